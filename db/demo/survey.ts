import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Database, withActor } from "../client.ts";

/** One answer per item; `null` where none was given. */
export function readSurvey(): Record<string, number | null>[] {
  const text = readFileSync(new URL("tanggulangin-sim.csv", import.meta.url), "utf8");
  return parse(text, { columns: true, cast: (value, { header }) => (header ? value : value === "" ? null : +value) });
}

/** The simulated survey of partnership health, typed in by the board. No day is known for it, so none is given. */
export function loadSurvey(database: Database, sentraId: number, board: number): Promise<void> {
  return withActor(database, board, async (tx) => {
    const source = await tx
      .selectFrom("data_source")
      .select("id")
      .where("code", "=", "SIM-SURVEI")
      .executeTakeFirstOrThrow();
    const { id } = await tx
      .insertInto("survey_wave")
      .values({
        sentra_id: sentraId,
        title: "Gelombang 1",
        instrument_code: "partnership-health",
        instrument_version: 1,
        source_id: source.id,
        created_by: board,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const place = { sentra_id: sentraId, wave_id: id };
    await tx.insertInto("wave_sentra").values(place).execute();
    const move = (state: "open" | "closed") =>
      tx.updateTable("survey_wave").set({ state }).where("id", "=", id).execute();
    await move("open");
    await tx
      .insertInto("survey_response")
      .values(
        readSurvey().map((answers) => ({
          ...place,
          channel: "import" as const,
          consent_version: 1,
          typed_by: board,
          answers: JSON.stringify(answers),
        })),
      )
      .execute();
    await move("closed");
  });
}
