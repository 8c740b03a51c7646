import { type ExpressionBuilder, sql } from "kysely";
import type { Tables } from "db/tables/index.ts";
import type { Cooperation, CooperationFilter, CooperationState } from "./cooperation.ts";
import type { CooperationInput } from "./cooperation-form.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import { isUnchangedSince } from "./version.server.ts";

const cooperations = (tx: Tx, sentraId: number) =>
  tx
    .selectFrom("cooperation as c")
    .leftJoin("institution as i", "i.code", "c.institution_code")
    .leftJoin("data_source as d", "d.id", "c.source_id")
    .where("c.sentra_id", "=", sentraId)
    .selectAll("c")
    .select(["i.name_id as institution_id", "i.name_en as institution_en"])
    .select(["d.title_id as source_title_id", "d.title_en as source_title_en", "d.is_simulated"])
    .select(
      sql<number[]>`array(select m.enterprise_id from cooperation_member m
        where m.sentra_id = c.sentra_id and m.cooperation_id = c.id order by m.enterprise_id)`.as("member_ids"),
    );

type Row = Awaited<ReturnType<ReturnType<typeof cooperations>["execute"]>>[number];

const toCooperation = (row: Row): Cooperation => ({
  id: row.id,
  side: row.side,
  form: row.form,
  title: row.title,
  parts: { actors: row.actors, input: row.input, process: row.process, output: row.output, impact: row.impact },
  institution:
    row.institution_code === null
      ? null
      : {
          code: row.institution_code,
          nameId: row.institution_id!,
          nameEn: row.institution_en!,
          ownName: row.institution_name,
        },
  level: row.level,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  value: row.value?.toString() ?? null,
  volume: row.volume,
  volumeUnit: row.volume_unit,
  occasions: row.occasions,
  successes: row.successes,
  participants: row.participants,
  documents: row.documents,
  state: row.state,
  source:
    row.source_id === null
      ? null
      : { titleId: row.source_title_id!, titleEn: row.source_title_en!, isSimulated: row.is_simulated! },
  changedAt: row.changed_at,
  memberIds: row.member_ids,
});

/** The sentra's records, those under way and the latest first; what a paper tells without a date comes last. */
export async function listCooperations(tx: Tx, sentraId: number, filter: CooperationFilter = {}) {
  const { side, form, state, year } = filter;
  let query = cooperations(tx, sentraId);
  if (side) query = query.where("c.side", "=", side);
  if (form) query = query.where("c.form", "=", form);
  if (state) query = query.where("c.state", "=", state);
  if (year) query = query.where((eb) => touchesYear(eb, year));
  const rows = await query
    .orderBy(sql`coalesce(c.ends_on, c.starts_on)`, (order) => order.desc().nullsLast())
    .orderBy("c.id", "desc")
    .execute();
  return rows.map(toCooperation);
}

type OfCooperation = ExpressionBuilder<{ c: Tables["cooperation"] }, "c">;

/** What runs has no end yet, whatever end was planned. */
const touchesYear = (_: OfCooperation, year: number) =>
  sql<boolean>`(c.starts_on is null
    or extract(year from c.starts_on) = ${year}
    or (extract(year from c.starts_on) < ${year}
        and (c.state = 'running' or c.ends_on is null or extract(year from c.ends_on) >= ${year})))`;

