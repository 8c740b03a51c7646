import map from "../../routes.ts";

export interface Route {
  /** As app/routes.ts writes it: "sentra/:sentraId/anggota". */
  path: string;
  params: string[];
  /** Answers with a file that takes the program some work. */
  isFile: boolean;
  isApi: boolean;
}

/** Every address of the map. */
export const routes: Route[] = map.flatMap(({ path = "" }) => {
  const params = path.split("/").flatMap((part) => (part.startsWith(":") ? [part.slice(1)] : []));
  return { path, params, isFile: /\.(xlsx|csv|pdf|zip)$|\/unduh$/.test(path), isApi: path.startsWith("api/v1/") };
});

const patterns = routes
  .filter(({ path }) => !path.endsWith("*"))
  .map((route) => ({ route, parts: route.path.split("/") }))
  .sort((a, b) => a.route.params.length - b.route.params.length);

/** The route that answers an address, and what stands in its places; undefined where only the page for nothing does. */
export function findRoute(pathname: string): { route: Route; values: Record<string, string> } | undefined {
  const given = pathname.replace(/^\//, "").split("/");
  const found = patterns.find(
    ({ parts }) => parts.length === given.length && parts.every((part, i) => part.startsWith(":") || part === given[i]),
  );
  if (!found) return undefined;
  const places = found.parts.flatMap((part, i) => (part.startsWith(":") ? [[part.slice(1), given[i]!]] : []));
  return { route: found.route, values: Object.fromEntries(places) as Record<string, string> };
}
