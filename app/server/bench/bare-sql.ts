import type { Client } from "pg";
import type { Statement } from "./recorder.ts";

/** A page's statements again, in one connection and nothing around them: what the database alone costs. */
export async function replay(client: Client, page: readonly (readonly Statement[])[]): Promise<number> {
  const start = performance.now();
  for (const connection of page) for (const { text, values } of connection) await client.query(text, [...values]);
  return performance.now() - start;
}

/** What one statement touched. */
export interface Touched {
  text: string;
  buffers: number;
  /** Rows that scans looked at, those that a filter threw away included. */
  rows: number;
  /** Tables read from end to end. */
  whole: string[];
}

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: Plan[];
}

/** EXPLAIN (ANALYZE, BUFFERS) of everything that a page reads, in its own transactions. */
export async function explain(client: Client, page: readonly (readonly Statement[])[]): Promise<Touched[]> {
  const touched: Touched[] = [];
  for (const { text, values } of page.flat()) {
    if (!/^\s*(select|with)\b/i.test(text)) {
      await client.query(text, [...values]);
      continue;
    }
    const { rows } = await client.query(`explain (analyze, buffers, timing off, format json) ${text}`, [...values]);
    const { Plan: plan } = (rows[0]["QUERY PLAN"] as { Plan: Plan }[])[0]!;
    // EXPLAIN runs it as well, so begin_actor has made the actor known for what follows.
    const scans = nodesOf(plan).filter((node) => node["Relation Name"] !== undefined && node["Actual Loops"] > 0);
    touched.push({
      text,
      buffers: (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0),
      rows: scans.reduce((sum, node) => sum + looked(node), 0),
      whole: scans.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"]!),
    });
  }
  return touched;
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

const looked = (node: Plan) =>
  node["Actual Loops"] *
  (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0));
