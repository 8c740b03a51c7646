import type { Letterhead, Signatory } from "~/reports/document.ts";
import type { Tx } from "./database.server.ts";
import type { LetterheadInput } from "./report-form.ts";
import { ownedBy, ownerOf, type ReportPlace } from "./report-place.server.ts";

export async function findLetterhead(tx: Tx, place: ReportPlace): Promise<Letterhead | undefined> {
  const row = await tx.selectFrom("letterhead").where(ownedBy(place)).selectAll().executeTakeFirst();
  if (!row) return undefined;
  return {
    lines: row.lines,
    ...(row.address !== null && { address: row.address }),
    ...(row.contact !== null && { contact: row.contact }),
    ...(row.logo !== null && { logo: Buffer.from(row.logo).toString("base64") }),
  };
}

/** In the order in which they sign. */
export async function listSignatories(tx: Tx, place: ReportPlace): Promise<Signatory[]> {
  const rows = await tx
    .selectFrom("signatory")
    .where(ownedBy(place))
    .orderBy("position")
    .select(["role", "name", "number"])
    .execute();
  return rows.map(({ role, name, number }) => ({ role, name, ...(number !== null && { number }) }));
}

/** Letterhead and signatories take the place of the former ones; a logo stays unless a new one comes or it is taken off. */
export async function saveLetterhead(
  tx: Tx,
  actor: { userId: number },
  place: ReportPlace,
  { lines, address, contact, signatories, removeLogo }: LetterheadInput,
  logo: Uint8Array | undefined,
): Promise<void> {
  const signed = { ...ownerOf(place), changed_by: actor.userId };
  const values = {
    lines,
    address: address ?? null,
    contact: contact ?? null,
    ...((logo !== undefined || removeLogo) && { logo: logo ?? null }),
    changed_by: actor.userId,
    changed_at: new Date(),
  };
  await tx
    .insertInto("letterhead")
    .values({ ...signed, ...values })
    .onConflict((conflict) =>
      conflict.column(place.kind === "sentra" ? "sentra_id" : "region_code").doUpdateSet(values),
    )
    .execute();
  await tx.deleteFrom("signatory").where(ownedBy(place)).execute();
  const rows = signatories.map(({ role, name, number }, index) => ({
    ...signed,
    position: index + 1,
    role,
    name,
    number: number ?? null,
  }));
  if (rows.length > 0) await tx.insertInto("signatory").values(rows).execute();
}
