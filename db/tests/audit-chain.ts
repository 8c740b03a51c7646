import { sql } from "kysely";
import { expect } from "vitest";
import type { Database } from "../client.ts";

/** The audit log of a copy is whole, link by link, and goes on: the next event finds its place after the last. */
export async function expectChainsGoOn(copy: Database): Promise<void> {
  const links = async () =>
    (await sql<{ count: number }>`select count(*)::int as count from audit_link`.execute(copy.kysely)).rows[0]!.count;
  const broken = async () => (await sql`select * from audit_broken()`.execute(copy.kysely)).rows;
  const before = await links();
  expect(before).toBeGreaterThan(0);
  expect(await broken()).toEqual([]);
  await sql`insert into office (region_code, name) select code, 'Dinas Salinan' from region limit 1`.execute(
    copy.kysely,
  );
  expect(await links()).toBe(before + 1);
  expect(await broken()).toEqual([]);
}
