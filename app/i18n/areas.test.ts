import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { areas } from "./id/index.ts";

/**
 * A page whose route forgets to ask for an area would show keys instead of words, in the browser only. So what the
 * files behind each route speak from is read out of them and compared with what the route asks for.
 */
const app = resolve(import.meta.dirname, "..");
const routes = readdirSync(join(app, "routes"), { recursive: true, encoding: "utf8" }).filter((f) =>
  f.endsWith(".tsx"),
);
const keys = new RegExp(`["'\`](${Object.keys(areas).join("|")})\\.[a-zA-Z$]`, "g");
const imports = /^import (?!type )[^;]*?from "(\.[^"]+|~\/[^"]+)"/gm;

/** The files that may travel to the browser with this one. */
function filesBehind(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  for (const [, target] of readFileSync(file, "utf8").matchAll(imports)) {
    if (target!.includes(".server")) continue;
    filesBehind(target!.startsWith("~/") ? join(app, target!.slice(2)) : resolve(dirname(file), target!), found);
  }
  return found;
}

const spokenIn = (files: Iterable<string>) =>
  new Set([...files].flatMap((file) => [...readFileSync(file, "utf8").matchAll(keys)].map(([, area]) => area)));

describe("texts", () => {
  it.each(routes)("%s asks for the areas that it speaks from", (route) => {
    const file = join(app, "routes", route);
    const asked = /^await needTexts\(([^)]*)\)/m.exec(readFileSync(file, "utf8"))?.[1] ?? "";
    expect([...asked.matchAll(/"(\w+)"/g)].map(([, area]) => area).sort()).toEqual(
      [...spokenIn(filesBehind(file))].sort(),
    );
  });

  it("the root speaks from none: it shows on every page", () => {
    expect([...spokenIn(filesBehind(join(app, "root.tsx")))]).toEqual([]);
  });
});
