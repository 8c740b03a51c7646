import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assessWave, PlsInputError, writeDesign, type WaveDesign } from "analytics";
import { type Database, type Tx, withActor, withComputation } from "db/client.ts";
import { ownerOfEmbedded } from "db/tests/prepared.ts";
import { findComputation } from "../../models/wave-computation.server.ts";
import { takeWaveStep } from "../../models/wave-steps.server.ts";
import { getWave } from "../../models/waves.server.ts";
import { type AssessWave, computeWave } from "../compute-wave.server.ts";
import { Seed } from "./seed.ts";

let database: Database;
let seed: Seed;
const folder = mkdtempSync(join(tmpdir(), "sentra-jobs-"));
const errors: string[] = [];

beforeAll(async () => {
  seed = await Seed.plantEmbedded();
  database = seed.database;
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As in production but for the number of drawings, where the figures are of no concern. */
const quickly: AssessWave = async (design, answers) =>
  assessWave(
    { ...design, settings: { ...design.settings, resamples: 100, scoreResamples: 100, permutations: 20 } },
    answers,
  );
const wholly: AssessWave = async (design, answers) => assessWave(design, answers);

/** Takes the wave's job once, as a worker would. */
async function work(waveId: number, assess: AssessWave): Promise<void> {
  const { id } = (await computationOf(waveId))!;
  const log = { info: () => {}, error: (_: object, message: string) => void errors.push(message) };
  await computeWave({ waveId, computationId: id }, { database, assess, signal: new AbortController().signal, log });
}

const within = <T>(waveId: number, read: (tx: Tx) => Promise<T>) => withComputation(database, waveId, read);
const computationOf = (waveId: number) => within(waveId, (tx) => findComputation(tx, waveId));
const stateOf = (waveId: number) =>
  within(waveId, async (tx) => {
    const wave = tx.selectFrom("survey_wave").where("id", "=", waveId).select("state");
    return (await wave.executeTakeFirstOrThrow()).state;
  });
const resultOf = (waveId: number) =>
  within(waveId, (tx) =>
    tx.selectFrom("wave_result").where("wave_id", "=", waveId).selectAll().executeTakeFirstOrThrow(),
  );
const sentraResultsOf = (waveId: number) =>
  within(waveId, (tx) =>
    tx
      .selectFrom("sentra_result as r")
      .leftJoin("sentra_snapshot as s", (join) =>
        join.onRef("s.sentra_id", "=", "r.sentra_id").onRef("s.wave_id", "=", "r.wave_id"),
      )
      .where("r.wave_id", "=", waveId)
      .selectAll("r")
      .select("s.answers_csv")
      .execute(),
  );

async function compute(waveId: number, assess: AssessWave, owner?: number): Promise<void> {
  await seed.request(waveId, owner);
  await work(waveId, assess);
}

/** What the command-line tool makes of the two files, in a process of its own. */
function reproduce(name: string, csv: string, design: unknown): string {
  const [data, model] = [join(folder, `${name}.csv`), join(folder, `${name}.json`)];
  writeFileSync(data, csv);
  writeFileSync(model, writeDesign(design as WaveDesign));
  const command = ["--import", "tsx", "analytics/cli.ts", "wave", "--data", data, "--model", model];
  return execFileSync(process.execPath, command, { encoding: "utf8" });
}

describe("a region's waves", () => {
  let first: number;
  let second: number;

  beforeAll(async () => {
    const counts = { tanggulangin: 76, mebel: 40, "bandar-kidul": 12, batik: 4 };
    first = await seed.closeRegionWave("Pertama", counts, "2025-05-01");
    await compute(first, wholly);
    await seed.publish(first);
    second = await seed.closeRegionWave("Kedua", counts, "2026-05-01");
    await compute(second, wholly);
  });

  it("are computed again from their files by the command-line tool, byte by byte: the whole, and each sentra's own", async () => {
    const { result, answers_csv, design } = await resultOf(second);
    expect(reproduce("whole", answers_csv, design)).toBe(result);
    const sentra = (await sentraResultsOf(second)).filter((row) => row.answers_csv !== null);
    expect(sentra.map(({ respondents }) => respondents).toSorted()).toEqual([12, 40, 76]);
    for (const row of sentra) {
      expect(row.answers_csv).toMatch(/,before,/);
      expect(reproduce(String(row.sentra_id), row.answers_csv!, row.design)).toBe(row.result);
    }
  });

  it("freeze the first one's weights for those that follow", async () => {
    const [one, two] = [await resultOf(first), await resultOf(second)];
    expect(JSON.parse(one.result)).toMatchObject({ weights: { kind: "estimated" } });
    expect(JSON.parse(two.result)).toMatchObject({ weights: { kind: "frozen", version: String(one.weights_id) } });
    expect(JSON.parse(two.result).weights.weights).toEqual(JSON.parse(one.result).weights.weights);
    expect(two.weights_id).toBe(one.weights_id);
    const own = await seed.closeOwnWave("Sendiri", "mebel", 20, "2026-06-01");
    await compute(own, quickly, seed.boardOf("mebel"));
    expect((await resultOf(own)).weights_id).toBe(one.weights_id);
  });

  it("show and keep nothing of a sentra where fewer than five answered", async () => {
    const batik = seed.sentra.batik;
    const row = (await sentraResultsOf(second)).find(({ sentra_id }) => sentra_id === batik)!;
    expect(row).toMatchObject({ respondents: 4, answers_csv: null });
    expect(JSON.parse(row.result)).toMatchObject({
      reference: { kind: "too-few", found: 4 },
      sentra: [{ sentra: String(batik), n: 4, outcome: { kind: "withheld", needed: 5 } }],
    });
    const whole = await resultOf(second);
    expect(whole.answers_csv).not.toMatch(new RegExp(`^${batik},`, "m"));
    expect(whole.respondents).toBe(76 + 40 + 12);
  });

  it("cannot be written anew once they are published", async () => {
    await expect(seed.request(first)).rejects.toMatchObject({ code: "42501" });
    await expect(
      within(first, (tx) => tx.deleteFrom("wave_result").where("wave_id", "=", first).execute()),
    ).rejects.toMatchObject({ code: "42501" });
  });
});

describe("who is left out", () => {
  it("is counted by mark, and no answer of theirs is computed", async () => {
    const wave = await seed.closeOwnWave("Bertanda", "mebel", 9);
    await exclude(wave, "mebel", 2);
    await compute(wave, quickly, seed.boardOf("mebel"));
    const [row] = await sentraResultsOf(wave);
    expect(row).toMatchObject({ respondents: 7, excluded: { "straight-lining": 2 }, withdrawn: 0, objecting: 0 });
    expect(row!.answers_csv!.match(/,now,/g)).toHaveLength(7);
  });

  it("while the wave is computed, is left out of what is written", async () => {
    const wave = await seed.closeOwnWave("Berubah", "mebel", 10);
    let times = 0;
    await compute(
      wave,
      async (design, answers) => {
        if (times++ === 0) await exclude(wave, "mebel", 1);
        return quickly(design, answers);
      },
      seed.boardOf("mebel"),
    );
    expect(times).toBe(2);
    expect(await resultOf(wave)).toMatchObject({ respondents: 9 });
  });

  /** The board finds some answers straight-lined. */
  async function exclude(wave: number, key: "mebel", count: number): Promise<void> {
    const [board, sentra_id] = [seed.boardOf(key), seed.sentra[key]];
    await withActor(database, board, async (tx) => {
      const responses = tx
        .selectFrom("survey_response")
        .where("wave_id", "=", wave)
        .orderBy("id")
        .limit(count)
        .select("id");
      for (const { id } of await responses.execute()) {
        const mark = { mark: "straight-lining", reason: "semua sama", excluded_by: board } as const;
        await tx
          .insertInto("response_exclusion")
          .values({ sentra_id, wave_id: wave, response_id: id, ...mark })
          .execute();
      }
    });
  }
});

describe("what goes wrong", () => {
  it("in the answers is told by the engine's code, and not tried again", async () => {
    const wave = await seed.closeRegionWave("Ditolak", { batik: 6 });
    await compute(wave, async () => {
      throw new PlsInputError("bad-model", "no path");
    });
    expect(await computationOf(wave)).toMatchObject({ state: "failed", failure: "bad-model", attempt: 1 });
    expect(await stateOf(wave)).toBe("closed");
  });

  it("unforeseen is tried three times, and stands in the log", async () => {
    const wave = await seed.closeRegionWave("Gagal", { batik: 6 });
    await seed.request(wave);
    const fail: AssessWave = () => Promise.reject(new Error("out of memory"));
    for (const attempt of [1, 2]) {
      await work(wave, fail);
      expect(await computationOf(wave)).toMatchObject({ state: "waiting", attempt, failure: undefined });
    }
    await work(wave, fail);
    expect(await computationOf(wave)).toMatchObject({ state: "failed", attempt: 3, failure: "unexpected" });
    expect(errors).toHaveLength(3);
    // Its owner may ask again.
    await compute(wave, quickly);
    expect(await computationOf(wave)).toMatchObject({ state: "done", attempt: 1 });
  });

  it("a wave that its owner opened again meanwhile is not written over", async () => {
    const wave = await seed.closeRegionWave("Dibuka lagi", { batik: 6 });
    await compute(wave, async (design, answers) => {
      await seed.asOfficer((tx) =>
        tx.updateTable("survey_wave").set({ state: "open" }).where("id", "=", wave).execute(),
      );
      return quickly(design, answers);
    });
    expect(await computationOf(wave)).toMatchObject({ state: "failed", failure: "not-closed" });
    expect(await stateOf(wave)).toBe("open");
  });

  it("who asks for figures that were written meanwhile is told that the wave went on", async () => {
    const wave = await seed.closeRegionWave("Diminta terlambat", { batik: 6 });
    const asRead = await seed.asOfficer((tx) => getWave(tx, wave));
    expect(asRead).toMatchObject({ state: "closed", isOwned: true });
    await compute(wave, quickly);
    const outcome = await seed.asOfficer((tx) => takeWaveStep(tx, asRead, "hitung"));
    expect(outcome).toEqual({ refusal: "moved" });
    expect(await computationOf(wave)).toMatchObject({ state: "done", attempt: 1 });
  });

  it("a worker that was believed gone writes nothing over what another wrote", async () => {
    const wave = await seed.closeRegionWave("Dikira mati", { batik: 6 });
    await compute(wave, async (design, answers) => {
      await ownerOfEmbedded(database)(async (tx) => {
        await sql`update wave_computation set leased_until = now() - interval '1 second' where wave_id = ${wave}`.execute(
          tx,
        );
      });
      await work(wave, quickly);
      const late = await quickly(design, answers);
      return { ...late, engine: "late" };
    });
    expect(await computationOf(wave)).toMatchObject({ state: "done", attempt: 2 });
    expect((await resultOf(wave)).engine).not.toBe("late");
  });

  it("a wave whose sentra all answered too little is computed, and shows nothing", async () => {
    const wave = await seed.closeRegionWave("Sedikit", { batik: 3, mebel: 4 });
    await compute(wave, quickly);
    expect(await stateOf(wave)).toBe("computed");
    expect(await resultOf(wave)).toMatchObject({ respondents: 0 });
    expect((await sentraResultsOf(wave)).map(({ respondents }) => respondents).toSorted()).toEqual([3, 4]);
  });
});
