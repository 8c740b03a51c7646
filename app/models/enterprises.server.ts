import { sql } from "kysely";
import { classifySize, type SizeClasses } from "analytics";
import type { Actor } from "./accounts.server.ts";
import type { Tx } from "./database.server.ts";
import type { EnterpriseInput } from "./enterprise-form.ts";
import { notFound } from "./not-found.server.ts";
import { currentMonth } from "./periods.ts";
import { isUnchangedSince } from "./version.server.ts";

/** A member business of a sentra. Money is whole rupiah as decimal text; what isn't known is undefined. */
export interface Enterprise extends EnterpriseInput {
  id: number;
  isActive: boolean;
  isSimulated: boolean;
  /** Its personal data were erased: a number is left, and the time of its membership. */
  isErased: boolean;
  classes: SizeClasses;
  /** To the millisecond: tells whether somebody changed it meanwhile. */
  changedAt: string;
}

interface Today {
  /** "YYYY-MM-DD", in Jakarta. */
  day: string;
  year: number;
}

/** The day that it is in Jakarta (UTC+7, no summer time). */
export function todayAt(now: Date): Today {
  const day = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  return { day, year: Number(currentMonth(now).slice(0, 4)) };
}

const selectEnterprises = (tx: Tx, sentraId: number) =>
  tx.selectFrom("enterprise").selectAll().where("sentra_id", "=", sentraId);

type Row = Awaited<ReturnType<ReturnType<typeof selectEnterprises>["execute"]>>[number];

function toEnterprise(row: Row, today: Today): Enterprise {
  const known = <T>(value: T | null) => value ?? undefined;
  const [assets, capital, yearlySales] = [row.assets, row.capital, row.yearly_sales].map(known);
  const [workers, startedYear] = [known(row.workers), known(row.started_year)];
  return {
    id: row.id,
    name: row.name,
    ownerName: known(row.owner_name),
    specialisation: known(row.specialisation),
    startedYear,
    assets: assets?.toString(),
    capital: capital?.toString(),
    yearlySales: yearlySales?.toString(),
    workers,
    nib: known(row.nib),
    kbli: known(row.kbli),
    phone: known(row.phone),
    email: known(row.email),
    address: known(row.address),
    activeFrom: row.active_from,
    activeUntil: known(row.active_until),
    isActive: row.active_until === null || row.active_until >= today.day,
    isSimulated: row.is_simulated,
    isErased: row.erased_at !== null,
    classes: classifySize({ assets, capital, yearlySales, workers, startedYear }, today.year),
    changedAt: row.changed_at.toISOString(),
  };
}

const toRow = (input: EnterpriseInput, actor: Pick<Actor, "userId">) => ({
  name: input.name,
  owner_name: input.ownerName || null,
  specialisation: input.specialisation || null,
  started_year: input.startedYear ?? null,
  assets: toMoney(input.assets),
  capital: toMoney(input.capital),
  yearly_sales: toMoney(input.yearlySales),
  workers: input.workers ?? null,
  nib: input.nib ?? null,
  kbli: input.kbli ?? null,
  phone: input.phone || null,
  email: input.email ?? null,
  address: input.address || null,
  active_from: input.activeFrom,
  active_until: input.activeUntil ?? null,
  changed_by: actor.userId,
  changed_at: sql<Date>`now()`,
});

const toMoney = (digits: string | undefined) => (digits === undefined ? null : BigInt(digits));

/** All of a sentra's members, the ended ones too, by name; none for those who are not its own people. */
export async function listEnterprises(tx: Tx, sentraId: number, options?: { lock: true }): Promise<Enterprise[]> {
  const query = selectEnterprises(tx, sentraId).orderBy("name").orderBy("id");
  const rows = await (options?.lock ? query.forUpdate() : query).execute();
  const today = todayAt(new Date());
  return rows.map((row) => toEnterprise(row, today));
}

/**
 * @param id as it stands in an address
 * @throws 404 where the sentra has no such member, or none that the actor may see
 */
export async function getEnterprise(tx: Tx, sentraId: number, id: string | undefined): Promise<Enterprise> {
  if (!/^[1-9]\d{0,8}$/.test(id ?? "")) throw notFound();
  const row = await selectEnterprises(tx, sentraId).where("id", "=", Number(id)).executeTakeFirst();
  if (!row) throw notFound();
  return toEnterprise(row, todayAt(new Date()));
}

/** Fails with a duplicate where the sentra has a member of that name and owner, or of that NIB. */
export async function createEnterprises(tx: Tx, actor: Actor, sentraId: number, inputs: readonly EnterpriseInput[]) {
  if (inputs.length === 0) return;
  const rows = inputs.map((input) => ({ ...toRow(input, actor), sentra_id: sentraId }));
  await tx.insertInto("enterprise").values(rows).execute();
}

/** @returns false where it was changed since `seen`: nothing is written then */
export async function updateEnterprise(
  tx: Tx,
  actor: Actor,
  sentraId: number,
  seen: Pick<Enterprise, "id" | "changedAt">,
  input: EnterpriseInput,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("enterprise")
    .set(toRow(input, actor))
    .where("sentra_id", "=", sentraId)
    .where("id", "=", seen.id)
    .where(isUnchangedSince(new Date(seen.changedAt)))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Takes all that is personal out of a member's row, for good; the row stays, so that records which point to it and
 * figures that were handed in stay true. @throws 404 where the actor may not
 */
export async function eraseEnterprise(tx: Tx, sentraId: number, id: number): Promise<void> {
  await sql`select erase_enterprise(${sentraId}, ${id})`.execute(tx);
}

/** Fails with an unknown reference where other records point to it. @throws 404 where the actor may not */
export async function deleteEnterprise(tx: Tx, sentraId: number, id: number): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom("enterprise")
    .where("sentra_id", "=", sentraId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
}
