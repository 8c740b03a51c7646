import { type Database, withAccounts, withActor } from "../client.ts";
import { demoAccounts, demoOffices } from "./accounts.ts";
import { profiles, type SentraKey } from "./profiles.ts";

/**
 * The demo's users. The first administrator is made while there is none, as on a new installation.
 * @returns user ids by email
 * @throws Error when somebody else administers this database: the demo is for a new one
 */
export function createUsers(database: Database, passwordHash: string): Promise<Map<string, number>> {
  const emails = demoAccounts.map((account) => account.email);
  const adminEmail = demoAccounts.find((account) => account.role === "admin")!.email;
  return withAccounts(database, async (tx) => {
    const existing = await tx.selectFrom("app_user").select(["id", "email"]).where("email", "in", emails).execute();
    const admins = await tx.selectFrom("membership").select("user_id").where("role", "=", "admin").execute();
    const admin = existing.find(({ email }) => email === adminEmail);
    if (admins.length > 0 && !admins.some(({ user_id }) => user_id === admin?.id)) {
      throw new Error("this database has an administrator already: demo data is loaded into a new one only");
    }
    if (existing.length > 0) return new Map(existing.map(({ id, email }) => [email, id]));

    const rows = demoAccounts.map(({ email, name }) => ({ email, name }));
    const users = await tx.insertInto("app_user").values(rows).returning(["id", "email"]).execute();
    const ids = new Map(users.map(({ id, email }) => [email, id]));
    const credentials = users.map(({ id }) => ({ user_id: id, password_hash: passwordHash }));
    await tx.insertInto("credential").values(credentials).execute();
    await tx
      .insertInto("membership")
      .values({ user_id: ids.get(adminEmail)!, role: "admin" })
      .execute();
    return ids;
  });
}

/**
 * The administrator's work: offices, sentra, and who belongs to what.
 * @returns sentra ids by key
 */
export function createPlaces(database: Database, users: Map<string, number>): Promise<Record<SentraKey, number>> {
  const admin = users.get(demoAccounts.find((account) => account.role === "admin")!.email)!;
  return withActor(database, admin, async (tx) => {
    await tx
      .insertInto("office")
      .values(demoOffices)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const rows = profiles.map((profile) => ({
      region_code: profile.region,
      name: profile.name,
      product: profile.product,
      village: profile.village,
      cooperative: profile.cooperative,
      started_year: profile.startedYear,
      is_simulated: profile.isSimulated,
    }));
    await tx
      .insertInto("sentra")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const sentra = await tx.selectFrom("sentra").select(["id", "region_code", "name"]).execute();
    const ids = Object.fromEntries(
      profiles.map(({ key, region, name }) => [
        key,
        sentra.find((row) => row.region_code === region && row.name === name)!.id,
      ]),
    ) as Record<SentraKey, number>;

    const memberships = demoAccounts
      .filter((account) => account.role !== "admin")
      .map(({ email, role, region, sentra: key }) => ({
        user_id: users.get(email)!,
        role,
        region_code: region ?? null,
        sentra_id: key === undefined ? null : ids[key],
      }));
    await tx
      .insertInto("membership")
      .values(memberships)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return ids;
  });
}
