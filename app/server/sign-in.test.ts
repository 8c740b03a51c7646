import type { AppLoadContext } from "@remix-run/node";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Database, enterApplicationRole, openEmbedded } from "../../db/client.ts";
import { migrate } from "../../db/migrate.ts";
import { changeOwnPassword } from "../auth/session.server.ts";
import { finishSignIn, signIn } from "../auth/sign-in.server.ts";
import { changePassword, findActor } from "../models/accounts.server.ts";
import { shareDatabase, withAccounts } from "../models/database.server.ts";

vi.mock("./logger.ts", () => ({ logger: { info() {}, error() {} } }));
/** What somebody else does while a password or a code is verified. */
let meanwhile = async () => {};
vi.mock("../auth/password.server.ts", () => ({
  nobodysHash: "nobody",
  hashPassword: async (password: string) => `hash of ${password}`,
  verifyPassword: async (hash: string, password: string) => {
    await meanwhile();
    return hash === `hash of ${password}`;
  },
}));
vi.mock("../auth/second-factor.server.ts", () => ({
  acceptCode: async () => {
    await meanwhile();
    return { kind: "accepted" };
  },
}));

const email = "siti@contoh.id";
let database: Database;
let userId: number;

beforeAll(async () => {
  database = await openEmbedded(undefined);
  await migrate(database.kysely);
  const { rows } = await sql<{ id: number }>`
    insert into app_user (email, name) values (${email}, 'Siti') returning id`.execute(database.kysely);
  userId = rows[0]!.id;
  await sql`insert into credential (user_id, password_hash) values (${userId}, '')`.execute(database.kysely);
  await enterApplicationRole(database);
  shareDatabase(database, { secureCookies: false, demoData: false, secretKey: "a key of the tests, thirty-two signs" });
});
afterAll(() => database.close());

beforeEach(async () => {
  meanwhile = async () => {};
  await withAccounts(async (tx) => {
    await sql`update credential set password_hash = 'hash of lama', changed_at = now()`.execute(tx);
    await sql`delete from user_session`.execute(tx);
  });
});

const visit = (cookie = "") => ({
  request: new Request("http://localhost/masuk", { headers: { Cookie: cookie } }),
  context: { address: "192.0.2.1", appendHeader() {} } as unknown as AppLoadContext,
});

/** As the owner's link would: whatever the password was, it is another one from now on, and no session is left. */
const takePasswordBack = () =>
  withAccounts(async (tx) => {
    const verified = { userId, passwordHash: "hash of lama" };
    expect(await changePassword(tx, verified, "hash of baru", { session: "", device: undefined })).toBe(true);
  });

const left = () =>
  withAccounts(async (tx) => {
    const { rows } = await sql<{ sessions: number; steps: number; password: string }>`
      select (select count(*)::int from user_session) as sessions, (select count(*)::int from pending_sign_in) as steps,
             (select password_hash from credential) as password`.execute(tx);
    return rows[0]!;
  });

it("opens a session with the password that still is the account's", async () => {
  expect(await signIn(visit(), email, "lama")).toMatchObject({ kind: "signedIn" });
  expect(await left()).toEqual({ sessions: 1, steps: 0, password: "hash of lama" });
});

it("opens none where the password was changed while it was verified", async () => {
  meanwhile = takePasswordBack;
  expect(await signIn(visit(), email, "lama")).toEqual({ kind: "wrong" });
  expect(await left()).toEqual({ sessions: 0, steps: 0, password: "hash of baru" });
});

it("doesn't take a new password where another one was set while the current one was verified", async () => {
  const actor = (await withAccounts((tx) => findActor(tx, userId)))!;
  meanwhile = takePasswordBack;
  expect(await changeOwnPassword(visit(), actor, { current: "lama", next: "lain" })).toBeUndefined();
  expect(await left()).toEqual({ sessions: 0, steps: 0, password: "hash of baru" });
});

it("a new password takes the place of the verified one only", async () => {
  await takePasswordBack();
  const change = (tx: Parameters<typeof changePassword>[0]) =>
    changePassword(tx, { userId, passwordHash: "hash of lama" }, "hash of lain", { session: "", device: undefined });
  expect(await withAccounts(change)).toBe(false);
  expect((await left()).password).toBe("hash of baru");
});

it("with a second factor asks for no code, and takes none, after the password was changed", async () => {
  await sql`reset role`.execute(database.kysely);
  await sql`insert into second_factor (user_id, sealed_secret, last_step) values (${userId}, 'x', 0)`.execute(
    database.kysely,
  );
  await enterApplicationRole(database);
  meanwhile = takePasswordBack;
  expect(await signIn(visit(), email, "lama")).toEqual({ kind: "wrong" });
  expect((await left()).steps).toBe(0);

  await withAccounts((tx) => sql`update credential set password_hash = 'hash of lama', changed_at = now()`.execute(tx));
  meanwhile = async () => {};
  const step = await signIn(visit(), email, "lama");
  if (step.kind !== "code") throw new Error(`asked for no code: ${step.kind}`);
  meanwhile = takePasswordBack;
  expect(await finishSignIn(visit(step.cookies[0]!.split(";")[0]), "123456")).toEqual({ kind: "expired" });
  expect((await left()).sessions).toBe(0);
});
