import { sql } from "kysely";
import type { PartnershipRow } from "db/tables/partnerships.ts";
import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import type { PartnershipInput } from "./partnership-form.ts";
import { isUnchangedSince } from "./version.server.ts";

/** A partnership as the register lists it. Members are ids: whose business one is, the sentra's own people know. */
export interface Partnership {
  id: number;
  patternCode: string;
  largeParty: string;
  largePartyKind: PartnershipRow["large_party_kind"];
  largePartyNib: string | null;
  contact: string | null;
  stage: number;
  phase: number;
  alliance: PartnershipRow["alliance"];
  smallRole: PartnershipRow["small_role"];
  isFormal: boolean;
  contractNumber: string | null;
  contractFrom: string | null;
  contractUntil: string | null;
  /** Of the whole term, as plain decimal text. */
  value: string | null;
  currency: string;
  activeFrom: string | null;
  activeUntil: string | null;
  note: string | null;
  renewedFrom: number | null;
  renewedAs: number | null;
  members: number[];
  openFlags: number;
  isSimulated: boolean;
  changedAt: Date;
}

const partnerships = (tx: Tx, sentraId: number) =>
  tx
    .selectFrom("partnership as p")
    .selectAll("p")
    .select((eb) => [
      eb
        .selectFrom("partnership as n")
        .whereRef("n.sentra_id", "=", "p.sentra_id")
        .whereRef("n.renewed_from", "=", "p.id")
        .select("n.id")
        .as("renewed_as"),
      eb
        .selectFrom("partnership_member as m")
        .whereRef("m.sentra_id", "=", "p.sentra_id")
        .whereRef("m.partnership_id", "=", "p.id")
        .select(sql<number[]>`coalesce(array_agg(m.enterprise_id order by m.enterprise_id), '{}')`.as("ids"))
        .as("members"),
      eb
        .selectFrom("partnership_flag as f")
        .whereRef("f.sentra_id", "=", "p.sentra_id")
        .whereRef("f.partnership_id", "=", "p.id")
        .where("f.closed_on", "is", null)
        .select(sql<number>`count(*)::int`.as("flags"))
        .as("open_flags"),
    ])
    .where("p.sentra_id", "=", sentraId);

type ListedRow = Awaited<ReturnType<ReturnType<typeof partnerships>["execute"]>>[number];

const toPartnership = (row: ListedRow): Partnership => ({
  id: row.id,
  patternCode: row.pattern_code,
  largeParty: row.large_party,
  largePartyKind: row.large_party_kind,
  largePartyNib: row.large_party_nib,
  contact: row.contact,
  stage: row.stage,
  phase: row.phase,
  alliance: row.alliance,
  smallRole: row.small_role,
  isFormal: row.is_formal,
  contractNumber: row.contract_number,
  contractFrom: row.contract_from,
  contractUntil: row.contract_until,
  value: row.value === null ? null : String(row.value),
  currency: row.currency,
  activeFrom: row.active_from,
  activeUntil: row.active_until,
  note: row.note,
  renewedFrom: row.renewed_from,
  renewedAs: row.renewed_as,
  members: row.members ?? [],
  openFlags: row.open_flags ?? 0,
  isSimulated: row.is_simulated,
  changedAt: row.changed_at,
});

/** The latest first. */
export async function listPartnerships(tx: Tx, sentraId: number): Promise<Partnership[]> {
  const rows = await partnerships(tx, sentraId)
    .orderBy(sql`coalesce(p.active_from, p.contract_from)`, (order) => order.desc().nullsFirst())
    .orderBy("p.id", "desc")
    .execute();
  return rows.map(toPartnership);
}

/**
 * @param id as it stands in an address
 * @throws 404 where the sentra has none of that id
 */
export async function getPartnership(tx: Tx, sentraId: number, id: string | undefined): Promise<Partnership> {
  if (!/^[1-9]\d{0,8}$/.test(id ?? "")) throw notFound();
  const row = await partnerships(tx, sentraId).where("p.id", "=", Number(id)).executeTakeFirst();
  if (!row) throw notFound();
  return toPartnership(row);
}

