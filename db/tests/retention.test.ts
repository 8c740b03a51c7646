import { sql } from "kysely";
import { expect, it } from "vitest";
import { type Tx, withAccounts } from "../client.ts";
import { useTestDatabase } from "./database.ts";

const test = useTestDatabase();

const run = async (code: string) => {
  const { rows } = await withAccounts(test.database, (tx) =>
    sql<{ touched: number }>`select apply_retention(${code}) as touched`.execute(tx),
  );
  return rows[0]!.touched;
};

/** Rows' times are moved, not the clock: past guards and checks, as if they had been written then. */
const age = (statement: (tx: Tx) => Promise<unknown>) =>
  test.asSuperuser(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await statement(tx);
  });

const count = async (table: string, where = "true") => {
  const { rows } = await test.asSuperuser((tx) =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where ${sql.raw(where)}`.execute(tx),
  );
  return rows[0]!.n;
};

/** Which column of a plain table tells the age, and how many months are kept. */
const plain = {
  session: ["user_session", "expires_at", 1],
  sign_in_notice: ["sign_in_notice", "at", 12],
  known_device: ["known_device", "last_used_at", 12],
  account_link: ["account_link", "expires_at", 3],
  personal_token: ["personal_token", "expires_at", 3],
  export_log: ["export_log", "exported_at", 60],
} as const;

it.each(Object.entries(plain))(
  "%s: what is a day older than the rule goes, what is a day younger stays",
  async (code, rule) => {
    const [table, column, months] = rule;
    const before = await count(table);
    const [old, young] = (
      await test.asSuperuser((tx) =>
        sql<{ at: string }>`select ctid::text as at from ${sql.table(table)} limit 2`.execute(tx),
      )
    ).rows.map(({ at }) => at);
    for (const [row, days] of [
      [young, -1],
      [old, 1],
    ] as const) {
      const then = sql`now() - make_interval(months => ${months}::int, days => ${days}::int)`;
      // A link holds for hours, so it was made no earlier.
      const made = code === "account_link" ? sql`, created_at = ${then} - interval '1 hour'` : sql``;
      await age((tx) =>
        sql`update ${sql.table(table)} set ${sql.ref(column)} = ${then} ${made} where ctid = ${row}::tid`.execute(tx),
      );
    }
    expect(await run(code)).toBe(1);
    expect(await count(table)).toBe(before - 1);
    expect(await run(code)).toBe(0);
  },
);

it("answers go five years after publication with their receipts; that somebody answered, and the results, stay", async () => {
  const waveId = (
    await test.asSuperuser((tx) =>
      sql<{ wave_id: number }>`select wave_id from survey_response where answers is not null and withdrawn_at is null
         and wave_id in (select id from survey_wave where state <> 'published') limit 1`.execute(tx),
    )
  ).rows[0]!.wave_id;
  const ofWave = `wave_id = ${waveId}`;
  const [responses, results] = [await count("survey_response", ofWave), await count("sentra_result")];
  const publish = (months: number) =>
    age((tx) =>
      sql`update survey_wave set state = 'published', published_at = now() - make_interval(months => ${months}::int, days => 1)
           where id = ${waveId}`.execute(tx),
    );
  await publish(59);
  expect(await run("answers")).toBe(0);
  await publish(60);
  expect(await run("answers")).toBe(responses);
  expect(await count("survey_response", ofWave)).toBe(responses);
  expect(await count("survey_response", `${ofWave} and (answers is not null or receipt_hash is not null)`)).toBe(0);
  expect(await count("sentra_result")).toBe(results);
});

it("who was invited is forgotten a year after publication, and the invitation's number stays", async () => {
  const named = await count("invitation", "enterprise_id is not null or reminded_at is not null");
  const all = await count("invitation");
  await age(async (tx) => {
    await sql`update invitation set reminded_at = now()`.execute(tx);
    await sql`update survey_wave set state = 'published', published_at = now() - interval '13 months'`.execute(tx);
  });
  expect(await run("invitation")).toBe(all);
  expect(named).toBeLessThanOrEqual(all);
  expect(await count("invitation", "enterprise_id is not null or reminded_at is not null")).toBe(0);
  expect(await count("invitation")).toBe(all);
});

it("members are forgotten five years after their membership ended, and nobody who is still one", async () => {
  const all = await count("enterprise");
  await age((tx) =>
    sql`update enterprise set active_from = '2010-01-01', active_until = (now() - interval '61 months')::date, phone = '0812'
         where name = 'Usaha Baru'`.execute(tx),
  );
  const ended = await count("enterprise", "active_until is not null");
  expect(ended).toBe(4);
  expect(await run("member")).toBe(4);
  expect(await count("enterprise")).toBe(all);
  expect(await count("enterprise", "erased_at is not null and (phone is not null or name not like 'Anggota #%')")).toBe(
    0,
  );
  expect(await count("enterprise", "active_until is null and erased_at is not null")).toBe(0);
});

it("a request keeps who asked for a year after the answer, and that it was answered for good", async () => {
  const all = await count("data_request");
  const close = (months: number, sentraId: number) =>
    age((tx) =>
      sql`update data_request set state = 'done', closed_at = now() - make_interval(months => ${months}::int, days => 1)
           where sentra_id = ${sentraId}`.execute(tx),
    );
  await close(12, test.fixture.sentra.tas);
  await close(11, test.fixture.sentra.kulit);
  expect(await run("request")).toBe(1);
  expect(await count("data_request", "person is null")).toBe(1);
  expect(await count("data_request")).toBe(all);
});

it("each rule tells when it last ran and what it took; an unknown one does nothing", async () => {
  const { rows } = await test.asSuperuser((tx) =>
    sql<{ code: string; total: number; ran: boolean }>`
      select code, total::int, last_run_at is not null as ran from retention_rule order by code`.execute(tx),
  );
  expect(rows.filter(({ ran }) => ran).length).toBe(rows.length);
  expect(rows.find(({ code }) => code === "member")!.total).toBe(4);
  expect(await run("everything")).toBe(null);
});
