import { type Expression, type SqlBool, sql } from "kysely";
import { type Database, type Tx, withActor } from "../client.ts";
import { type PlannedSheet, planSheets } from "./plan-sheets.ts";
import type { SheetState } from "../tables/observations.ts";
import type { Profile } from "./profiles.ts";
import { returned } from "./sheet-plan.ts";

/** What a sentra's register of partnerships says of months, by indicator code; undefined where there is none. */
export type ReadFigures = (
  tx: Tx,
  sentraId: number,
  months: readonly string[],
) => Promise<({ values: Record<string, string> } | undefined)[]>;

/** Who types, who submits and who verifies for a sentra, and how its register is counted. */
export interface SheetPeople {
  typist: number;
  board: number;
  officer: number;
  readFigures: ReadFigures;
}

const chunkSize = 500;

/** Takes a sentra's sheets through the same hands as in the application: typed, submitted, verified or returned, locked. */
export async function loadSheets(
  database: Database,
  profile: Profile,
  sentraId: number,
  people: SheetPeople,
): Promise<void> {
  const sheets = await withActor(database, people.typist, (tx) => typeSheets(tx, profile, sentraId, people));
  const plannedFor = (...states: SheetState[]) => sheets.filter((sheet) => states.includes(sheet.state));

  await withActor(database, people.board, (tx) => {
    const finished = plannedFor("submitted", "verified", "returned", "locked");
    return moveSheets(tx, sentraId, people.board, finished, "draft", { state: "submitted" });
  });
  await withActor(database, people.officer, async (tx) => {
    const verified = plannedFor("verified", "locked");
    await moveSheets(tx, sentraId, people.officer, verified, "submitted", { state: "verified" });
    await moveSheets(tx, sentraId, people.officer, plannedFor("locked"), "verified", { state: "locked" });
    for (const sheet of plannedFor("returned")) {
      const { reason } = returned.find(({ sentra, pillar }) => sentra === profile.key && pillar === sheet.pillar)!;
      await moveSheets(tx, sentraId, people.officer, [sheet], "submitted", {
        state: "returned",
        return_reason: reason,
      });
    }
    await checkStates(tx, profile, sentraId, sheets);
  });
}

/**
 * Opens the sheets and types their values, unless that is done already.
 * @returns the sheets as planned
 */
async function typeSheets(
  tx: Tx,
  profile: Profile,
  sentraId: number,
  { typist, readFigures }: SheetPeople,
): Promise<PlannedSheet[]> {
  const indicators = await tx
    .selectFrom("indicator")
    .where("region_code", "is", null)
    .select(["id", "code", "pillar", "period"])
    .orderBy("id")
    .execute();
  const source = await tx.selectFrom("data_source").select("id").where("code", "=", "SIM").executeTakeFirstOrThrow();
  const sheets = planSheets(profile, indicators);
  const opened = await tx.selectFrom("sheet").select("period").where("sentra_id", "=", sentraId).limit(1).execute();
  if (opened.length > 0) return sheets;
  await countPartnerships(tx, sentraId, { sheets, indicators, readFigures });

  await tx
    .insertInto("sheet")
    .values(
      sheets.map(({ pillar, kind, period }) => ({
        sentra_id: sentraId,
        pillar,
        period_kind: kind,
        period,
        changed_by: typist,
      })),
    )
    .execute();
  const observations = sheets.flatMap(({ period, cells }) =>
    cells.map(({ indicatorId, value }) => ({
      sentra_id: sentraId,
      indicator_id: indicatorId,
      period,
      value,
      source_id: source.id,
      recorded_by: typist,
    })),
  );
  for (let start = 0; start < observations.length; start += chunkSize) {
    await tx
      .insertInto("observation")
      .values(observations.slice(start, start + chunkSize))
      .execute();
  }
  return sheets;
}

interface Counted extends Pick<SheetPeople, "readFigures"> {
  sheets: PlannedSheet[];
  indicators: { id: number; code: string }[];
}

/** Partnership sheets hold what the register says; one that is still open has nothing written down. */
async function countPartnerships(tx: Tx, sentraId: number, { sheets, indicators, readFigures }: Counted) {
  const counted = sheets.filter(({ pillar, state }) => pillar === "partnership" && state !== "draft");
  const figures = await readFigures(
    tx,
    sentraId,
    counted.map(({ period }) => period.slice(0, 7)),
  );
  for (const [i, sheet] of counted.entries()) {
    sheet.cells = Object.entries(figures[i]?.values ?? {}).map(([code, value]) => {
      return { indicatorId: indicators.find((one) => one.code === code)!.id, code, period: sheet.period, value };
    });
  }
}

async function moveSheets(
  tx: Tx,
  sentraId: number,
  actor: number,
  sheets: PlannedSheet[],
  from: SheetState,
  to: { state: SheetState; return_reason?: string },
): Promise<void> {
  const keys = JSON.stringify(sheets.map(({ pillar, kind, period }) => ({ pillar, kind, period })));
  const isListed = sql`(pillar, period_kind, period) in (
    select k.pillar, k.kind, k.period from jsonb_to_recordset(${keys}::jsonb) as k (pillar text, kind text, period date))`;
  await tx
    .updateTable("sheet")
    .set({ ...to, changed_by: actor, changed_at: sql`now()` })
    .where("sentra_id", "=", sentraId)
    .where("state", "=", from)
    .where(isListed as Expression<SqlBool>)
    .execute();
}

/** A policy that forbids an update raises nothing, it leaves the row out: so the states are looked at in the end. */
async function checkStates(tx: Tx, profile: Profile, sentraId: number, sheets: PlannedSheet[]): Promise<void> {
  const rows = await tx
    .selectFrom("sheet")
    .select(["pillar", "period_kind", "period", "state"])
    .where("sentra_id", "=", sentraId)
    .execute();
  const reached = new Map(rows.map((row) => [`${row.pillar} ${row.period_kind} ${row.period}`, row.state]));
  const wrong = sheets.filter(
    ({ pillar, kind, period, state }) => reached.get(`${pillar} ${kind} ${period}`) !== state,
  );
  if (wrong.length > 0) throw new Error(`${profile.name}: ${wrong.length} sheets did not reach their planned state`);
}