/** The sentra's members by name. To others than its own people the register of members is empty. */
export function listMemberNames(tx: Tx, sentraId: number): Promise<{ id: number; name: string }[]> {
  return tx
    .selectFrom("enterprise")
    .where("sentra_id", "=", sentraId)
    .select(["id", "name"])
    .orderBy(sql`lower(name)`)
    .execute();
}

/**
 * Records a partnership, or the renewal of one: the former one then ends the day before, where it doesn't end earlier.
 * @returns its id
 */
export async function createPartnership(
  tx: Tx,
  actor: { userId: number },
  sentraId: number,
  input: PartnershipInput,
  former?: Partnership,
): Promise<number> {
  const { id } = await tx
    .insertInto("partnership")
    .values({
      ...toRow(input),
      sentra_id: sentraId,
      renewed_from: former?.id ?? null,
      is_simulated: former?.isSimulated ?? false,
      changed_by: actor.userId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await setMembers(tx, actor, sentraId, id, input.members);
  const dayBefore = input.activeFrom && sql<string>`${input.activeFrom}::date - 1`;
  if (former?.activeFrom && dayBefore) {
    await tx
      .updateTable("partnership")
      .set({ active_until: sql<string>`least(active_until, ${dayBefore})`, ...signed(actor) })
      .where("sentra_id", "=", sentraId)
      .where("id", "=", former.id)
      .execute();
  }
  return id;
}

/**
 * @param seen what the form showed: a partnership that somebody else changed or renewed meanwhile is not overwritten
 * @returns whether it was written
 */
export async function updatePartnership(
  tx: Tx,
  actor: { userId: number },
  sentraId: number,
  seen: Pick<Partnership, "id" | "changedAt">,
  input: PartnershipInput,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("partnership")
    .set({ ...toRow(input), ...signed(actor) })
    .where("sentra_id", "=", sentraId)
    .where("id", "=", seen.id)
    .where(isUnchangedSince(seen.changedAt))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await setMembers(tx, actor, sentraId, seen.id, input.members);
  return true;
}

/** @throws 404 where it is not there, or not the actor's to delete */
export async function deletePartnership(tx: Tx, sentraId: number, id: number): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom("partnership")
    .where("sentra_id", "=", sentraId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
}

async function setMembers(tx: Tx, actor: { userId: number }, sentraId: number, id: number, members: number[]) {
  const chosen = [...new Set(members)];
  await tx
    .deleteFrom("partnership_member")
    .where("sentra_id", "=", sentraId)
    .where("partnership_id", "=", id)
    .where("enterprise_id", "<>", sql<number>`all (${chosen}::int[])`)
    .execute();
  if (chosen.length === 0) return;
  await tx
    .insertInto("partnership_member")
    .values(
      chosen.map((enterprise_id) => ({
        sentra_id: sentraId,
        partnership_id: id,
        enterprise_id,
        recorded_by: actor.userId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const signed = ({ userId }: { userId: number }) => ({ changed_by: userId, changed_at: sql<Date>`now()` });

const toRow = (input: PartnershipInput) => ({
  pattern_code: input.patternCode,
  large_party: input.largeParty,
  large_party_kind: input.largePartyKind,
  large_party_nib: input.largePartyNib ?? null,
  contact: input.contact ?? null,
  stage: Number(input.stage),
  phase: Number(input.phase),
  alliance: input.alliance ?? null,
  small_role: input.smallRole ?? null,
  is_formal: input.isFormal,
  contract_number: input.contractNumber ?? null,
  contract_from: input.contractFrom ?? null,
  contract_until: input.contractUntil ?? null,
  value: input.value === null ? null : BigInt(input.value),
  currency: input.currency,
  active_from: input.activeFrom ?? null,
  active_until: input.activeUntil ?? null,
  note: input.note ?? null,
});
