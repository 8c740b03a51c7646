import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import type { BreachInput } from "./privacy-form.ts";

/** A failure to protect personal data (art. 46). */
interface DataBreach {
  id: number;
  /** Undefined: the platform's. */
  region: { code: string; name: string } | undefined;
  title: string;
  happened: string;
  happenedOn: string | null;
  foundAt: Date;
  dueAt: Date;
  data: string;
  people: string;
  peopleCount: number | null;
  measures: string | null;
  authorityToldAt: Date | null;
  peopleToldAt: Date | null;
  isUnfounded: boolean;
  closedAt: Date | null;
  /** Somebody is still to be told, and the three days are over. */
  isLate: boolean;
  /** Changes with what is written of it, not with the steps. */
  stamp: string;
}

const untold = sql<boolean>`(b.closed_at is null and not b.is_unfounded
  and (b.authority_told_at is null or b.people_told_at is null))`;

const stampOf = sql<string>`md5(row(title, happened, happened_on, data, people, people_count, measures)::text)`;

const selectBreaches = (tx: Tx) =>
  tx
    .selectFrom("data_breach as b")
    .leftJoin("region as r", "r.code", "b.region_code")
    .select(["b.id", "b.region_code", "r.name", "b.title", "b.happened", "b.happened_on as happenedOn", "b.data"])
    .select(["b.found_at as foundAt", "b.due_at as dueAt", "b.people", "b.people_count as peopleCount", "b.measures"])
    .select(["b.authority_told_at as authorityToldAt", "b.people_told_at as peopleToldAt"])
    .select(["b.is_unfounded as isUnfounded", "b.closed_at as closedAt"])
    .select(sql<boolean>`${untold} and b.due_at < now()`.as("isLate"))
    .select(stampOf.as("stamp"));

type Row = Awaited<ReturnType<ReturnType<typeof selectBreaches>["execute"]>>[number];

const toBreach = ({ region_code, name, ...row }: Row): DataBreach => ({
  ...row,
  region: region_code && name ? { code: region_code, name } : undefined,
});

/** Those still open first. */
export async function listBreaches(tx: Tx): Promise<DataBreach[]> {
  const rows = await selectBreaches(tx)
    .orderBy(sql`b.closed_at is not null`)
    .orderBy("b.id", "desc")
    .execute();
  return rows.map(toBreach);
}

/** @throws 404 where there is none that the actor may see */
export async function getBreach(tx: Tx, id: string | undefined): Promise<DataBreach> {
  if (!/^[1-9]\d{0,8}$/.test(id ?? "")) throw notFound();
  const row = await selectBreaches(tx).where("b.id", "=", Number(id)).executeTakeFirst();
  if (!row) throw notFound();
  return toBreach(row);
}

const toRow = ({ title, happened, happenedOn, data, people, peopleCount, measures }: BreachInput) => ({
  ...{ title, happened, data, people },
  happened_on: happenedOn ?? null,
  people_count: peopleCount ?? null,
  measures: measures ?? null,
});

export async function createBreach(tx: Tx, actor: { userId: number }, input: BreachInput): Promise<number> {
  const { id } = await tx
    .insertInto("data_breach")
    .values({
      ...toRow(input),
      region_code: input.place.kind === "region" ? input.place.code : null,
      found_at: input.foundAt ?? sql<Date>`now()`,
      recorded_by: actor.userId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * @param seen what the form showed: what somebody else wrote meanwhile is not overwritten
 * @returns whether it was written
 */
export async function updateBreach(
  tx: Tx,
  seen: Pick<DataBreach, "id" | "stamp">,
  input: BreachInput,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("data_breach")
    .set(toRow(input))
    .where("id", "=", seen.id)
    .where(stampOf, "=", seen.stamp)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Steps that are taken once each. */
export const breachSteps = {
  authority: { authority_told_at: sql<Date>`coalesce(authority_told_at, now())` },
  people: { people_told_at: sql<Date>`coalesce(people_told_at, now())` },
  unfounded: { is_unfounded: true },
  close: { closed_at: sql<Date>`now()` },
} as const;

/** Fails with a check where it may not be closed yet. */
export async function takeBreachStep(tx: Tx, id: number, step: keyof typeof breachSteps): Promise<void> {
  await tx.updateTable("data_breach").set(breachSteps[step]).where("id", "=", id).execute();
}
