import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { type InvitationKey, type Tx, withActor, withComputation, withRespondent } from "../client.ts";
import { forbidden, useTestDatabase } from "./database.ts";

const test = useTestDatabase();

/** Two invitations to the open wave of `tas`, and one to that of `kulit`. */
let first: InvitationKey, second: InvitationKey, elsewhere: InvitationKey;
let wave: number;

beforeAll(async () => {
  const { users, sentra } = test.fixture;
  const invitations = await withActor(test.database, users.keeper, (tx) =>
    tx
      .selectFrom("invitation as i")
      .innerJoin("survey_wave as w", "w.id", "i.wave_id")
      .where("w.title", "=", "open")
      .select(["i.sentra_id", "i.token", "i.wave_id", "i.number"])
      .orderBy("i.number")
      .execute(),
  );
  const key = (sentraId: number, at: number) => {
    const { token } = invitations.filter((row) => row.sentra_id === sentraId)[at]!;
    return { sentraId, token, receiptHash: `receipt ${sentraId} ${at}` };
  };
  [first, second, elsewhere] = [key(sentra.tas, 0), key(sentra.tas, 1), key(sentra.kulit, 0)];
  wave = invitations.find((row) => row.sentra_id === sentra.tas)!.wave_id;
});

const as = <T>(key: InvitationKey, work: (tx: Tx) => Promise<T>) =>
  withRespondent(test.database, key, (tx) => work(tx));

function answer(
  key: InvitationKey,
  values: { sentra?: number; receipt?: string; number?: ReturnType<typeof sql> } = {},
) {
  return as(key, (tx) =>
    sql`insert into survey_response (sentra_id, wave_id, invitation_number, channel, receipt_hash, consent_version, answers)
      values (${values.sentra ?? key.sentraId}, ${sql`(select respondent_wave())`},
              ${values.number ?? sql`(select respondent_number())`},
              'link', ${values.receipt ?? key.receiptHash}, 1, '{"MS1": 4}')`.execute(tx),
  );
}

const answersSeen = (key: InvitationKey) =>
  as(key, (tx) => tx.selectFrom("survey_response").select("answers").execute());

