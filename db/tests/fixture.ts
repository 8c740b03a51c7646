import { sql } from "kysely";
import { type Database, type InvitationKey, type Tx, withAccounts, withActor } from "../client.ts";
import type { MembershipRow } from "../tables/accounts.ts";
import type { SheetState } from "../tables/observations.ts";
import { insertFactor, insertTries } from "./fixture-factor.ts";
import { insertChoices, insertDesk } from "./fixture-desk.ts";
import { insertProgrammes } from "./fixture-programmes.ts";
import { insertRecords } from "./fixture-records.ts";
import { insertRegionalWave, insertWaves } from "./fixture-surveys.ts";

/**
 * Four sentra: `tas` and `kulit` in Kab. Sidoarjo (35.15), `tenun` in Kota Kediri (35.71), both of Jawa Timur (35),
 * and `lumpia` in Kota Semarang (33.74), Jawa Tengah (33).
 */
export const sentraNames = ["tas", "kulit", "tenun", "lumpia"] as const;
export type SentraName = (typeof sentraNames)[number];
export const regionOf: Record<SentraName, string> = { tas: "35.15", kulit: "35.15", tenun: "35.71", lumpia: "33.74" };

/** One user for each role and kind of scope, and `keeper`, on every board, who wrote what the fixture holds. */
const people = {
  admin: [{ role: "admin" }],
  otherAdmin: [{ role: "admin" }],
  provinceOfficer: [{ role: "officer", region_code: "35" }],
  kabupatenOfficer: [{ role: "officer", region_code: "35.15" }],
  otherOfficer: [{ role: "officer", region_code: "33" }],
  board: [{ role: "board", sentra: "tas" }],
  operator: [{ role: "operator", sentra: "tas" }],
  regionViewer: [{ role: "viewer", region_code: "35.15" }],
  sentraViewer: [{ role: "viewer", sentra: "tas" }],
  stranger: [],
  keeper: sentraNames.map((sentra) => ({ role: "board", sentra })),
} satisfies Record<string, { role: MembershipRow["role"]; region_code?: string; sentra?: SentraName }[]>;
export type Person = keyof typeof people;

/** The month whose internal sheet is in that state, in every sentra; May has none yet. */
export const monthIn: Record<SheetState, string> = {
  draft: "2026-01-01",
  submitted: "2026-02-01",
  verified: "2026-03-01",
  returned: "2026-04-01",
  locked: "2026-06-01",
};
export const newMonth = "2026-05-01";

/**
 * Indicators of the internal pillar: one by the month, which every sheet has a value of, one more, rarer ones, and one
 * that every region below a province retired. Each of these regions has one of its own, too.
 */
export const indicators = { monthly: 1, other: 2, yearly: 3, quarterly: 4, retired: 5 };
export const retiredFrom = "2026-05-01";

export interface Fixture {
  users: Record<Person, number>;
  sentra: Record<SentraName, number>;
  /** By sentra: a response of its open wave that is not left out. */
  responses: Record<number, number>;
  /** To the open wave of `tas`, with a receipt under which nothing was answered yet. */
  invitation: InvitationKey;
}

/**
 * Fills a new database. Reference rows come from the owner; everything else goes through the policies, written by
 * those who may.
 */
