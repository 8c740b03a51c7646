import { resolve } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint({
  cwd: resolve(import.meta.dirname, ".."),
  // What is planted is in no file, so it has no types.
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: Object.fromEntries(
      ["no-floating-promises", "no-misused-promises", "await-thenable"].map((rule) => [
        `@typescript-eslint/${rule}`,
        "off",
      ]),
    ),
  },
});

async function rulesBrokenBy(code: string, filePath: string) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return result!.messages.map(({ ruleId }) => ruleId);
}

describe("in analytics/, chance and the clock are banned", () => {
  it.each([
    ["export const a = Math.random();", "no-restricted-properties"],
    ["export const { random } = Math;", "no-restricted-properties"],
    ["export const a = Date.now();", "no-restricted-properties"],
    ["export const a = performance.now();", "no-restricted-properties"],
    ["export const a = new Date();", "no-restricted-syntax"],
    ["export const a = Date();", "no-restricted-syntax"],
  ])("%s", async (code, rule) => {
    expect(await rulesBrokenBy(code, "analytics/pls/planted.ts")).toContain(rule);
  });

  it("a date that comes in as an argument is fine", async () => {
    expect(await rulesBrokenBy("export const a = (ms: number) => new Date(ms);", "analytics/planted.ts")).toEqual([]);
  });

  it("elsewhere the clock may be read", async () => {
    expect(await rulesBrokenBy("export const a = Date.now();", "app/models/planted.server.ts")).toEqual([]);
  });
});

describe("writing to the console", () => {
  it.each(["app/models/planted.ts", "analytics/planted.ts", "db/planted.ts"])("is banned in %s", async (file) => {
    expect(await rulesBrokenBy("console.log(1);", file)).toEqual(["no-console"]);
  });

  it.each(["app/server/planted.ts", "analytics/cli.ts"])("is allowed in %s", async (file) => {
    expect(await rulesBrokenBy("console.log(1);", file)).toEqual([]);
  });
});

it("an image without an alternative text is reported", async () => {
  const code = `export const Logo = () => <img src="/logo.svg" />;`;
  expect(await rulesBrokenBy(code, "app/components/planted.tsx")).toEqual(["jsx-a11y/alt-text"]);
});

it("a hook called conditionally is reported", async () => {
  const code = `import { useState } from "react";
    export function Twice({ on }: { on: boolean }) { if (on) useState(0); return null; }`;
  expect(await rulesBrokenBy(code, "app/components/planted.tsx")).toContain("react-hooks/rules-of-hooks");
});

it("a file of more than 250 lines is warned about, and no more than that", async () => {
  const code = Array.from({ length: 251 }, (_, line) => `export const a${line} = ${line};`).join("\n");
  const [result] = await eslint.lintText(code, { filePath: "app/models/planted.ts" });
  expect(result!.messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([["max-lines", 1]]);
});