describe("whoever holds an invitation", () => {
  it("sees the questionnaire and whose it is, and no other table's rows", async () => {
    const seen = await as(first, async (tx) => ({
      sentra: (await tx.selectFrom("sentra").select("id").execute()).map(({ id }) => id),
      waves: (await tx.selectFrom("survey_wave").select("id").execute()).map(({ id }) => id),
      others: [
        ...(await tx.selectFrom("enterprise").select("id").execute()),
        ...(await tx.selectFrom("invitation").select("number").execute()),
        ...(await tx.selectFrom("observation").select("value").execute()),
        ...(await tx.selectFrom("app_user").select("id").execute()),
        ...(await tx.selectFrom("sentra_result").select("wave_id").execute()),
        ...(await tx.selectFrom("survey_response").select("id").execute()),
      ],
    }));
    expect(seen).toEqual({ sentra: [first.sentraId], waves: [wave], others: [] });
  });

  it("of a wrong token sees nothing, and neither does a right one under another sentra", async () => {
    for (const key of [
      { ...first, token: "0".repeat(32) },
      { ...first, sentraId: elsewhere.sentraId },
    ]) {
      const seen = await withRespondent(test.database, key, async (tx, respondent) => ({
        respondent,
        waves: await tx.selectFrom("survey_wave").select("id").execute(),
        sentra: await tx.selectFrom("sentra").select("id").execute(),
        versions: await tx.selectFrom("instrument_version").select("version").execute(),
      }));
      expect(seen).toEqual({ respondent: undefined, waves: [], sentra: [], versions: [] });
    }
  });

  it("of a wave that is not open yet is told so, and cannot answer", async () => {
    const { users } = test.fixture;
    const [draft] = await withActor(test.database, users.keeper, async (tx) => {
      const { rows } = await sql<{ id: number }>`select id, invite_unnamed(id, sentra_id, 1) from survey_wave
        where title = 'draft' and sentra_id = ${first.sentraId}`.execute(tx);
      return tx.selectFrom("invitation").where("wave_id", "=", rows[0]!.id).select(["sentra_id", "token"]).execute();
    });
    const early = { sentraId: draft!.sentra_id, token: draft!.token, receiptHash: "early" };
    const state = await withRespondent(test.database, early, async (_tx, respondent) => respondent?.waveState);
    expect(state).toBe("draft");
    await expect(answer(early)).rejects.toMatchObject({ code: forbidden });
  });

  it("sees which office asks where a region does, and no other office", async () => {
    const { users, sentra } = test.fixture;
    const offices = (key: InvitationKey) => as(key, (tx) => tx.selectFrom("office").select("region_code").execute());
    expect(await offices(first)).toEqual([]);
    const regional = await withActor(test.database, users.provinceOfficer, async (tx) => {
      const question = { instrument_code: "KB", instrument_version: 1, created_by: users.provinceOfficer };
      const { id } = await tx
        .insertInto("survey_wave")
        .values({ region_code: "35", title: "asked by an office", ...question })
        .returning("id")
        .executeTakeFirstOrThrow();
      await tx.insertInto("wave_sentra").values({ sentra_id: sentra.tas, wave_id: id }).execute();
      await sql`select invite_unnamed(${id}, ${sentra.tas}, 1)`.execute(tx);
      return id;
    });
    const [invitation] = await withActor(test.database, users.keeper, (tx) =>
      tx.selectFrom("invitation").where("wave_id", "=", regional).select("token").execute(),
    );
    const key = { sentraId: sentra.tas, token: invitation!.token, receiptHash: undefined };
    expect(await offices(key)).toEqual([{ region_code: "35" }]);
  });

  it("answers once, under the own name and the own receipt", async () => {
    await expect(answer(first, { sentra: elsewhere.sentraId })).rejects.toMatchObject({ code: forbidden });
    await expect(answer(first, { receipt: "another" })).rejects.toMatchObject({ code: forbidden });
    await expect(answer(first, { number: sql`(select respondent_number()) + 1` })).rejects.toMatchObject({
      code: forbidden,
    });
    await answer(first);
    await expect(answer({ ...first, receiptHash: "a second one" })).rejects.toMatchObject({ code: "23505" });
  });

  it("reads and corrects the answers with the receipt, and not without", async () => {
    expect(await answersSeen(first)).toEqual([{ answers: { MS1: 4 } }]);
    for (const key of [{ ...first, receiptHash: undefined }, { ...first, receiptHash: "guessed" }, second]) {
      expect(await answersSeen(key)).toEqual([]);
    }
    const correct = (key: InvitationKey) =>
      as(key, (tx) => tx.updateTable("survey_response").set({ answers: '{"MS1": 5}' }).executeTakeFirstOrThrow());
    expect((await correct(second)).numUpdatedRows).toBe(0n);
    expect((await correct(first)).numUpdatedRows).toBe(1n);
    expect(await answersSeen(first)).toEqual([{ answers: { MS1: 5 } }]);
  });

  it("is read by nobody else but the computation: not by the board, an operator, an officer", async () => {
    const { users } = test.fixture;
    for (const user of Object.values(users)) {
      const rows = await withActor(test.database, user, (tx) =>
        tx.selectFrom("survey_response").select("id").where("channel", "=", "link").execute(),
      );
      expect(rows).toEqual([]);
    }
    const computed = await withComputation(test.database, wave, (tx) =>
      tx.selectFrom("survey_response").select("answers").where("channel", "=", "link").execute(),
    );
    expect(computed).toEqual([{ answers: { MS1: 5 } }]);
  });

  it("after the closing corrects nothing, and still objects, withdraws and has everything erased", async () => {
    const { users } = test.fixture;
    const move = (state: "open" | "closed") =>
      withActor(test.database, users.board, (tx) =>
        tx.updateTable("survey_wave").set({ state }).where("id", "=", wave).execute(),
      );
    await move("closed");
    const set = (values: Record<string, unknown>) =>
      as(first, (tx) => tx.updateTable("survey_response").set(values).execute());
    await expect(set({ answers: '{"MS1": 1}' })).rejects.toMatchObject({ code: forbidden });
    await expect(answer(second)).rejects.toMatchObject({ code: forbidden });
    await withComputation(test.database, wave, (tx) =>
      tx.updateTable("survey_wave").set({ state: "computed" }).where("id", "=", wave).execute(),
    );
    await set({ objects: true });
    // What was computed with these answers is not to be published.
    const state = () => as(first, (tx) => tx.selectFrom("survey_wave").select("state").executeTakeFirstOrThrow());
    expect(await state()).toEqual({ state: "closed" });
    await expect(set({ objects: false })).rejects.toMatchObject({ code: forbidden });
    await set({ withdrawn_at: new Date() });
    await set({ answers: null });
    expect(await answersSeen(first)).toEqual([{ answers: null }]);
    await move("open");
  });
});