export async function createFixture(database: Database, asOwner: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>) {
  await asOwner(insertReference);
  const users = await createUsers(database);
  // As a function of the owner's notes it.
  await asOwner((tx) =>
    tx
      .insertInto("factor_reset")
      .values(Object.values(users).map((user_id) => ({ user_id, reset_by: users.admin })))
      .execute(),
  );
  const sentra = await withActor(database, users.admin, (tx) => createPlaces(tx, users));
  await withActor(database, users.admin, (tx) => insertLinks(tx, users));
  await withAccounts(database, (tx) => beginSessions(tx, users));
  for (const name of sentraNames) await writeSheets(database, users, sentra[name], name);
  await withActor(database, users.keeper, async (tx) => {
    for (const id of Object.values(sentra)) {
      await insertNote(tx, id, users.keeper);
      await sql`insert into departure (sentra_id, announced_by, erase_on)
        values (${id}, ${users.keeper}, current_date + 60)`.execute(tx);
      await insertRecords(tx, id, users.keeper);
    }
  });
  await writeCatalogues(database, users, sentra);
  for (const name of sentraNames) {
    const officer = regionOf[name].startsWith("35") ? users.provinceOfficer : users.otherOfficer;
    await withActor(database, officer, (tx) => insertProgrammes(tx, regionOf[name], sentra[name], officer));
  }
  const responses: Record<number, number> = {};
  const tokens: Record<number, string> = {};
  for (const id of Object.values(sentra)) {
    const { response, token } = await insertWaves(database, id, users.keeper);
    [responses[id], tokens[id]] = [response, token];
  }
  const invitation = { sentraId: sentra.tas, token: tokens[sentra.tas]!, receiptHash: "receipt of the fixture" };
  for (const name of ["tas", "tenun", "lumpia"] as const) {
    const officer = regionOf[name].startsWith("35") ? users.provinceOfficer : users.otherOfficer;
    await insertDesk(database, { region: regionOf[name], approvable: monthIn.locked }, officer);
    await insertRegionalWave(database, { regionCode: regionOf[name], sentraId: sentra[name] }, officer);
  }
  await withActor(database, users.admin, async (tx) => {
    for (const region of new Set(Object.values(regionOf)))
      await sql`insert into office_departure (region_code, announced_by, erase_on)
        values (${region}, ${users.admin}, current_date + 60)`.execute(tx);
  });
  for (const id of Object.values(users)) await withActor(database, id, (tx) => insertChoices(tx, id));
  return { users, sentra, responses, invitation } satisfies Fixture;
}

const common = {
  pillar: "internal",
  group_code: "g",
  name_id: "n",
  name_en: "n",
  unit: "%",
  value_type: "percent",
  over_time: "mean",
  over_sentra: "mean",
  better: "higher",
  source: "s",
} as const;

/** What the offices add: for each region an indicator of its own and a retirement, for each sentra a target. */
async function writeCatalogues(database: Database, users: Fixture["users"], sentra: Fixture["sentra"]): Promise<void> {
  for (const name of sentraNames) {
    const by = regionOf[name].startsWith("35") ? users.provinceOfficer : users.otherOfficer;
    await withActor(database, by, async (tx) => {
      await tx
        .insertInto("target")
        .values({ sentra_id: sentra[name], indicator_id: indicators.monthly, year: 2026, value: "80", set_by: by })
        .execute();
      await tx
        .insertInto("diagnosis_comment")
        .values({ sentra_id: sentra[name], year: 2025, comment: "lengkapi buktinya", written_by: by })
        .execute();
      if (name === "kulit") return; // in the same region as `tas`
      await tx
        .insertInto("index_weights")
        .values({
          region_code: regionOf[name],
          ...{ internal: 25, external: 25, infrastructure: 25, partnership: 25 },
          reason: "sama rata",
          set_by: by,
        })
        .execute();
      await tx
        .insertInto("indicator")
        .values({
          ...common,
          group_code: "own",
          period: "month",
          region_code: regionOf[name],
          asked_from: monthIn.draft,
          created_by: by,
        })
        .execute();
      await tx
        .insertInto("indicator_retirement")
        .values({
          indicator_id: indicators.retired,
          region_code: regionOf[name],
          from_period: retiredFrom,
          reason: "tidak dipakai lagi",
          retired_by: by,
        })
        .execute();
      await insertExportForms(tx, regionOf[name], by);
    });
  }
}

/** A form that was filled, and one that wasn't yet and may go. */
async function insertExportForms(tx: Tx, region: string, by: number): Promise<void> {
  const form = { region_code: region, created_by: by };
  await tx
    .insertInto("export_form")
    .values([
      { ...form, name: "Laporan provinsi" },
      { ...form, name: "Belum diekspor" },
    ])
    .execute();
  const id = tx
    .selectFrom("export_form")
    .where("region_code", "=", region)
    .select((eb) => eb.fn.min("id").as("id"));
  const { id: formId } = await id.executeTakeFirstOrThrow();
  const key = { region_code: region, form_id: formId };
  await tx
    .insertInto("export_column")
    .values({ ...key, position: 1, heading: "NAMA", rule: "field", source: "name", codes: "{}" })
    .execute();
  await tx
    .insertInto("export_log")
    .values({
      ...key,
      format: "csv",
      from_period: monthIn.draft,
      to_period: monthIn.draft,
      columns: "[]",
      rows_out: 0,
      findings: "{}",
      exported_by: by,
    })
    .execute();
}

