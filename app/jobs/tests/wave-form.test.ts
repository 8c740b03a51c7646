import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Database } from "db/client.ts";
import { shareDatabase } from "../../models/database.server.ts";
import { takeWaveStep } from "../../models/wave-steps.server.ts";
import { createWave, getWave, setWaveSentra } from "../../models/waves.server.ts";
import { action } from "../../routes/dinas/wave-form.tsx";
import { Seed } from "./seed.ts";

const officer = vi.hoisted(() => ({ userId: 0, memberships: [] }));
vi.mock("../../auth/guards.server.ts", () => ({ requireOfficer: () => Promise.resolve(officer) }));

let database: Database;
let seed: Seed;

beforeAll(async () => {
  seed = await Seed.plantEmbedded();
  database = seed.database;
  shareDatabase(database, { secureCookies: false, demoData: false });
  officer.userId = seed.officer;
});
afterAll(() => database.close());

const typed = { title: "Judul lain", instrument: "partnership-health:1", all: "on" };

it("a draft's form that is sent after the wave was opened, or closed, is refused with what was typed", async () => {
  const input = { instrumentCode: "partnership-health", instrumentVersion: 1, closesOn: null, renewsWeights: false };
  const wave = await seed.asOfficer(async (tx) => {
    const id = await createWave(tx, officer, { regionCode: "35" }, { ...input, title: "Konsep" });
    await setWaveSentra(tx, id, [seed.sentra.batik]);
    return id;
  });
  const send = (form: Record<string, string>) => {
    const request = new Request("http://x/", { method: "POST", body: new URLSearchParams(form) });
    return action({ request, params: { waveId: String(wave) }, context: {} as AppLoadContext });
  };
  for (const step of ["buka", "tutup"] as const) {
    await seed.asOfficer(async (tx) => takeWaveStep(tx, await getWave(tx, wave), step));
    expect(await send({ ...typed, keadaan: "draft" })).toMatchObject({
      init: { status: 409 },
      data: { initialValue: typed, error: { "": [expect.stringContaining("sudah berubah sementara itu")] } },
    });
  }
  expect(await seed.asOfficer((tx) => getWave(tx, wave))).toMatchObject({ state: "closed", title: "Konsep" });
});
