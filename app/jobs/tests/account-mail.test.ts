import type { AppLoadContext } from "@remix-run/node";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Database, withAccounts } from "db/client.ts";
import { ownerOfEmbedded } from "db/tests/prepared.ts";
import { findLink, openAccount, requestLink } from "../../auth/account-links.server.ts";
import { findSignedIn } from "../../auth/session.server.ts";
import { signIn } from "../../auth/sign-in.server.ts";
import { shareDatabase } from "../../models/database.server.ts";
import { shareMail } from "../../models/mail.server.ts";
import { createMail } from "../mail.server.ts";
import { Seed } from "./seed.ts";
import { type Received, SmtpSink } from "./smtp-sink.ts";

/** Letters about accounts, from the request to a mail server and back by the link in them. */
const officer = "kediri@demo.sentra.id";
const publicUrl = "https://sentra.contoh.go.id";
let database: Database;
let sink: SmtpSink;

beforeAll(async () => {
  ({ database } = await Seed.plantEmbedded());
  sink = await SmtpSink.start();
  // Not as a demonstration, whose accounts are everybody's and tell nobody of new devices.
  shareDatabase(database, { secureCookies: false, demoData: false, secretKey: "account mail of a test" });
  shareMail(createMail(sink.url, "sentra@contoh.go.id", publicUrl));
});
beforeEach(() => void (sink.received.length = 0));
afterAll(async () => {
  shareMail(undefined);
  await sink.stop();
  await database.close();
});

/** A browser that keeps its cookies. */
class Browser {
  private readonly cookies = new Map<string, string>();
  constructor(private readonly userAgent: string) {}

  visit() {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request(`${publicUrl}/masuk`, { headers: { "User-Agent": this.userAgent, Cookie: cookie } });
    const appendHeader = (_: string, cookie: string) => this.keep(cookie);
    return { request, context: { publicUrl, address: "203.0.113.77", appendHeader } as AppLoadContext };
  }

  async signIn(password: string): Promise<boolean> {
    const outcome = await signIn(this.visit(), officer, password);
    if (outcome.kind !== "signedIn") return false;
    for (const cookie of outcome.cookies) this.keep(cookie);
    return true;
  }

  private keep(cookie: string): void {
    const [name, value] = cookie.split(";")[0]!.split("=");
    this.cookies.set(name!, value!);
  }
}

const textOf = ({ data }: Received) => data.replace(/=\r?\n/g, "").replace(/=3D/g, "=");
const tokenIn = (letter: Received) => /\/buka-akun\/([\w-]{43})/.exec(textOf(letter))![1]!;
const letters = (count: number) => vi.waitFor(() => expect(sink.received).toHaveLength(count), { timeout: 20_000 });

it("a forgotten password: the link goes to the account's address and lets in once; a stranger's e-mail sends none", async () => {
  const visit = new Browser("x").visit();
  await requestLink(visit, "nobody@demo.sentra.id");
  await requestLink(visit, ` ${officer.toUpperCase()} `);
  await letters(1);
  const [letter] = sink.received;
  expect(letter!.to).toEqual([officer]);
  const token = tokenIn(letter!);
  expect(textOf(letter!)).toContain(`${publicUrl}/buka-akun/${token}`);
  expect(await findLink(token)).toMatchObject({ state: "open", purpose: "recovery", email: officer });
  const stored = await withAccounts(database, (tx) => tx.selectFrom("account_link").selectAll().execute());
  expect(JSON.stringify(stored)).not.toContain(token);

  expect(await openAccount(token, { password: "kopi senja di alun-alun" })).toBe(true);
  expect(await openAccount(token, { password: "ombak pagi di pantai selatan" })).toBe(false);
  expect(await findLink(token)).toMatchObject({ state: "used" });
  expect(await new Browser("x").signIn("kopi senja di alun-alun")).toBe(true);
});

it("a sign-in from a device that the account has not seen is told of, once, by letter and in the other session", async () => {
  const android = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36";
  const [known, fresh] = [new Browser("Mozilla/5.0 (X11; Linux x86_64) Chrome/131.0.0.0"), new Browser(android)];
  // Set anew just now, so the first device is the one that counts as known.
  await requestLink(known.visit(), officer);
  await letters(1);
  await openAccount(tokenIn(sink.received[0]!), { password: "kopi senja di alun-alun" });
  await known.signIn("kopi senja di alun-alun");
  expect(await findSignedIn(known.visit())).toMatchObject({ hasNotice: false });

  await fresh.signIn("kopi senja di alun-alun");
  await letters(2);
  expect(sink.received[1]!.to).toEqual([officer]);
  expect(textOf(sink.received[1]!)).toContain("Chrome, Android");
  expect(textOf(sink.received[1]!)).toContain("203.0.113.x");
  expect(textOf(sink.received[1]!)).not.toContain("203.0.113.77");
  expect(await findSignedIn(known.visit())).toMatchObject({ hasNotice: true });
  expect(await findSignedIn(fresh.visit())).toMatchObject({ hasNotice: false });

  await known.signIn("kopi senja di alun-alun");
  await fresh.signIn("kopi senja di alun-alun");
  expect(sink.received).toHaveLength(2);
});

it("a link whose time is over says so and opens nothing", async () => {
  await requestLink(new Browser("x").visit(), officer);
  await letters(1);
  const token = tokenIn(sink.received[0]!);
  await ownerOfEmbedded(database)((tx) =>
    sql`update account_link set created_at = created_at - interval '1 day', expires_at = expires_at - interval '1 day'
         where used_at is null`.execute(tx),
  );
  expect(await findLink(token)).toMatchObject({ state: "expired" });
  expect(await openAccount(token, { password: "ombak pagi di pantai selatan" })).toBe(false);
});

it("a session goes on as it is used, and is over once it was not", async () => {
  const browser = new Browser("x");
  expect(await browser.signIn("kopi senja di alun-alun")).toBe(true);
  const age = (interval: string) =>
    ownerOfEmbedded(database)((tx) =>
      sql`update user_session set last_seen_at = now() - ${interval}::interval`.execute(tx),
    );
  await age("13 days");
  expect(await findSignedIn(browser.visit())).toMatchObject({ actor: { email: officer } });
  const { rows } = await ownerOfEmbedded(database)((tx) =>
    sql<{ isNow: boolean }>`select last_seen_at > now() - interval '1 minute' as "isNow" from user_session
      order by created_at desc limit 1`.execute(tx),
  );
  expect(rows).toEqual([{ isNow: true }]);
  await age("14 days 1 minute");
  expect(await findSignedIn(browser.visit())).toBeUndefined();
});
