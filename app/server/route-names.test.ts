import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { expect, it } from "vitest";
import map from "../routes.ts";
import { createRouteNames } from "./route-names.ts";

interface Entry {
  path?: string;
  file: string;
}
const entries = map as Entry[];
const nameRoute = createRouteNames(
  Object.fromEntries(entries.map(({ path }, i) => [i, { id: String(i), path }])) as unknown as ServerBuild["routes"],
);
const patternOf = (path: string | undefined) => (path === "*" ? "other" : `/${path ?? ""}`);
/** What Remix itself would take. */
const matched = (address: string) =>
  patternOf(
    matchRoutes(
      entries.map(({ path }) => (path === undefined ? { index: true } : { path })),
      address,
    )?.at(-1)?.route.path,
  );

it("every address of the map gets the name of the route that Remix takes for it", () => {
  for (const { path } of entries) {
    if (path === "*") continue;
    for (const filling of ["7", "2026-10", "baru", "x%20y", "35.15"]) {
      const address = `/${(path ?? "").replace(/:\w+/g, filling)}`;
      expect(nameRoute(address), address).toBe(matched(address));
      expect(nameRoute(address === "/" ? "/_root.data" : `${address}.data`), address).toBe(matched(address));
    }
  }
});

it("what fits no route has one name, whatever is asked for", () => {
  for (const address of ["/wp-login.php", "/sentra/1/2/3/4/5/6/7", "/%00", "/sentra.xlsx.data", "/a".repeat(999)])
    expect(nameRoute(address), address).toBe("other");
});
