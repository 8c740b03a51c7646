import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withActor, withComputation, withRespondent } from "../client.ts";
import type { WaveState } from "../tables/surveys.ts";
import { useTestDatabase } from "./database.ts";
import type { Person } from "./fixture.ts";
import { wholeOf } from "./fixture-surveys.ts";

const test = useTestDatabase();
const people: Person[] = ["provinceOfficer", "board", "operator", "regionViewer", "sentraViewer", "stranger"];

/** A wave of Sidoarjo in two sentra, past every guard. */
const createWave = (state: WaveState): Promise<number> =>
  test.asSuperuser(async (tx) => {
    const question = { instrument_code: "KB", instrument_version: 1 };
    const { id } = await tx
      .insertInto("survey_wave")
      .values({ sentra_id: null, region_code: "35.15", title: "t", ...question, state })
      .returning("id")
      .executeTakeFirstOrThrow();
    const { tas, kulit } = test.fixture.sentra;
    await tx
      .insertInto("wave_sentra")
      .values([tas, kulit].map((sentra_id) => ({ sentra_id, wave_id: id })))
      .execute();
    return id;
  });

describe("what was computed", () => {
  const insert = (wave: number, result: string) =>
    withComputation(test.database, wave, async (tx) => {
      const { rows } = await sql<{ id: number }>`
        insert into weights_version (wave_id, region_code, instrument_code, instrument_version, weights, respondents)
        values (${wave}, '35.15', 'KB', 1, '{}', 5) returning id`.execute(tx);
      const weights = rows[0]!.id;
      await sql`insert into wave_result (wave_id, computation_id, weights_id, design, result, answers_csv, answers_hash, engine, respondents)
        select ${wave}, min(id), ${weights}, '{}', ${result}, 'MS1', '', '1', 5 from wave_computation where wave_id = ${wave}`.execute(
        tx,
      );
      await sql`insert into sentra_result (sentra_id, wave_id, design, result, answers_hash, engine, weights_id, respondents, invited, withdrawn, objecting, excluded)
        values (${test.fixture.sentra.tas}, ${wave}, '{}', '{}', '', '1', ${weights}, 5, 5, 0, 0, '{}')`.execute(tx);
      await sql`insert into sentra_snapshot (sentra_id, wave_id, answers_csv) values (${test.fixture.sentra.tas}, ${wave}, 'MS1')`.execute(
        tx,
      );
      await tx.updateTable("survey_wave").set({ state: "computed" }).where("id", "=", wave).execute();
    });

  async function compute(result = "{}", closed?: number): Promise<number> {
    const wave = closed ?? (await createWave("closed"));
    const { kabupatenOfficer } = test.fixture.users;
    await withActor(test.database, kabupatenOfficer, (tx) =>
      tx.insertInto("wave_computation").values({ wave_id: wave, requested_by: kabupatenOfficer }).execute(),
    );
    await insert(wave, result);
    return wave;
  }

  const move = (wave: number, state: WaveState) =>
    withActor(test.database, test.fixture.users.kabupatenOfficer, (tx) =>
      tx.updateTable("survey_wave").set({ state }).where("id", "=", wave).execute(),
    );

  /** How many rows there are of a wave, from the answers to the weights. */
  const kept = (wave: number) =>
    test.asSuperuser(async (tx) => {
      const counts = [];
      for (const table of ["sentra_snapshot", "sentra_result", "wave_result", "weights_version"] as const) {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.table(table)} where wave_id = ${wave}`.execute(tx);
        counts.push(rows[0]!.n);
      }
      return counts;
    });

  it("goes with the answers of somebody who has them erased, and stays where they were out of it already", async () => {
    const { sentra } = test.fixture;
    const wave = await createWave("open");
    const key = await test.asSuperuser(async (tx) => {
      await sql`insert into invitation (sentra_id, wave_id, number) values (${sentra.tas}, ${wave}, 1)`.execute(tx);
      await sql`insert into survey_response (sentra_id, wave_id, invitation_number, channel, receipt_hash, consent_version, answers)
        values (${sentra.tas}, ${wave}, 1, 'link', 'receipt', 1, '{"MS1": 4}')`.execute(tx);
      const { token } = await tx
        .selectFrom("invitation")
        .select("token")
        .where("wave_id", "=", wave)
        .executeTakeFirstOrThrow();
      return { sentraId: sentra.tas, token, receiptHash: "receipt" };
    });
    await move(wave, "closed");
    await compute("{}", wave);
    const erase = (set: ReturnType<typeof sql>) =>
      withRespondent(test.database, key, (tx) => sql`update survey_response set ${set}`.execute(tx));
    await erase(sql`withdrawn_at = now()`);
    expect(await kept(wave)).toEqual([0, 0, 0, 0]);
    await insert(wave, "{}");
    await erase(sql`answers = null`);
    expect(await kept(wave)).toEqual([1, 1, 1, 1]);
  });

  it("goes when its owner takes the wave back, and can be computed again", async () => {
    const wave = await compute();
    expect(await kept(wave)).toEqual([1, 1, 1, 1]);
    await move(wave, "closed");
    expect(await kept(wave)).toEqual([0, 0, 0, 0]);
    await insert(wave, "{}");
    await move(wave, "published");
    expect(await kept(wave)).toEqual([1, 1, 1, 1]);
  });

  it("says what matters to all once it is published, and never what matters in one sentra alone", async () => {
    const scored = { outcome: { kind: "scored" } };
    const withheld = { outcome: { kind: "withheld" } };
    const resultOf = (sentra: object[]) =>
      JSON.stringify({
        sentra,
        reference: {
          importance: { target: "KB", constructs: [{ name: "KP", importance: 0.4, performance: 61 }] },
        },
      });
    const told = async (wave: number, person: Person) => {
      const { rows } = await withActor(test.database, test.fixture.users[person], (tx) =>
        sql`select * from published_importance(${wave})`.execute(tx),
      );
      return rows;
    };
    const pooled = await compute(resultOf([scored, scored, withheld]));
    for (const person of people) expect(await told(pooled, person)).toEqual([]);
    await move(pooled, "published");
    const figures = {
      respondents: 5,
      target: "KB",
      importance: [{ construct: "KP", importance: 0.4 }],
      total_effects: [],
    };
    for (const person of people) expect(await told(pooled, person)).toEqual([figures]);

    const alone = await compute(resultOf([scored, withheld]));
    await move(alone, "published");
    for (const person of people) expect(await told(alone, person)).toEqual([]);
    await expect(sql`select * from published_importance(${pooled})`.execute(test.database.kysely)).resolves.toEqual(
      expect.objectContaining({ rows: [] }),
    );
  });

  it("tells whoever reads a sentra, once it is published, on what it may be set beside others, and nothing of others", async () => {
    const { tas, kulit } = test.fixture.sentra;
    const alike = (construct: string, comparable: boolean) => ({ construct, comparable });
    const made = { kind: "made", constructs: [alike("KP", false), alike("KV", true), alike("SP", false)] };
    const wave = await compute(
      wholeOf([
        { sentraId: tas, withRest: made },
        { sentraId: kulit, withRest: { kind: "not-made", code: "too-few" } },
      ]),
    );
    const told = async (person: Person) => {
      const { rows } = await withActor(test.database, test.fixture.users[person], (tx) =>
        sql`select sentra_id, not_alike from sentra_comparability where wave_id = ${wave}`.execute(tx),
      );
      return rows;
    };
    for (const person of people) expect(await told(person)).toEqual([]);
    await move(wave, "published");
    for (const person of people) {
      expect(await told(person)).toEqual(person === "stranger" ? [] : [{ sentra_id: tas, not_alike: ["KP", "SP"] }]);
    }
  });
});
