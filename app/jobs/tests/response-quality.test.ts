import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, withActor, withComputation } from "db/client.ts";
import { moveWave } from "db/demo/waves.ts";
import type { WaveState } from "db/tables/surveys.ts";
import type { Actor } from "../../models/accounts.server.ts";
import { shareDatabase } from "../../models/database.server.ts";
import { excludeResponses, includeResponse, reviewQuality } from "../../models/response-quality.server.ts";
import { Seed } from "./seed.ts";

let database: Database;
let seed: Seed;
let officer: Actor;

beforeAll(async () => {
  seed = await Seed.plantEmbedded();
  database = seed.database;
  officer = { userId: seed.officer } as Actor;
});
afterAll(() => database.close());

const share = (shared: Database) => shareDatabase(shared, { secureCookies: false, demoData: false });

/** Does it when the wave and its answers have been read, each in a transaction, and before anything is written. */
async function meanwhile<T>(act: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  let begun = 0;
  const transaction = () => ({
    execute: async <R>(write: Parameters<ReturnType<Database["kysely"]["transaction"]>["execute"]>[0]) => {
      begun += 1;
      if (begun === 3) await act();
      return database.kysely.transaction().execute(write) as Promise<R>;
    },
  });
  share({ ...database, kysely: { transaction } as unknown as Database["kysely"] });
  return work().finally(() => share(database));
}

/** As a worker does once the figures are written. */
const become = (wave: number, state: WaveState) =>
  withComputation(database, wave, (tx) =>
    tx.updateTable("survey_wave").set({ state }).where("id", "=", wave).execute(),
  );
const keysOf = async (wave: number) => {
  share(database);
  const { responses } = await reviewQuality(officer, String(wave));
  return responses.map(({ key }) => key) as [string, string];
};
const leaveOut = (wave: number, key: string) =>
  excludeResponses(officer, String(wave), { keys: [key] }, "mencurigakan");
const read = (wave: number) =>
  seed.asOfficer(async (tx) => {
    const { state } = await tx
      .selectFrom("survey_wave")
      .where("id", "=", wave)
      .select("state")
      .executeTakeFirstOrThrow();
    const left = await tx.selectFrom("response_exclusion").where("wave_id", "=", wave).select("reason").execute();
    return { state, left: left.length };
  });

describe("a response is left out, or taken back in, while something else happens to the wave", () => {
  it("figures that are written meanwhile are taken back, as where the page had shown them", async () => {
    const wave = await seed.closeRegionWave("Dihitung sementara itu", { batik: 6 });
    const [key] = await keysOf(wave);
    const out = await meanwhile(
      () => become(wave, "computed"),
      () => leaveOut(wave, key),
    );
    expect(out).toEqual({ changed: 1, was: "computed" });
    expect(await read(wave)).toEqual({ state: "closed", left: 1 });

    const back = await meanwhile(
      () => become(wave, "computed"),
      () => includeResponse(officer, String(wave), key),
    );
    expect(back).toEqual({ changed: 1, was: "computed" });
    expect(await read(wave)).toEqual({ state: "closed", left: 0 });
  });

  it("of a wave that was published or opened again nothing is changed", async () => {
    const wave = await seed.closeRegionWave("Terbit sementara itu", { batik: 6 });
    const [key] = await keysOf(wave);
    const opened = await meanwhile(
      () => moveWave(database, seed.officer, wave, "open"),
      () => leaveOut(wave, key),
    );
    expect(opened).toEqual({ refusal: "changed" });
    await moveWave(database, seed.officer, wave, "closed");
    await become(wave, "computed");
    const published = await meanwhile(
      () => seed.publish(wave),
      () => leaveOut(wave, key),
    );
    expect(published).toEqual({ refusal: "fixed" });
    expect(await read(wave)).toEqual({ state: "published", left: 0 });
  });

  it("who leaves out an answer that is deleted meanwhile, or that somebody else left out, is told so", async () => {
    const wave = await seed.closeRegionWave("Dihapus sementara itu", { batik: 6 });
    await moveWave(database, seed.officer, wave, "open");
    const [key, other] = await keysOf(wave);
    const twice = await meanwhile(
      () => leaveOut(wave, other),
      () => leaveOut(wave, other),
    );
    expect(twice).toEqual({ refusal: "changed" });
    const deleted = await meanwhile(
      () =>
        withActor(database, seed.boardOf("batik"), (tx) =>
          tx.deleteFrom("survey_response").where("wave_id", "=", wave).execute(),
        ),
      () => leaveOut(wave, key),
    );
    expect(deleted).toEqual({ refusal: "changed" });
  });
});
