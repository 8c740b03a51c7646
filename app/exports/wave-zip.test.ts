import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  assessWave,
  itemsOf,
  readWaveCsv,
  type WaveAnswer,
  type WaveDesign,
  writeWaveCsv,
  writeWaveResult,
} from "analytics";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { modelOf } from "~/models/instrument.ts";
import type { WaveFiles } from "~/models/wave-files.server.ts";
import { zipWave } from "./wave-zip.server.ts";

const { definition, ...named } = JSON.parse(readFileSync("db/reference/instrument.json", "utf8")) as {
  code: string;
  name_id: string;
  name_en: string;
  version: number;
  definition: WaveFiles["instrument"]["definition"];
};
const { constructs, paths } = modelOf(definition);
const design: WaveDesign = {
  model: { constructs: constructs.map(({ name, indicators, mode }) => ({ name, indicators, mode })), paths },
  target: definition.target,
  scale: { min: 1, max: 5 },
  weights: { kind: "estimate" },
  smallestPath: 0.3,
  fewestForPrivacy: 5,
  settings: { resamples: 40, scoreResamples: 40, permutations: 20, folds: 4, confidence: 0.95, seed: 7 },
};
const items = itemsOf(design.model);

/** The demo's answers as a wave of two sentra, one of which was asked before. */
function readAnswers(): WaveAnswer[] {
  const text = readFileSync("db/demo/tanggulangin-sim.csv", "utf8");
  const rows = readWaveCsv(items, withOwnColumns(text)).map(({ answers }) => answers);
  return rows.map((answers, i) => ({
    sentra: i % 3 === 0 ? "2" : "1",
    round: i % 5 === 1 ? "before" : "now",
    answers,
  }));
}

const withOwnColumns = (text: string) =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line, i) => (i === 0 ? `sentra,round,${line}` : `1,now,${line}`))
    .join("\n");

function computeFiles(): WaveFiles {
  const answers = readAnswers();
  const answersCsv = writeWaveCsv(items, answers);
  const result = assessWave(design, answers);
  return {
    title: "Gelombang 1",
    month: "2026-05-01",
    place: "Jawa Timur",
    answersCsv,
    answersHash: createHash("sha256").update(answersCsv).digest("hex"),
    modelJson: JSON.stringify(design),
    resultJson: writeWaveResult(result),
    engine: result.engine,
    turnout: { respondents: 61, invited: 80, withdrawn: 2, objecting: 1, excluded: { duplicate: 3, missing: 4 } },
    design,
    weightsId: null,
    instrument: {
      code: named.code,
      version: named.version,
      nameId: named.name_id,
      nameEn: named.name_en,
      definition,
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), "sentra-wave-"));
afterAll(() => rmSync(folder, { recursive: true }));

const files = computeFiles();
let zipped: Record<string, Uint8Array>;
beforeAll(async () => {
  zipped = unzipSync(await zipWave(files));
});

it("a download holds all that its result was computed from, and the command line computes it again to the last byte", () => {
  for (const [name, bytes] of Object.entries(zipped)) writeFileSync(join(folder, name), bytes);
  const of = (name: string) => join(folder, name);
  execFileSync(process.execPath, [
    ...["--import", "tsx", "analytics/cli.ts", "wave"],
    ...["--data", of("answers.csv"), "--model", of("model.json"), "--out", of("again.json")],
  ]);
  expect(readFileSync(of("again.json")).equals(zipped["result.json"]!)).toBe(true);
  // Nothing about it is trivial: both sentra are scored, one of them against its earlier wave.
  const { sentra } = JSON.parse(files.resultJson) as ReturnType<typeof assessWave>;
  expect(sentra.map(({ outcome }) => outcome.kind)).toEqual(["scored", "scored"]);
});

it("its README names the answers' hash, the questions, the settings and the command, in both languages", () => {
  const readme = new TextDecoder().decode(zipped["README.txt"]);
  const hash = createHash("sha256").update(zipped["answers.csv"]!).digest("hex");
  const { text_id, text_en } = definition.constructs[0]!.items[0]!;
  for (const text of [
    hash,
    text_id ?? "MS1",
    text_en ?? "MS1",
    "npm run pls -- wave --data answers.csv",
    files.engine,
    // 61 that count, and the 2, 1, 3 and 4 that do not.
    "Diundang 80; menjawab 71; ditarik kembali 2; keberatan 1; dikeluarkan karena mutunya 7; dihitung 61.",
  ]) {
    expect(readme).toContain(text);
  }
  expect(readme).not.toMatch(/waveFiles\.|\{\{/);
});

it("is the same file every time", async () => {
  expect(await zipWave(files)).toEqual(await zipWave(files));
});