/** The years that the dated records touch the beginning or end of, latest first. */
export async function listCooperationYears(tx: Tx, sentraId: number): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from day)::int as year
      from cooperation c, unnest(array[c.starts_on, c.ends_on]) as day
     where c.sentra_id = ${sentraId} and day is not null
     order by year desc`.execute(tx);
  return rows.map(({ year }) => year);
}

/** @throws 404 where there is none that the actor may see */
export async function getCooperation(tx: Tx, sentraId: number, id: string | undefined): Promise<Cooperation> {
  if (!/^[1-9]\d{0,8}$/.test(id ?? "")) throw notFound();
  const row = await cooperations(tx, sentraId).where("c.id", "=", Number(id)).executeTakeFirst();
  if (!row) throw notFound();
  return toCooperation(row);
}

/**
 * Those members whose names the actor may read: the sentra's own people all of them, everybody else none.
 * @param known members who are asked for although they have left the sentra
 */
export async function listMemberNames(tx: Tx, sentraId: number, known: readonly number[] = []) {
  return tx
    .selectFrom("enterprise")
    .where("sentra_id", "=", sentraId)
    .where((eb) => eb.or([eb("active_until", "is", null), eb("id", "=", anyOf(known))]))
    .orderBy("name")
    .orderBy("id")
    .select(["id", "name"])
    .execute();
}

/** @throws a refusal of the database (answered as 404) where the actor may not write for this sentra */
export async function createCooperation(
  tx: Tx,
  actor: { userId: number },
  sentraId: number,
  input: CooperationInput & { state: CooperationState },
): Promise<number> {
  const { id } = await tx
    .insertInto("cooperation")
    .values({ ...toRow(input), sentra_id: sentraId, state: input.state, changed_by: actor.userId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await addMembers(tx, sentraId, id, input.members);
  return id;
}

/**
 * @param seen what the form showed: a record that somebody else changed meanwhile is not overwritten
 * @returns whether it was written
 */
export async function updateCooperation(
  tx: Tx,
  actor: { userId: number },
  sentraId: number,
  seen: Pick<Cooperation, "id" | "changedAt">,
  input: CooperationInput,
): Promise<boolean> {
  const { side: _, ...values } = toRow(input);
  const { numUpdatedRows } = await tx
    .updateTable("cooperation")
    .set({ ...values, changed_by: actor.userId })
    .where("sentra_id", "=", sentraId)
    .where("id", "=", seen.id)
    .where(isUnchangedSince(seen.changedAt))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx
    .deleteFrom("cooperation_member")
    .where("sentra_id", "=", sentraId)
    .where("cooperation_id", "=", seen.id)
    .execute();
  await addMembers(tx, sentraId, seen.id, input.members);
  return true;
}

interface Move {
  step: CooperationState;
  day?: string;
  successes: string | null;
}

/** @returns whether it was moved: not where somebody else was quicker */
export async function moveCooperation(tx: Tx, sentraId: number, from: Cooperation, move: Move): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("cooperation")
    .set({ state: move.step, ...changeOf(from, move) })
    .where("sentra_id", "=", sentraId)
    .where("id", "=", from.id)
    .where("state", "=", from.state)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function changeOf(from: Cooperation, { step, day, successes }: Move) {
  if (step === "done") return { ends_on: day, successes: successes === null ? from.successes : Number(successes) };
  if (step === "stopped") return from.state === "planned" ? { starts_on: null, ends_on: null } : { ends_on: day };
  if (from.state !== "planned") return {};
  // An end that was planned before the beginning that came of it says nothing any more.
  return { starts_on: day, ends_on: from.endsOn !== null && from.endsOn < day! ? null : from.endsOn };
}

/** The board's, for what was recorded by mistake. @throws 404 where nothing was taken away */
export async function deleteCooperation(tx: Tx, sentraId: number, id: number): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom("cooperation")
    .where("sentra_id", "=", sentraId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
}

async function addMembers(tx: Tx, sentraId: number, id: number, members: readonly number[]): Promise<void> {
  if (members.length === 0) return;
  const rows = [...new Set(members)].map((member) => ({
    sentra_id: sentraId,
    cooperation_id: id,
    enterprise_id: member,
  }));
  await tx.insertInto("cooperation_member").values(rows).execute();
}

const toRow = (input: CooperationInput) => ({
  side: input.side,
  form: input.form,
  title: input.title,
  actors: input.actors ?? null,
  input: input.input ?? null,
  process: input.process ?? null,
  output: input.output ?? null,
  impact: input.impact ?? null,
  institution_code: input.institutionCode ?? null,
  institution_name: input.institutionName ?? null,
  level: input.level ?? null,
  starts_on: input.startsOn ?? null,
  ends_on: input.endsOn ?? null,
  value: input.value === null ? null : BigInt(input.value),
  volume: input.volume,
  volume_unit: input.volume === null ? null : input.volumeUnit!,
  occasions: Number(input.occasions ?? 1),
  successes: input.successes === null ? null : Number(input.successes),
  participants: input.participants === null ? null : Number(input.participants),
  documents: input.documents,
});
