import type { Client, QueryConfig } from "pg";

export interface Figure {
  median: number;
  p95: number;
  runs: number;
}

export function figureOf(durations: number[]): Figure {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}

const WARM_UP = 4;
const SLOW_MS = 1000;

/** Runs `once`, which returns the milliseconds it wants counted. What takes over a second is run 3 times only. */
export async function measure(iterations: number, once: () => Promise<number>): Promise<Figure> {
  let longest = 0;
  for (let i = 0; i < WARM_UP && longest < SLOW_MS; i++) longest = Math.max(longest, await once());
  const durations: number[] = [];
  const runs = longest < SLOW_MS ? iterations : 3;
  for (let i = 0; i < runs; i++) durations.push(await once());
  return figureOf(durations);
}

/** One transaction; only the query itself is counted. `opening` is what makes the actor known. */
export async function timeQuery(client: Client, opening: string | undefined, query: QueryConfig): Promise<number> {
  await client.query(opening === undefined ? "begin" : `begin; ${opening}`);
  const start = performance.now();
  await client.query(query);
  const spent = performance.now() - start;
  await client.query("commit");
  return spent;
}

/** The same with everything counted, from begin to the commit on disk. */
export async function timeTransaction(client: Client, opening: string | undefined, query: QueryConfig) {
  const start = performance.now();
  await client.query(opening === undefined ? "begin" : `begin; ${opening}`);
  await client.query(query);
  await client.query("commit");
  return performance.now() - start;
}

export function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function cell(figure: Figure | undefined): string {
  if (!figure) return "";
  return `${milliseconds(figure.median)} (${milliseconds(figure.p95)})${figure.runs === 3 ? " *" : ""}`;
}

export function printTable(title: string, head: string[], rows: string[][]): void {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (cells: string[]) => `| ${widths.map((width, i) => (cells[i] ?? "").padEnd(width)).join(" | ")} |`;
  console.log(`\n${title}\n`);
  console.log(line(head));
  console.log(`| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
  for (const row of rows) console.log(line(row));
}
