import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, withComputation } from "db/client.ts";
import type { WaveState } from "db/tables/surveys.ts";
import { takeWaveStep } from "../../models/wave-steps.server.ts";
import type { WaveStep } from "../../models/wave.ts";
import { announceWave, changeWave, createWave, getWave, setWaveSentra } from "../../models/waves.server.ts";
import { Seed } from "./seed.ts";

let database: Database;
let seed: Seed;

beforeAll(async () => {
  seed = await Seed.plantEmbedded();
  database = seed.database;
});
afterAll(() => database.close());

const read = (waveId: number) => seed.asOfficer((tx) => getWave(tx, waveId));
const stateOf = async (waveId: number) => (await read(waveId)).state;
/** As a worker does once the figures are written. */
const become = (waveId: number, state: WaveState) =>
  withComputation(database, waveId, (tx) =>
    tx.updateTable("survey_wave").set({ state }).where("id", "=", waveId).execute(),
  );
const take = async (waveId: number, step: WaveStep) => {
  const wave = await read(waveId);
  return seed.asOfficer((tx) => takeWaveStep(tx, wave, step));
};

const input = {
  title: "Konsep",
  instrumentCode: "partnership-health",
  instrumentVersion: 1,
  closesOn: null,
  renewsWeights: false,
};

async function draftWave(): Promise<number> {
  return seed.asOfficer(async (tx) => {
    const officer = { userId: seed.officer };
    const id = await createWave(tx, officer, { regionCode: "35" }, input);
    await setWaveSentra(tx, id, [seed.sentra.batik]);
    return id;
  });
}

/** Each button stands on the page of one state; pressed when the wave is elsewhere by now, it would mean another step. */
describe("a button of a page that is out of date", () => {
  it("to close an open wave does not take back the figures that were written meanwhile", async () => {
    const wave = await seed.closeRegionWave("Ditutup dua kali", { batik: 6 });
    expect(await take(wave, "tutup")).toEqual({ refusal: "moved" });
    await become(wave, "computed");
    expect(await take(wave, "tutup")).toEqual({ refusal: "moved" });
    expect(await stateOf(wave)).toBe("computed");
    expect(await take(wave, "kembali")).toEqual({ done: "kembali" });
    expect(await take(wave, "kembali")).toEqual({ refusal: "moved" });
  });

  it("to open a draft does not open a wave anew that was closed meanwhile", async () => {
    const wave = await draftWave();
    expect(await take(wave, "buka-lagi")).toEqual({ refusal: "moved" });
    expect(await take(wave, "buka")).toEqual({ done: "buka" });
    expect(await take(wave, "tutup")).toEqual({ done: "tutup" });
    expect(await take(wave, "buka")).toEqual({ refusal: "moved" });
    expect(await stateOf(wave)).toBe("closed");
    expect(await take(wave, "buka-lagi")).toEqual({ done: "buka-lagi" });
  });
});

describe("a form of a wave that went on meanwhile", () => {
  it("is refused and writes nothing, not even what might still change", async () => {
    const wave = await draftWave();
    const change = () => seed.asOfficer((tx) => changeWave(tx, wave, { ...input, title: "Judul lain" }));
    const announce = (title: string) => seed.asOfficer((tx) => announceWave(tx, wave, { title, closesOn: null }));
    expect(await announce("Terlalu dini")).toBe("moved");
    await take(wave, "buka");
    expect(await change()).toBe("moved");
    expect(await read(wave)).toMatchObject({ state: "open", title: "Konsep" });

    expect(await announce("Diumumkan")).toBeUndefined();
    await take(wave, "tutup");
    expect(await change()).toBe("moved");
    expect(await announce("Terlambat")).toBe("moved");
    expect(await read(wave)).toMatchObject({ state: "closed", title: "Diumumkan" });
  });
});
