import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Database, withActor } from "../client.ts";

/** One answer per item; `null` where none was given. */
export function readSurvey(): Record<string, number | null>[] {
  const text = readFileSync(new URL("tanggulangin-sim.csv", import.meta.url), "utf8");
  return parse(text, { columns: true, cast: (value, { header }) => (header ? value : value === "" ? null : +value) });
}

/** The simulated survey of partnership health, as wave 1 of a sentra. No day is known for it, so none is given. */
export function loadSurvey(database: Database, sentraId: number, board: number): Promise<void> {
  return withActor(database, board, async (tx) => {
    const wave = { sentra_id: sentraId, wave: 1 };
    const source = await tx
      .selectFrom("data_source")
      .select("id")
      .where("code", "=", "SIM-SURVEI")
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("survey_wave")
      .values({ ...wave, instrument_code: "partnership-health", held_in: null, source_id: source.id })
      .execute();
    await tx
      .insertInto("survey_response")
      .values(
        readSurvey().map((answers, index) => ({ ...wave, respondent: index + 1, answers: JSON.stringify(answers) })),
      )
      .execute();
  });
}
