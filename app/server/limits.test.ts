import type { ActionFunctionArgs } from "@remix-run/node";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Database, enterApplicationRole, openEmbedded } from "../../db/client.ts";
import { migrate } from "../../db/migrate.ts";
import { signIn } from "../auth/sign-in.server.ts";
import { createToken } from "../auth/token.server.ts";
import { shareDatabase, withAccounts } from "../models/database.server.ts";
import { loader as sentraOfApi } from "../routes/api/v1/sentra.ts";
import { serveRoutes } from "./serve-routes.ts";

vi.mock("./logger.ts", () => ({ logger: { info() {}, error() {} }, loggedPath: (path: string) => path }));

let database: Database;
let direct: Awaited<ReturnType<typeof serveRoutes>>;
let behindProxy: Awaited<ReturnType<typeof serveRoutes>>;
const { token, tokenHash, prefix } = createToken();

beforeAll(async () => {
  database = await openEmbedded(undefined);
  await migrate(database.kysely);
  const { rows } = await sql<{ id: number }>`
    insert into app_user (email, name) values ('program@contoh.id', 'Program') returning id`.execute(database.kysely);
  const { id } = rows[0]!;
  await sql`insert into credential (user_id, password_hash, must_change) values (${id}, 'x', false)`.execute(
    database.kysely,
  );
  await sql`insert into personal_token (user_id, name, token_hash, prefix, expires_at)
    values (${id}, 'uji', ${tokenHash}, ${prefix}, now() + interval '1 day')`.execute(database.kysely);
  await enterApplicationRole(database);
  const settings = { secureCookies: false, demoData: false, rateLimits: true };
  shareDatabase(database, { ...settings, secretKey: "a key of the tests, thirty-two signs" });
  // Each time another e-mail, so that it is the address that is counted.
  const action = async (args: ActionFunctionArgs) => {
    const outcome = await signIn(args, `${crypto.randomUUID()}@contoh.id`, "bukan kata sandinya");
    return Response.json(outcome, { status: outcome.kind === "wait" ? 429 : 400 });
  };
  const routes = { "/masuk": { action }, "/api/v1/sentra": { loader: sentraOfApi } };
  direct = await serveRoutes(routes);
  behindProxy = await serveRoutes(routes, { variables: { TRUST_PROXY: "1" } });
});
afterAll(async () => {
  direct.close();
  behindProxy.close();
  await database.close();
});

/** As if so many tries had been made in this window. */
const countTo = (limit: string, count: number) =>
  withAccounts((tx) => sql`update rate_limit set count = ${count} where key like ${`${limit} %`}`.execute(tx));
const forget = () => withAccounts((tx) => tx.deleteFrom("rate_limit").execute());
const trySignIn = async (server: typeof direct, forwarded: string) =>
  (await fetch(`${server.address}/masuk`, { method: "POST", headers: { "X-Forwarded-For": forwarded } })).status;

it("sign-in counts the address that the proxy in front adds, and believes nothing that stands before it", async () => {
  expect(await trySignIn(behindProxy, "203.0.113.7")).toBe(400);
  await countTo("signInAddress", 100);
  expect(await trySignIn(behindProxy, "203.0.113.7")).toBe(429);
  // Made up by the sender, in front of what the proxy saw.
  expect(await trySignIn(behindProxy, "198.51.100.9, 203.0.113.7")).toBe(429);
  expect(await trySignIn(behindProxy, "203.0.113.8")).toBe(400);
  await forget();
});

it("without a proxy to trust, no header makes another address", async () => {
  expect(await trySignIn(direct, "203.0.113.7")).toBe(400);
  await countTo("signInAddress", 100);
  expect(await trySignIn(direct, "203.0.113.8")).toBe(429);
  await forget();
});

it("a program that asks too often is told in the API's own shape when to come again", async () => {
  const ask = () => fetch(`${direct.address}/api/v1/sentra`, { headers: { Authorization: `Bearer ${token}` } });
  const before = await ask();
  expect([before.status, await before.json()]).toEqual([200, expect.objectContaining({ data: [] })]);
  await countTo("apiToken", 599);
  expect((await ask()).status).toBe(200);
  const refused = await ask();
  expect(refused.status).toBe(429);
  expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(Number(refused.headers.get("Retry-After"))).toBeLessThanOrEqual(60);
  expect(await refused.json()).toMatchObject({ status: 429, type: "/api#too-many-requests" });
});
