import { sql } from "kysely";
import { type Database, type Tx, withAccounts, withActor } from "../../../db/client.ts";
import { loadMembers } from "../../../db/demo/members.ts";
import { loadPartnerships } from "../../../db/demo/partnerships.ts";
import { profiles, type SentraKey } from "../../../db/demo/profiles.ts";
import { readSurvey, simulateAnswers } from "../../../db/demo/survey.ts";
import { loadClosedWave, loadOpenWaves, type PlannedWave } from "../../../db/demo/waves.ts";
import type { Role } from "../../../db/tables/accounts.ts";
import { blockSize } from "./ids.ts";
import { plantMarkers } from "./markers.ts";
import type { Filling } from "./place.ts";

/**
 * Two offices with three sentra each: the demonstration's, with two more sentra, waves of each sentra's own, and somebody
 * in every role. Tenants of Kab. Sidoarjo attack those of Kota Kediri and each other.
 */
export const offices = { attacking: "35.15", attacked: "35.71" } as const;

interface Person {
  email: string;
  role: Role;
  region?: string;
  sentra?: string;
}
const at = (name: string) => `${name}@demo.sentra.id`;
const tas = "Sentra Tas Tanggulangin";

/** Those who attack, beside a respondent and nobody. */
export const attackers = {
  operator: at("operator.tanggulangin"),
  board: at("pengurus.tanggulangin"),
  reader: at("pembaca.tanggulangin"),
  officer: at("sidoarjo"),
  officeReader: at("pembaca.sidoarjo"),
} as const;
/** Those whose pages tell what there is to attack. */
export const attacked = {
  board: at("pengurus.kediri"),
  officer: at("kediri"),
  neighbour: at("pengurus.batik"),
} as const;

const more: Person[] = [
  { email: attackers.reader, role: "viewer", sentra: tas },
  { email: attackers.officeReader, role: "viewer", region: offices.attacking },
  { email: at("pengurus.bordir"), role: "board", sentra: "Sentra Bordir Contoh" },
  { email: at("pengurus.gerabah"), role: "board", sentra: "Sentra Gerabah Contoh" },
];
const newSentra: { name: string; region: string; like: SentraKey; board: string }[] = [
  { name: "Sentra Bordir Contoh", region: offices.attacking, like: "batik", board: at("pengurus.bordir") },
  { name: "Sentra Gerabah Contoh", region: offices.attacked, like: "batik", board: at("pengurus.gerabah") },
];
/** Sentra of the demonstration that lie elsewhere there. */
const moved = [
  { name: "Sentra Batik Sekar Contoh", region: offices.attacking },
  { name: "Sentra Mebel Jati Contoh", region: offices.attacked },
];

export const world: Filling = {
  before: (asSuperuser) => asSuperuser(spreadIds),
  after: async (database, asSuperuser) => {
    await asSuperuser(async (tx) => {
      await sql`select set_config('session_replication_role', 'replica', true)`.execute(tx);
      for (const { name, region } of moved)
        await tx.updateTable("sentra").set({ region_code: region }).where("name", "=", name).execute();
    });
    await asSuperuser(addPeople);
    const users = await readUsers(database);
    await fillSentra(database, users);
    await addWaves(database, users);
    await asSuperuser(plantMarkers);
  },
};

/** Every identity begins in a block of its own, so that a number in an answer tells what it is an id of. */
async function spreadIds(tx: Tx): Promise<void> {
  const { rows } = await sql<{ name: string; column: string }>`
    select c.relname as name, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attidentity <> '' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       and a.atttypid in ('int4'::regtype, 'int8'::regtype) order by 1`.execute(tx);
  for (const [index, { name, column }] of rows.entries()) {
    const from = sql.lit(blockSize * (100 + index) + 1);
    await sql`alter table ${sql.table(name)} alter column ${sql.ref(column)} restart with ${from}`.execute(tx);
  }
}

type Users = Map<string, number>;

/** Accounts and what they are for, as an administrator would make them. */
async function addPeople(tx: Tx): Promise<void> {
  await sql`select set_config('session_replication_role', 'replica', true)`.execute(tx);
  const { password_hash } = await tx
    .selectFrom("credential")
    .select("password_hash")
    .limit(1)
    .executeTakeFirstOrThrow();
  const rows = await tx
    .insertInto("app_user")
    .values(more.map(({ email }) => ({ email, name: email.split("@")[0]! })))
    .returning(["id", "email"])
    .execute();
  await tx
    .insertInto("credential")
    .values(rows.map(({ id }) => ({ user_id: id, password_hash })))
    .execute();
  const sentra = await tx
    .insertInto("sentra")
    .values(newSentra.map(({ name, region }) => ({ name, region_code: region, product: "kain" })))
    .returning(["id", "name"])
    .execute();
  const { id: tasId } = await tx.selectFrom("sentra").where("name", "=", tas).select("id").executeTakeFirstOrThrow();
  const idOf = new Map([[tas, tasId], ...sentra.map(({ id, name }) => [name, id] as const)]);
  await tx
    .insertInto("membership")
    .values(
      more.map(({ email, role, region, sentra: name }) => ({
        user_id: rows.find((row) => row.email === email)!.id,
        role,
        region_code: region ?? null,
        sentra_id: name === undefined ? null : idOf.get(name)!,
      })),
    )
    .execute();
}

async function readUsers(database: Database): Promise<Users> {
  const rows = await withAccounts(database, (tx) => tx.selectFrom("app_user").select(["id", "email"]).execute());
  return new Map(rows.map(({ id, email }) => [email, id]));
}

async function fillSentra(database: Database, users: Users): Promise<void> {
  for (const { like, board } of newSentra) {
    const user = users.get(board)!;
    const id = await ownSentra(database, user);
    await loadMembers(
      database,
      profiles.find(({ key }) => key === like)!,
      id,
      user,
    );
    await loadPartnerships(database, like, id, user);
  }
}

const ownSentra = (database: Database, board: number) =>
  withActor(database, board, async (tx) => {
    return (await tx.selectFrom("sentra").select("id").executeTakeFirstOrThrow()).id;
  });

/** An open wave and a closed one of each office's first sentra, and of the neighbour. */
async function addWaves(database: Database, users: Users): Promise<void> {
  for (const email of [attackers.board, attacked.board, attacked.neighbour]) {
    const board = users.get(email)!;
    const sentraId = await ownSentra(database, board);
    const answers = simulateAnswers(readSurvey(), "sendiri", "batik", { count: 3 });
    const plan = (title: string): PlannedWave => ({
      ...{ title, heldIn: "2026-10-01", place: { sentra_id: sentraId }, owner: board },
      answers: [{ sentraId, board, answers }],
    });
    await loadOpenWaves(database, [{ ...plan("Gelombang sendiri"), isOpen: true }]);
    await loadClosedWave(database, plan("Gelombang tertutup"));
  }
}