async function insertReference(tx: Tx): Promise<void> {
  const regions = [
    { code: "33", parent_code: null, kind: "province", name: "Jawa Tengah" },
    { code: "35", parent_code: null, kind: "province", name: "Jawa Timur" },
    { code: "33.74", parent_code: "33", kind: "kota", name: "Kota Semarang" },
    { code: "35.15", parent_code: "35", kind: "kabupaten", name: "Kab. Sidoarjo" },
    { code: "35.71", parent_code: "35", kind: "kota", name: "Kota Kediri" },
  ] as const;
  await tx.insertInto("region").values(regions).execute();
  await tx
    .insertInto("indicator")
    .values([
      { ...common, id: indicators.monthly, code: "KI01", period: "month" },
      { ...common, id: indicators.other, code: "KI02", period: "month" },
      { ...common, id: indicators.yearly, code: "KI14", period: "year" },
      { ...common, id: indicators.quarterly, code: "KI15", period: "quarter" },
      { ...common, id: indicators.retired, code: "KI05", period: "month" },
    ])
    .execute();
  await tx
    .insertInto("cell_rule")
    .values({ code: "KI01-days", part: "KI01", whole: "days", severity: "must" })
    .execute();
  await tx
    .insertInto("national_figure")
    .values({
      ...{ code: "units.msme.2009", position: 1, topic: "units", size_class: "msme" },
      ...{ year: 2009, value: "52764603", share: "99.99", source: "SIM" },
    })
    .execute();
  const texts = { name_id: "n", name_en: "n" };
  await tx
    .insertInto("data_source")
    .values({ id: 1, code: "SIM", title_id: "Simulasi", title_en: "Simulated", is_simulated: true })
    .execute();
  await tx
    .insertInto("instrument")
    .values({ ...texts, code: "KB" })
    .execute();
  await tx.insertInto("instrument_version").values({ instrument_code: "KB", version: 1, definition: "{}" }).execute();
  const parties = { large_party_id: "a", large_party_en: "a", small_party_id: "b", small_party_en: "b" };
  await tx
    .insertInto("partnership_pattern")
    .values({ ...texts, ...parties, code: "inti-plasma", position: 1, is_core: true, legal_basis: "PP 7/2021" })
    .execute();
  const named = { ...texts, position: 1, legal_basis: "UU 20/2008" };
  await tx
    .insertInto("partnership_duty")
    .values({ ...named, code: "pembinaan", pattern_code: null, is_guidance: true })
    .execute();
  await tx
    .insertInto("partnership_warning")
    .values({ ...named, code: "costs" })
    .execute();
  await tx
    .insertInto("institution")
    .values({ ...texts, code: "bank", position: 1, kind: "bank", role_id: "r", role_en: "r", source: "s" })
    .execute();
}

/** One session each, begun once the roles are given: another role ends them. */
async function beginSessions(tx: Tx, users: Record<Person, number>): Promise<void> {
  const sessions = Object.entries(users).map(([name, user_id]) => ({
    id_hash: `session of ${name}`,
    user_id,
    expires_at: new Date("2100-01-01T00:00:00Z"),
  }));
  await tx.insertInto("user_session").values(sessions).execute();
  for (const [name, user_id] of Object.entries(users)) {
    const device_hash = String(user_id).padStart(64, "0");
    await tx.insertInto("known_device").values({ user_id, device_hash }).execute();
    const notice = { user_id, session_hash: `session of ${name}`, user_agent: "", address: "" };
    await tx.insertInto("sign_in_notice").values(notice).execute();
  }
}

