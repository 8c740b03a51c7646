import { createAccount } from "./account-register.server.ts";
import type { Tx } from "./database.server.ts";
import type { MembershipInput } from "./memberships.server.ts";
import { type NewPlace, peopleOf, type PersonOfPlace } from "./new-place-form.ts";
import { createOffice } from "./offices.server.ts";

/** Which of the fields name what is there already. */
export async function findTaken(tx: Tx, place: NewPlace): Promise<(keyof NewPlace)[]> {
  const people = peopleOf(place);
  const emails = people.map(({ email }) => email);
  const taken = await tx.selectFrom("app_user").where("email", "in", emails).select("email").execute();
  const fields: (keyof NewPlace)[] = people
    .filter(({ email }) => taken.some((row) => row.email === email))
    .map(({ person }) => `${person}Email` as const);
  const inRegion = (table: "office" | "sentra", name: string) =>
    tx
      .selectFrom(table)
      .where("region_code", "=", place.regionCode)
      .where("name", "=", name)
      .select("id")
      .executeTakeFirst();
  if (place.officeName && (await inRegion("office", place.officeName))) fields.push("officeName");
  if (await inRegion("sentra", place.sentraName)) fields.push("sentraName");
  return fields;
}

/**
 * All of it or nothing: the office, the sentra, and an account for each person named.
 * @param hashes of the links by which they open their accounts
 * @returns each one's account and link
 */
export async function createPlace(tx: Tx, place: NewPlace, hashes: Partial<Record<PersonOfPlace, string>>) {
  if (place.officeName) await createOffice(tx, { name: place.officeName, regionCode: place.regionCode });
  const { id } = await tx
    .insertInto("sentra")
    .values({ region_code: place.regionCode, name: place.sentraName, product: place.product })
    .returning("id")
    .executeTakeFirstOrThrow();
  const made: (Awaited<ReturnType<typeof createAccount>> & { person: PersonOfPlace })[] = [];
  for (const { person, name, email } of peopleOf(place)) {
    const membership: MembershipInput =
      person === "officer"
        ? { role: "officer", regionCode: place.regionCode, sentraId: null }
        : { role: person, regionCode: null, sentraId: id };
    made.push({ person, ...(await createAccount(tx, { name, email, linkHash: hashes[person]!, membership })) });
  }
  return made;
}