describe("an answer on paper", () => {
  it("is erased after the closing by those who typed it, and nothing else of it changes", async () => {
    const { users, sentra } = test.fixture;
    const published = await withActor(test.database, users.operator, (tx) =>
      tx
        .selectFrom("survey_response as r")
        .innerJoin("survey_wave as w", "w.id", "r.wave_id")
        .where("w.title", "=", "published")
        .where("r.sentra_id", "=", sentra.tas)
        .select("r.id")
        .executeTakeFirstOrThrow(),
    );
    const set = (user: number, values: Record<string, unknown>) =>
      withActor(test.database, user, (tx) =>
        tx.updateTable("survey_response").set(values).where("id", "=", published.id).executeTakeFirstOrThrow(),
      );
    const erased = { answers: null, withdrawn_at: new Date() };
    await expect(set(users.operator, { answers: '{"MS1": 1}' })).rejects.toMatchObject({ code: forbidden });
    expect((await set(users.kabupatenOfficer, erased)).numUpdatedRows).toBe(0n);
    expect((await set(users.operator, erased)).numUpdatedRows).toBe(1n);
  });
});

describe("counts", () => {
  it("tell how many were asked and answered, of the sentra that one sees", async () => {
    const { users, sentra } = test.fixture;
    const counts = (user: number) =>
      withActor(test.database, user, async (tx) => {
        const { rows } =
          await sql`select sentra_id, invited, answered, withdrawn, objecting, on_paper from wave_counts(${wave})`.execute(
            tx,
          );
        return rows;
      });
    const expected = { sentra_id: sentra.tas, invited: 2, answered: 3, withdrawn: 1, objecting: 0, on_paper: 2 };
    expect(await counts(users.kabupatenOfficer)).toEqual([expected]);
    expect(await counts(users.otherOfficer)).toEqual([]);
  });

  it("name who answered to the sentra's own people only", async () => {
    const { users, sentra } = test.fixture;
    const answered = (user: number) =>
      withActor(test.database, user, async (tx) => {
        const { rows } = await sql`select number from invitations_answered(${sentra.tas}, ${wave})`.execute(tx);
        return rows.length;
      });
    expect([await answered(users.operator), await answered(users.kabupatenOfficer)]).toEqual([1, 0]);
  });

  it("members are invited once, by those who may", async () => {
    const { users, sentra } = test.fixture;
    const invite = (user: number) =>
      withActor(test.database, user, async (tx) => {
        const { rows } = await sql<{ n: number }>`select invite_unnamed(${wave}, ${sentra.tas}, 2) as n`.execute(tx);
        const again = await sql<{ n: number }>`select invite_members(${wave}, null) as n`.execute(tx);
        return [rows[0]!.n, again.rows[0]!.n];
      });
    expect(await invite(users.kabupatenOfficer)).toEqual([0, 0]);
    expect(await invite(users.operator)).toEqual([2, 0]);
  });
});
