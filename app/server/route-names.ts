import type { ServerBuild } from "@remix-run/node";

/**
 * Names a request by the pattern of its route ("/sentra/:sentraId"), so that figures have as many lines as there are
 * routes, whatever people ask for. An address that fits no route, or only the one for what is not found, is "other".
 */
export function createRouteNames(routes: ServerBuild["routes"]): (path: string) => string {
  const patterns = Object.values(routes)
    .filter((route) => route !== undefined && route.id !== "root" && route.path !== "*")
    .map((route) => `/${route!.path ?? ""}`)
    // Of two that fit, Remix takes the one that says more, from the left.
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const known = patterns.map((pattern) => ({ pattern, fits: toExpression(pattern) }));
  return (path) => {
    const page = path.replace(/(^\/_root)?\.data$/, "") || "/"; // what a page asks for by itself is that page
    return known.find(({ fits }) => fits.test(page))?.pattern ?? "other";
  };
}

const rank = (pattern: string) => pattern.replace(/[^/]+/g, (part) => (part.startsWith(":") ? "1" : "0"));

function toExpression(pattern: string): RegExp {
  const parts = pattern.split("/").map((part) => (part.startsWith(":") ? "[^/]+" : part.replace(/\W/g, "\\$&")));
  return new RegExp(`^${parts.join("/")}/?$`, "i");
}
