import { sql } from "kysely";
import { type Database, type Tx, withAccounts } from "db/client.ts";
import { type RetentionCode, retentionCodes } from "./privacy.ts";

interface RetentionRule {
  code: RetentionCode;
  months: number;
  lastRunAt: Date | null;
  /** What the last run deleted or emptied, and all of them together. */
  lastCount: number | null;
  total: number;
}

/** In the accounts scope or as anybody who signed in. */
export async function listRetentionRules(tx: Tx): Promise<RetentionRule[]> {
  const rows = await tx.selectFrom("retention_rule").selectAll().execute();
  return retentionCodes.flatMap((code) =>
    rows
      .filter((row) => row.code === code)
      .map((row) => ({
        code,
        months: row.months,
        lastRunAt: row.last_run_at,
        lastCount: row.last_count,
        total: Number(row.total),
      })),
  );
}

/** Rules that have not run for most of a day. */
export async function listDueRules(database: Database): Promise<string[]> {
  return withAccounts(database, async (tx) => {
    const rows = await tx
      .selectFrom("retention_rule")
      .where(sql<boolean>`coalesce(last_run_at < now() - interval '20 hours', true)`)
      .orderBy("code")
      .select("code")
      .execute();
    return rows.map(({ code }) => code);
  });
}

/**
 * Deletes or empties what is older than the rule.
 * @returns how much that was
 */
export async function applyRetention(database: Database, code: string): Promise<number> {
  return withAccounts(database, async (tx) => {
    const { rows } = await sql<{ touched: number | null }>`select apply_retention(${code}) as touched`.execute(tx);
    return rows[0]!.touched ?? 0;
  });
}
