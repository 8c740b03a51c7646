import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import type { Pillar } from "./indicators.server.ts";
import { firstDay, kindOf, type Period, readPeriod } from "./periods.ts";
import type { SheetState } from "./sheets.server.ts";

export interface RegionApproval {
  region: { code: string; name: string };
  period: Period;
  sentraCount: number;
  at: Date;
}

/** A sheet that keeps a region from approving its period; without a state nobody has opened it. */
export interface OwedSheet {
  sentra: { id: number; name: string };
  pillar: Pillar;
  state: SheetState | undefined;
}

const approvals = (tx: Tx) =>
  tx
    .selectFrom("region_approval as a")
    .innerJoin("region as r", "r.code", "a.region_code")
    .orderBy("a.period")
    .orderBy("r.code")
    .select(["r.code", "r.name", "a.period_kind", "a.period", "a.sentra_count", "a.approved_at"]);

type ApprovalRow = Awaited<ReturnType<ReturnType<typeof approvals>["execute"]>>[number];

const toApproval = (row: ApprovalRow): RegionApproval => ({
  region: { code: row.code, name: row.name },
  period: readPeriod(row.period_kind, row.period),
  sentraCount: row.sentra_count,
  at: row.approved_at,
});

/** The approvals of these regions for periods of one kind, by themselves or by one above: what it approves holds for all that lies in it. */
export async function listRegionApprovals(
  tx: Tx,
  regions: readonly string[],
  { from, to }: { from: Period; to: Period },
): Promise<RegionApproval[]> {
  const rows = await approvals(tx)
    .where(sql<boolean>`exists (select from unnest(${[...regions]}::text[]) r where region_holds(a.region_code, r))`)
    .where("a.period_kind", "=", kindOf(from))
    .where("a.period", ">=", firstDay(from))
    .where("a.period", "<=", firstDay(to))
    .execute();
  return rows.map(toApproval);
}

/** Everything that keeps this region from approving the period, at most `limit` of it, of the sentra that the actor sees. */
export async function listOwedSheets(tx: Tx, region: string, period: Period, limit: number) {
  const { rows } = await sql<{ id: number; name: string; pillar: Pillar; state: SheetState | null; total: number }>`
    select s.id, s.name, o.pillar, o.state, (count(*) over ())::int as total
      from owed_sheets(${region}, ${kindOf(period)}, ${firstDay(period)}::date) o join sentra s on s.id = o.sentra_id
     where coalesce(o.state, '') not in ('verified', 'locked')
     order by s.name, s.id, o.pillar limit ${limit}`.execute(tx);
  const sheets = rows.map(({ id, name, pillar, state }): OwedSheet => ({
    sentra: { id, name },
    pillar,
    state: state ?? undefined,
  }));
  return { sheets, total: rows[0]?.total ?? 0 };
}

/** Fails where a sheet of the region is not verified (`isNotReady`): the database looks itself. */
export async function approvePeriod(tx: Tx, actor: { userId: number }, region: string, period: Period): Promise<void> {
  await tx
    .insertInto("region_approval")
    .values({
      region_code: region,
      period_kind: kindOf(period),
      period: firstDay(period),
      approved_by: actor.userId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function takeBackApproval(tx: Tx, region: string, period: Period): Promise<void> {
  await tx
    .deleteFrom("region_approval")
    .where("region_code", "=", region)
    .where("period_kind", "=", kindOf(period))
    .where("period", "=", firstDay(period))
    .execute();
}

export interface Deadline {
  day: number;
  /** Who set it; nobody did where it is the usual day. */
  setFor: string | undefined;
}

/** The day of the following month by which a region's sheets are due: its own, that of a region above, or the 10th. */
export async function getDeadline(tx: Tx, region: string): Promise<Deadline> {
  const row = await tx
    .selectFrom("sheet_deadline as d")
    .innerJoin("region as r", "r.code", "d.region_code")
    .where(sql<boolean>`region_holds(d.region_code, ${region})`)
    .orderBy(sql`length(d.region_code)`, "desc")
    .select(["d.day", "r.name"])
    .executeTakeFirst();
  return { day: row?.day ?? 10, setFor: row?.name };
}

export async function setDeadline(tx: Tx, actor: { userId: number }, region: string, day: number): Promise<void> {
  const values = { day, set_by: actor.userId, set_at: new Date() };
  await tx
    .insertInto("sheet_deadline")
    .values({ region_code: region, ...values })
    .onConflict((conflict) => conflict.column("region_code").doUpdateSet(values))
    .execute();
}