/** Everybody has a password. */
async function createUsers(database: Database): Promise<Record<Person, number>> {
  return withAccounts(database, async (tx) => {
    const rows = await tx
      .insertInto("app_user")
      .values(Object.keys(people).map((name) => ({ name, email: `${name.toLowerCase()}@sentra.test` })))
      .returning(["id", "name"])
      .execute();
    const users = Object.fromEntries(rows.map(({ id, name }) => [name, id])) as Record<Person, number>;
    for (const { id, name } of rows) {
      await tx
        .insertInto("credential")
        .values({ user_id: id, password_hash: `hash of ${name}` })
        .execute();
    }
    await tx.insertInto("membership").values({ user_id: users.admin, role: "admin" }).execute();
    return users;
  }).then(async (users) => {
    for (const id of Object.values(users)) {
      await withActor(database, id, async (tx) => {
        await insertToken(tx, id);
        await insertFactor(tx, id);
      });
    }
    await withAccounts(database, (tx) => insertTries(tx, Object.values(users)));
    return users;
  });
}

/** By which everybody could get back in. */
async function insertLinks(tx: Tx, users: Record<Person, number>): Promise<void> {
  for (const id of Object.values(users)) {
    await sql`select create_account_link(${id}, ${String(id).padStart(64, "0")})`.execute(tx);
  }
}

async function insertToken(tx: Tx, userId: number): Promise<void> {
  await tx
    .insertInto("personal_token")
    .values({
      user_id: userId,
      name: "laporan",
      token_hash: String(userId).padStart(64, "0"),
      prefix: "sentra_",
      expires_at: new Date("2100-01-01T00:00:00Z"),
    })
    .execute();
}

async function createPlaces(tx: Tx, users: Record<Person, number>): Promise<Record<SentraName, number>> {
  await tx.insertInto("office").values({ region_code: "35", name: "Dinas Koperasi Jawa Timur" }).execute();
  const rows = await tx
    .insertInto("sentra")
    .values(sentraNames.map((name) => ({ name, product: name, region_code: regionOf[name] })))
    .returning(["id", "name"])
    .execute();
  const sentra = Object.fromEntries(rows.map(({ id, name }) => [name, id])) as Record<SentraName, number>;
  const others = Object.entries(people).filter(([person]) => person !== "admin");
  const memberships = others.flatMap(([person, given]) =>
    given.map((one: { role: MembershipRow["role"]; region_code?: string; sentra?: SentraName }) => ({
      user_id: users[person as Person],
      role: one.role,
      region_code: one.region_code ?? null,
      sentra_id: one.sentra ? sentra[one.sentra] : null,
    })),
  );
  await tx.insertInto("membership").values(memberships).execute();
  return sentra;
}

/** One internal sheet in each state, each with one value; the way there is the way people take. */
async function writeSheets(database: Database, users: Record<Person, number>, sentraId: number, name: SentraName) {
  const sheet = (state: SheetState) =>
    ({ sentra_id: sentraId, pillar: "internal", period: monthIn[state], changed_by: users.keeper }) as const;
  const move = (tx: Tx, from: SheetState, state: SheetState, reason: string | null = null) =>
    tx
      .updateTable("sheet")
      .set({ state, return_reason: reason })
      .where("sentra_id", "=", sentraId)
      .where("period", "=", monthIn[from])
      .execute();
  const states: SheetState[] = ["draft", "submitted", "verified", "returned", "locked"];
  await withActor(database, users.keeper, async (tx) => {
    await tx.insertInto("sheet").values(states.map(sheet)).execute();
    const value = { sentra_id: sentraId, indicator_id: indicators.monthly, value: "12.5", source_id: 1 };
    await tx
      .insertInto("observation")
      .values(states.map((state) => ({ ...value, period: monthIn[state], recorded_by: users.keeper })))
      .execute();
    for (const state of ["submitted", "verified", "returned", "locked"] as const) await move(tx, state, "submitted");
  });
  const officer = regionOf[name].startsWith("35") ? users.provinceOfficer : users.otherOfficer;
  await withActor(database, officer, async (tx) => {
    await move(tx, "verified", "verified");
    await move(tx, "returned", "returned", "angka bulan lalu");
    for (const state of ["verified", "locked"] as const) await move(tx, "locked", state);
  });
}

async function insertNote(tx: Tx, sentraId: number, keeper: number): Promise<void> {
  await tx
    .insertInto("cell_note")
    .values({
      sentra_id: sentraId,
      indicator_id: indicators.monthly,
      period: monthIn.draft,
      kind: "comment",
      side: "sentra",
      text: "dari nota",
      written_by: keeper,
    })
    .execute();
}
