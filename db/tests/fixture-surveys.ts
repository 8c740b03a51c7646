import { sql } from "kysely";
import { type Database, type Tx, withActor, withComputation } from "../client.ts";
import type { WaveState } from "../tables/surveys.ts";

/** What a test finds its waves by: a sentra has one of its own in each of these. */
export const waveTitles = ["draft", "empty draft", "open", "closed", "published"] as const;

const question = { instrument_code: "KB", instrument_version: 1 };
const result = { design: "{}", result: "{}", answers_hash: "0".repeat(64), engine: "1", respondents: 5 };

/** Of a wave's whole result, what the database reads. */
export const wholeOf = (sentra: readonly { sentraId: number; withRest?: object }[]) =>
  JSON.stringify({
    sentra: sentra.map(({ sentraId, withRest }) => ({
      sentra: String(sentraId),
      outcome: { kind: "scored", withRest },
    })),
  });

/**
 * A sentra's own waves in the states they pass, written by its board.
 * @returns of the open wave a response that is not left out, and what opens an invitation that is not answered
 */
export async function insertWaves(
  database: Database,
  sentraId: number,
  keeper: number,
): Promise<{ response: number; token: string }> {
  const wave = (title: string) => ({ sentra_id: sentraId, title, ...question, created_by: keeper });
  const { published, ...made } = await withActor(database, keeper, async (tx) => {
    const rows = await tx.insertInto("survey_wave").values(waveTitles.map(wave)).returning(["id", "title"]).execute();
    const idOf = (title: string) => rows.find((row) => row.title === title)!.id;
    const place = (title: string) => ({ sentra_id: sentraId, wave_id: idOf(title) });
    await tx.insertInto("wave_sentra").values(["draft", "open", "closed", "published"].map(place)).execute();
    for (const title of ["open", "closed", "published"]) await move(tx, idOf(title), "open");
    await sql`select invite_members(${idOf("open")}, ${sentraId})`.execute(tx);
    const { token } = await tx
      .selectFrom("invitation")
      .where("wave_id", "=", idOf("open"))
      .select("token")
      .orderBy("number")
      .executeTakeFirstOrThrow();
    const answered = { channel: "paper", consent_version: 1, typed_by: keeper, answers: '{"MS1": 4}' } as const;
    const responses = await tx
      .insertInto("survey_response")
      .values([
        { ...place("open"), ...answered },
        { ...place("open"), ...answered },
        { ...place("published"), ...answered },
      ])
      .returning("id")
      .execute();
    await tx
      .insertInto("response_exclusion")
      .values({
        ...place("open"),
        response_id: responses[0]!.id,
        mark: "other",
        reason: "uji coba",
        excluded_by: keeper,
      })
      .execute();
    for (const title of ["closed", "published"]) await move(tx, idOf(title), "closed");
    await tx
      .insertInto("wave_computation")
      .values({ wave_id: idOf("published"), requested_by: keeper })
      .execute();
    return { published: idOf("published"), response: responses[1]!.id, token };
  });
  await withComputation(database, published, async (tx) => {
    const place = { sentra_id: sentraId, wave_id: published };
    await tx
      .insertInto("sentra_result")
      .values({ ...place, ...result, invited: 6, withdrawn: 0, objecting: 0, excluded: "{}" })
      .execute();
    await tx
      .insertInto("sentra_snapshot")
      .values({ ...place, answers_csv: "MS1\n4\n" })
      .execute();
    const computation = await tx.selectFrom("wave_computation").select("id").executeTakeFirstOrThrow();
    await tx
      .insertInto("wave_result")
      .values({
        ...result,
        wave_id: published,
        computation_id: computation.id,
        result: wholeOf([{ sentraId, withRest: { kind: "made", constructs: [] } }]),
        answers_csv: "",
      })
      .execute();
    await move(tx, published, "computed");
  });
  await withActor(database, keeper, (tx) => move(tx, published, "published"));
  return made;
}

/** A region's wave that is computed and not published, with the weights that came of it; its own instrument, too. */
export async function insertRegionalWave(
  database: Database,
  place: { regionCode: string; sentraId: number },
  officer: number,
): Promise<void> {
  const id = await withActor(database, officer, async (tx) => {
    const own = { code: `own ${place.regionCode}`, region_code: place.regionCode, created_by: officer };
    await tx
      .insertInto("instrument")
      .values({ ...own, name_id: "n", name_en: "n" })
      .execute();
    await tx
      .insertInto("instrument_version")
      .values({ instrument_code: own.code, version: 1, definition: "{}", created_by: officer })
      .execute();
    const { id } = await tx
      .insertInto("survey_wave")
      .values({ region_code: place.regionCode, title: "regional", ...question, created_by: officer })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx.insertInto("wave_sentra").values({ sentra_id: place.sentraId, wave_id: id }).execute();
    for (const state of ["open", "closed"] as const) await move(tx, id, state);
    await tx.insertInto("wave_computation").values({ wave_id: id, requested_by: officer }).execute();
    return id;
  });
  await withComputation(database, id, async (tx) => {
    const computation = await tx.selectFrom("wave_computation").select("id").executeTakeFirstOrThrow();
    const { design, result: text, answers_hash, engine, respondents } = result;
    await tx
      .insertInto("weights_version")
      .values({ wave_id: id, region_code: place.regionCode, ...question, weights: "{}", respondents })
      .execute();
    await tx
      .insertInto("wave_result")
      .values({
        wave_id: id,
        computation_id: computation.id,
        design,
        result: text,
        answers_csv: "",
        answers_hash,
        engine,
        respondents,
      })
      .execute();
    await move(tx, id, "computed");
  });
}

async function move(tx: Tx, id: number, state: WaveState): Promise<void> {
  await tx.updateTable("survey_wave").set({ state }).where("id", "=", id).execute();
}
