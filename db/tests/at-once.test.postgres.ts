import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type InvitationKey, type Tx, withActor, withComputation, withRespondent } from "../client.ts";
import { codeOf, useTestDatabase } from "./database.ts";
import { monthIn } from "./fixture.ts";

const test = useTestDatabase();

/**
 * A transaction that has done its work and commits when it is told to.
 * @param begin runs it
 */
async function hold(begin: (work: (tx: Tx) => Promise<void>) => Promise<void>, work: (tx: Tx) => Promise<unknown>) {
  let commit = () => {};
  const told = new Promise<void>((resolve) => (commit = resolve));
  let isDone = () => {};
  const done = new Promise<void>((resolve) => (isDone = resolve));
  const ended = begin(async (tx) => {
    await work(tx);
    isDone();
    await told;
  });
  await Promise.race([done, ended]);
  return {
    commit: () => {
      commit();
      return ended;
    },
  };
}

/** Until each of these waits for a lock, or has ended without waiting for one. */
async function untilHeldUp(works: readonly Promise<unknown>[]): Promise<void> {
  let ended = 0;
  for (const work of works) void work.finally(() => (ended += 1));
  const count = (tx: Tx) =>
    sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(tx);
  for (let waiting = 0; waiting + ended < works.length;) {
    waiting = (await test.asSuperuser(count)).rows[0]!.waiting;
  }
}

/** "done", or the SQLSTATE that it failed with. */
const outcomeOf = (work: Promise<unknown>) => work.then(() => "done", codeOf);

describe("answers that are taken back at the moment in which the figures are written", () => {
  it("both go, and so do the figures", async () => {
    const { users, sentra } = test.fixture;
    const invitations = await withActor(test.database, users.keeper, (tx) =>
      tx
        .selectFrom("invitation as i")
        .innerJoin("survey_wave as w", "w.id", "i.wave_id")
        .where("w.title", "=", "open")
        .where("i.sentra_id", "=", sentra.tas)
        .select(["i.token", "i.wave_id"])
        .orderBy("i.number")
        .execute(),
    );
    const wave = invitations[0]!.wave_id;
    const keys = invitations
      .slice(0, 2)
      .map(({ token }, i): InvitationKey => ({ sentraId: sentra.tas, token, receiptHash: `receipt ${i}` }));
    for (const key of keys) {
      await withRespondent(test.database, key, (tx) =>
        sql`insert into survey_response (sentra_id, wave_id, invitation_number, channel, receipt_hash, consent_version, answers)
          values (respondent_sentra(), respondent_wave(), respondent_number(), 'link', respondent_receipt(), 1,
                  '{"MS1": 4}')`.execute(tx),
      );
    }
    const move = (state: "closed" | "computed") => (tx: Tx) =>
      tx.updateTable("survey_wave").set({ state }).where("id", "=", wave).execute();
    await withActor(test.database, users.keeper, move("closed"));

    const worker = await hold((work) => withComputation(test.database, wave, work), move("computed"));
    const withdrawals = keys.map((key) =>
      outcomeOf(
        withRespondent(test.database, key, (tx) =>
          sql`update survey_response set answers = null, withdrawn_at = now()`.execute(tx),
        ),
      ),
    );
    await untilHeldUp(withdrawals);
    await worker.commit();
    expect(await Promise.all(withdrawals)).toEqual(["done", "done"]);
    const { rows } = await test.asSuperuser((tx) =>
      sql<{ state: string; left: number }>`select state, (select count(*)::int from survey_response r
        where r.wave_id = w.id and r.receipt_hash like 'receipt _' and r.answers is not null) as left
        from survey_wave w where id = ${wave}`.execute(tx),
    );
    expect(rows).toEqual([{ state: "closed", left: 0 }]);
  });
});

describe("a region that is approved at the moment in which one of its sheets is reopened", () => {
  const period = monthIn.verified;
  const asOfficer = (work: (tx: Tx) => Promise<unknown>) =>
    withActor(test.database, test.fixture.users.provinceOfficer, async (tx) => void (await work(tx)));
  const approve = (tx: Tx) =>
    tx
      .insertInto("region_approval")
      .values({ region_code: "35.15", period_kind: "month", period, approved_by: test.fixture.users.provinceOfficer })
      .execute();
  const reopen = (tx: Tx) =>
    sql`update sheet set state = 'returned', return_reason = 'r'
      where sentra_id = ${test.fixture.sentra.tas} and period = ${period}`.execute(tx);
  const setVerified = () =>
    test.asSuperuser(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`update sheet set state = 'verified', return_reason = null
        where sentra_id = ${test.fixture.sentra.tas} and period = ${period}`.execute(tx);
    });
  const approvals = () =>
    test.asSuperuser((tx) => tx.selectFrom("region_approval").where("period", "=", period).selectAll().execute());

  it("is not approved where the reopening came first", async () => {
    const reopening = await hold(asOfficer, reopen);
    const approval = outcomeOf(asOfficer(approve));
    await untilHeldUp([approval]);
    await reopening.commit();
    expect(await approval).toBe("55000");
    expect(await approvals()).toEqual([]);
  });

  it("is not approved any more where the approval came first", async () => {
    await setVerified();
    const approval = await hold(asOfficer, approve);
    const reopening = outcomeOf(asOfficer(reopen));
    await untilHeldUp([reopening]);
    await approval.commit();
    expect(await reopening).toBe("done");
    expect(await approvals()).toEqual([]);
  });
});
