import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "../../routes.ts";
import { describeApi } from "../../api/openapi.ts";

/** What the program's own sources say about one address: a new route, field or step is attacked without being told. */
export interface Route {
  pattern: string;
  /** It takes what is sent (has an action). */
  acts: boolean;
  /** A page, with forms; otherwise a file or data. */
  isPage: boolean;
  /** Names of query parameters and of fields: what is asked for by name, and the keys of schemas. */
  names: string[];
  /** Words that its steps may be called by. */
  words: string[];
}

export function listRoutes(): Route[] {
  return (routes as RouteConfigEntry[]).map(({ path, file, index }) => {
    const own = readFileSync(join("app", file), "utf8");
    const all = [own, ...listImports(join("app", file), own).map((one) => readFileSync(one, "utf8"))].join("\n");
    const found = (pattern: RegExp) => [...new Set([...all.matchAll(pattern)].map(([, name]) => name!))];
    return {
      pattern: index ? "/" : `/${path}`,
      acts: /export (async )?(function|const) action\b/.test(own),
      isPage: file.endsWith(".tsx"),
      names: [...new Set([...found(/\.get(?:All)?\("([\w.-]+)"\)/g), ...found(/^\s+(\w+): (?:z\.|\w+\(|\w+,$)/gm)])],
      words: found(/"([a-z][a-zA-Z-]{2,20})"/g),
    };
  });
}

/** Models and neighbours that the file names itself: its schemas stand there. */
function listImports(file: string, text: string): string[] {
  const named = [...text.matchAll(/from "(~\/models\/[^"]+|\.\.?\/[^"]+)"/g)].map(([, name]) =>
    name!.startsWith("~/") ? join("app", name!.slice(2)) : join(dirname(file), name!),
  );
  return named.filter((one) => existsSync(one) && !one.includes("database.server"));
}

/** Addresses of the API and their parameters, from the contract that it publishes. */
export function listApi(): { path: string; parameters: string[] }[] {
  const { paths } = describeApi("");
  return Object.entries(paths).map(([path, { get }]) => ({
    path,
    parameters: (get.parameters as { name: string; in: string }[])
      .filter((parameter) => parameter.in === "query")
      .map(({ name }) => name),
  }));
}
