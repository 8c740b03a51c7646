import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/**
 * A small house of its own, in which every rule of .dependency-cruiser.cjs is broken once, beside files that do the
 * nearest permitted thing. Each violation has to be reported under its rule's name, and nothing else reported.
 */
const house: Record<string, string> = {
  "analytics/index.ts": `export { mean } from "./mean.ts"; export * from "./of-node.ts";`,
  "analytics/mean.ts": `export const mean = 1;`,
  "analytics/node.ts": `import { readFileSync } from "node:fs"; export const read = readFileSync;`,
  "db/client.ts": `import { Kysely } from "kysely"; export const open = Kysely;`,
  "db/tables/rows.ts": `export interface Row { id: number }`,
  "db/tests/helper.ts": `import { open } from "../client.ts"; export const helper = open;`,
  "app/server/main.ts": `import { open } from "../../db/client.ts"; export const main = [open, () => import("vite")];`,
  "app/jobs/worker.server.ts": `import PgBoss from "pg-boss"; import { rows } from "../models/rows.server.ts";
    export const worker = [PgBoss, rows];`,
  "app/server/jobs.ts": `import { worker } from "../jobs/worker.server.ts"; export const jobs = worker;`,
  "app/models/rows.server.ts": `import { open } from "db/client.ts"; import { read } from "../../analytics/node.ts";
    export type { Row } from "db/tables/rows.ts"; export const rows = [open, read];`,
  "app/models/labels.ts": `import { mean } from "analytics"; import type { Row } from "db/tables/rows.ts";
    export const label = (row: Row) => row.id + mean;`,
  "app/i18n/words.ts": `import { more } from "./more.ts"; export type Words = { more: string }; export const words: Words = more;`,
  "app/i18n/more.ts": `import type { Words } from "./words.ts"; export const more: Words = { more: "" };`,
  "app/components/table.tsx": `import type { Row } from "~/models/rows.server.ts"; export const Table = (row: Row) => row;`,
  "app/models/rows.server.test.ts": `import { it } from "vitest"; import { rows } from "./rows.server.ts"; it(String(rows), () => {});`,
};

const violations: { rule: string; file: string; code: string }[] = [
  { rule: "analytics-is-pure", file: "analytics/of-app.ts", code: `import "../app/models/labels.ts";` },
  {
    rule: "analytics-is-pure",
    file: "analytics/of-react.ts",
    code: `import { useState } from "react"; export const s = useState;`,
  },
  {
    rule: "analytics-is-pure",
    file: "analytics/of-sql.ts",
    code: `import type { Kysely } from "kysely"; export type K = Kysely<object>;`,
  },
  {
    rule: "analytics-runs-in-the-browser",
    file: "analytics/of-node.ts",
    code: `import { readFileSync } from "node:fs"; export const r = readFileSync;`,
  },
  { rule: "analytics-front-door", file: "app/models/deep.ts", code: `export { mean } from "../../analytics/mean.ts";` },
  {
    rule: "analytics-node-on-the-server",
    file: "app/components/reads.tsx",
    code: `export { read } from "../../analytics/node.ts";`,
  },
  { rule: "db-knows-no-app", file: "db/of-app.ts", code: `export { label } from "../app/models/labels.ts";` },
  { rule: "db-knows-no-app", file: "db/of-analytics.ts", code: `export { mean } from "analytics";` },
  { rule: "db-through-models", file: "app/routes/opens.tsx", code: `export { open } from "db/client.ts";` },
  {
    rule: "db-through-models",
    file: "app/charts/row.tsx",
    code: `import type { Row } from "../../db/tables/rows.ts"; export type R = Row;`,
  },
  {
    rule: "queries-in-models",
    file: "app/routes/sql.tsx",
    code: `import { sql } from "kysely"; export const query = sql;`,
  },
  {
    rule: "jobs-behind-the-server",
    file: "app/models/works.server.ts",
    code: `export { worker } from "../jobs/worker.server.ts";`,
  },
  {
    rule: "jobs-behind-the-server",
    file: "app/models/sends.server.ts",
    code: `import PgBoss from "pg-boss"; export const boss = PgBoss;`,
  },
  {
    rule: "models-with-db-stay-on-the-server",
    file: "app/models/leaks.ts",
    code: `export { open } from "db/client.ts";`,
  },
  {
    rule: "components-without-server-files",
    file: "app/charts/rows.tsx",
    code: `export { rows } from "~/models/rows.server.ts";`,
  },
  {
    rule: "no-tests-in-production",
    file: "app/models/helped.server.ts",
    code: `export { helper } from "db/tests/helper.ts";`,
  },
  {
    rule: "no-dev-packages-in-production",
    file: "app/models/checked.ts",
    code: `import fc from "fast-check"; export const check = fc;`,
  },
  {
    rule: "vite-in-app-server-only",
    file: "app/routes/vite.tsx",
    code: `import { createServer } from "vite"; export const s = createServer;`,
  },
  { rule: "no-cycles", file: "app/models/cycle.ts", code: `export { cycle } from "./back.server.ts";` },
  { rule: "no-cycles", file: "app/models/back.server.ts", code: `export { cycle } from "./cycle.ts";` },
  { rule: "resolvable", file: "app/routes/lost.tsx", code: `import "./nowhere.ts";` },
];

/** A cycle is reported once, from any one of its files; what is reached, from where the way starts. */
interface Violation {
  rule: { name: string };
  from: string;
  cycle?: { name: string }[];
  via?: { name: string }[];
}

const root = resolve(import.meta.dirname, "..");
let reported: { rule: { name: string }; files: Set<string> }[];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sentra-planted-"));
  for (const file of ["package.json", "tsconfig.json", ".dependency-cruiser.cjs"])
    cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const files = { ...house, ...Object.fromEntries(violations.map(({ file, code }) => [file, code])) };
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${code}\n`);
  }
  const { stdout, stderr } = spawnSync(
    "node_modules/.bin/depcruise",
    ["--output-type=json", "app", "analytics", "db"],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
  expect(stderr).toBe("");
  const found = JSON.parse(stdout).summary.violations as Violation[];
  reported = found.map(({ rule, from, cycle = [], via = [] }) => ({
    rule,
    files: new Set([from, ...[...cycle, ...via].map(({ name }) => name)]),
  }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("each rule of the architecture, broken on purpose, is reported", () => {
  it.each(violations)("$rule: $file", ({ rule, file }) => {
    const ofFile = reported.filter(({ files }) => files.has(file));
    expect(ofFile.map((violation) => violation.rule.name)).toContain(rule);
  });

  it("no rule is left unbroken", () => {
    const { forbidden } = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
      forbidden: { name: string }[];
    };
    expect(new Set(violations.map(({ rule }) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });

  it("and what is permitted is not reported", () => {
    const planted = violations.map(({ file }) => file);
    expect(reported.filter(({ files }) => !planted.some((file) => files.has(file)))).toEqual([]);
  });
});
