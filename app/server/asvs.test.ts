import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** The standard's own list: its requirements of levels 1 and 2, version 5.0.0. */
const levels = new Map(
  readFileSync("docs/security/asvs-5.0.0-levels.csv", "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",") as [string, string]),
);
const rows = [...readFileSync("docs/security/asvs.md", "utf8").matchAll(/^\| (\d+\.\d+\.\d+) .*$/gm)].map(([line]) => {
  const [id, level, asks, status, where] = line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
  return { id: id!, level, asks: asks!, status: status!, where: where! };
});
/** What stands between backticks and is a path of this repository. */
const pointers = (text: string) =>
  [...text.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name!).filter((name) => /^[\w.-]+(\/|\.\w+$)/.test(name));

it("every requirement of levels 1 and 2 stands in the table once, with its level", () => {
  expect(levels.size).toBe(253);
  expect(rows.map(({ id, level }) => [id, level])).toEqual([...levels]);
});

it("nothing is met without a file that shows it, and nothing is left or passed over without a word", () => {
  for (const { id, status, where } of rows) {
    expect(["met", "partly", "left", "no"], id).toContain(status);
    expect(where, id).not.toBe("");
    if (status === "met" || status === "partly") expect(pointers(where), id).not.toEqual([]);
    if (status === "partly") expect(where, id).toMatch(/left|Left/);
  }
});

it("every file that it names is there", () => {
  const missing = rows.flatMap(({ id, where }) =>
    pointers(where)
      .filter((name) => !existsSync(name))
      .map((name) => `${id}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it("its counts are those of its rows", () => {
  const summary = readFileSync("docs/security/asvs.md", "utf8");
  for (const level of ["1", "2"]) {
    const of = (status?: string) =>
      rows.filter((row) => row.level === level && (!status || row.status === status)).length;
    const counts = [of("met"), of("partly"), of("left"), of("no"), of()].join(" +\\| +");
    expect(summary).toMatch(new RegExp(`^\\| ${level} +\\| +${counts} +\\|`, "m"));
  }
});
