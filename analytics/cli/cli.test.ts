import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { PlsInputError } from "../pls/errors.ts";
import { assessWave } from "../partnership/wave-assessment.ts";
import { itemsOf } from "../partnership/wave-design.ts";
import { design, wave } from "../partnership/wave-examples.ts";
import { writeDesign, writeWaveCsv, writeWaveResult } from "../partnership/wave-files.ts";
import { compareCommand, estimateCommand, importanceCommand, powerCommand } from "./commands.ts";
import { waveCommand } from "./wave.ts";

const folder = mkdtempSync(join(tmpdir(), "pls-"));
afterAll(() => rmSync(folder, { recursive: true }));

const goodModel = {
  constructs: [
    { name: "X", indicators: ["x1", "x2"], mode: "A" },
    { name: "Z", indicators: ["z1"], mode: "A" },
    { name: "Y", indicators: ["y1", "y2"], mode: "A" },
  ],
  paths: [
    { from: "X", to: "Y" },
    { from: "Z", to: "Y" },
  ],
};
const header = ["id", "x1", "x2", "z1", "y1", "y2", "site"];
const goodRows = Array.from({ length: 30 }, (_, r) => {
  const x = (r * 7) % 11;
  const z = (r * 5) % 13;
  return [`r${r}`, x, x + ((r * 3) % 4), z, x + z + (r % 5), x + z - (r % 3), r % 2 ? "north" : "south"];
});

let written = 0;
function write(content: string): string {
  const file = join(folder, `${written++}.txt`);
  writeFileSync(file, content);
  return file;
}

function csv(rows: readonly (readonly unknown[])[]): string {
  return [header, ...rows].map((row) => row.join(",")).join("\n");
}

function changed(r: number, column: string, value: unknown): string {
  const at = header.indexOf(column);
  return csv(goodRows.map((row, i) => (i === r ? row.map((cell, j) => (j === at ? value : cell)) : row)));
}

function files(data = csv(goodRows), model: unknown = goodModel): string[] {
  return ["--data", write(data), "--model", write(JSON.stringify(model))];
}

type Command = typeof estimateCommand | typeof compareCommand;

async function refusal(args: string[], command: Command = estimateCommand) {
  try {
    await command(args);
  } catch (error) {
    if (error instanceof PlsInputError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "accepted";
}

const withConstructs = (...constructs: unknown[]) => ({ ...goodModel, constructs });
const [x, z, y] = goodModel.constructs;

describe("bad input is refused by name", () => {
  const everywhere = (column: string, of: (row: (typeof goodRows)[number]) => unknown) => {
    const at = header.indexOf(column);
    return csv(goodRows.map((row) => row.map((cell, j) => (j === at ? of(row) : cell))));
  };
  test.each<[string, string | undefined, unknown, RegExp]>([
    [
      "unknown indicator",
      undefined,
      withConstructs({ ...x, indicators: ["x1", "x9"] }, z, y),
      /unknown-indicator.*x9.*X/,
    ],
    [
      "indicator in two constructs",
      undefined,
      withConstructs(x, z, { ...y, indicators: ["x1", "y1"] }),
      /duplicate-indicator.*x1.*X and Y/,
    ],
    ["cycle", undefined, { ...goodModel, paths: [...goodModel.paths, { from: "Y", to: "X" }] }, /cycle.*X -> Y -> X/],
    [
      "path to itself",
      undefined,
      { ...goodModel, paths: [...goodModel.paths, { from: "Y", to: "Y" }] },
      /cycle.*Y -> Y/,
    ],
    ["unknown path end", undefined, { ...goodModel, paths: [{ from: "X", to: "Q" }] }, /unknown-construct.*Q/],
    ["construct without path", undefined, { ...goodModel, paths: [{ from: "X", to: "Y" }] }, /isolated-construct.*Z/],
    ["construct without indicators", undefined, withConstructs({ ...x, indicators: [] }, z, y), /empty-block.*X/],
    ["construct twice", undefined, withConstructs(x, z, { ...y, name: "X" }), /duplicate-construct.*X/],
    [
      "consistent with mode B",
      undefined,
      withConstructs({ ...x, mode: "B", consistent: true }, z, y),
      /bad-model.*X.*consistent/,
    ],
    ["unknown mode", undefined, withConstructs({ ...x, mode: "C" }, z, y), /bad-model.*X.*mode/],
    ["model that is no model", undefined, [], /bad-model/],
    ["text in a cell", changed(4, "y1", "many"), undefined, /non-numeric-cell.*row 5, column y1: "many"/],
    ["infinity in a cell", changed(4, "y1", "1e999"), undefined, /non-numeric-cell.*row 5, column y1/],
    ["missing value", changed(2, "x2", "NA"), undefined, /missing-values.*row 3, column x2/],
    ["empty cell", changed(2, "x2", ""), undefined, /missing-values.*row 3, column x2/],
    ["ragged row", `${csv(goodRows)}\n1,2`, undefined, /bad-file.*row 31 has 2 cells/],
    ["no rows", header.join(","), undefined, /bad-file/],
    ["constant indicator", everywhere("z1", () => 3), undefined, /constant-indicator.*z1/],
    ["too few rows", csv(goodRows.slice(0, 3)), undefined, /too-few-rows.*3 complete rows.*at least 4/],
    ["collinear block", everywhere("x2", (row) => 2 * Number(row[1]) + 1), undefined, /collinear-block.*X/],
    [
      "collinear predictors",
      everywhere("z1", (row) => row[1]),
      withConstructs({ ...x, indicators: ["x1"] }, z, y),
      /collinear-predictors.*Y.*X, Z/,
    ],
  ])("%s", async (_, data, model, expected) => {
    expect(await refusal(files(data, model))).toMatch(expected);
  });

  test("what rests on the settings", async () => {
    const good = files();
    expect(await refusal([...good, "--scheme", "median"])).toMatch(/bad-setting.*scheme/);
    expect(await refusal([...good, "--tolerance", "0"])).toMatch(/bad-setting.*tolerance/);
    expect(await refusal([...good, "--bootstrap", "ten"])).toMatch(/bad-setting.*bootstrap/);
    expect(await refusal([...good, "--predict", "31"])).toMatch(/bad-setting.*predict/);
    expect(await refusal([...good, "--colour", "red"])).toMatch(/bad-setting.*colour/);
    expect(await refusal([...good, "--group", "place"], compareCommand)).toMatch(/bad-setting|unknown-column/);
    expect(await refusal(good.slice(0, 2))).toMatch(/--model is missing/);
  });
});

describe("what is asked for is there", () => {
  test("bootstrap, stable errors, prediction, scores, and missing values by code", async () => {
    const { result } = await estimateCommand([
      ...files(changed(2, "x2", "-99")),
      ...["--missing", "mean", "--missing-code", "-99", "--bootstrap", "50", "--threads", "1", "--se", "stable"],
      ...["--predict", "5", "--scores"],
    ]);
    expect(result).toMatchObject({ n: 30, missing: { cells: 1, rowsDropped: 0 }, bootstrap: { resamples: 50 } });
    expect(result).toHaveProperty("stable.paths");
    expect(result).toHaveProperty("prediction.indicators.y1.q2");
    expect(result).toHaveProperty("scores.29");
    expect(JSON.stringify(result)).not.toContain("null");
  });

  test("listwise deletion says how many rows it dropped", async () => {
    const { result } = await estimateCommand([...files(changed(2, "x2", "NA")), "--missing", "listwise"]);
    expect(result).toMatchObject({ n: 29, missing: { cells: 1, rowsDropped: 1 } });
  });

  test("an algorithm that does not converge says so in the result and beside it", async () => {
    const { result, notices } = await estimateCommand([...files(), "--max-iterations", "1"]);
    expect(result).toMatchObject({ converged: false, iterations: 1, admissible: false });
    expect(notices[0]).toMatch(/1 iterations/);
  });

  test("comparison, importance and power", () => {
    expect(compareCommand([...files(), "--group", "site", "--permutations", "19"]).result).toMatchObject({
      pairs: [{ a: "north", b: "south" }],
      permutations: 19,
    });
    expect(importanceCommand([...files(), "--target", "Y", "--scale", "-5,40"]).result).toHaveProperty("constructs.1");
    expect(powerCommand(["--beta", "-.197"]).result).toMatchObject({ inverseSquareRoot: 160 });
  });
});

describe("a wave", () => {
  const answers = writeWaveCsv(itemsOf(design.model), wave);
  const model = writeDesign(design);
  const waveFiles = (data = answers, of = model) => ["--data", write(data), "--model", write(of)];

  test("gives the application's own result, byte for byte", () => {
    expect(waveCommand(waveFiles()).text).toBe(writeWaveResult(assessWave(design, wave)));
  });

  test("that is wrong is refused by name, and so is a setting beside the design's", async () => {
    const later = waveFiles(answers.replace(",before,", ",later,"));
    expect(await refusal(later, waveCommand)).toMatch(/bad-file: .*row 1, column round: "later"/);
    expect(await refusal(waveFiles(answers.replace(/,now,\d/, ",now,6")), waveCommand)).toMatch(
      /value-off-scale: .*row \d+, column MS1: 6 is off the scale 1 to 5/,
    );
    expect(await refusal(waveFiles(answers.replace("KB3", "KB4")), waveCommand)).toMatch(/unknown-column: .*KB3/);
    expect(await refusal(waveFiles(answers, "{}"), waveCommand)).toMatch(/bad-model/);
    expect(await refusal(waveFiles(answers, model.replace("folds", "fold")), waveCommand)).toMatch(/no key "fold"/);
    expect(await refusal([...waveFiles(), "--seed", "2"], waveCommand)).toMatch(/bad-setting.*seed/);
  });
});

describe("the process", () => {
  const tsx = join(import.meta.dirname, "../../node_modules/.bin/tsx");
  const cli = join(import.meta.dirname, "../cli.ts");

  test("prints a result on standard output, or into a file", () => {
    const out = join(folder, "out.json");
    expect(JSON.parse(execFileSync(tsx, [cli, "estimate", ...files()], { encoding: "utf8" }))).toHaveProperty("paths");
    expect(execFileSync(tsx, [cli, "estimate", ...files(), "--out", out], { encoding: "utf8" })).toBe("");
  });

  test("writes a wave's result into a file as it stands", () => {
    const out = join(folder, "wave.json");
    const args = ["--data", write(writeWaveCsv(itemsOf(design.model), wave)), "--model", write(writeDesign(design))];
    execFileSync(tsx, [cli, "wave", ...args, "--out", out]);
    expect(readFileSync(out, "utf8")).toBe(writeWaveResult(assessWave(design, wave)));
  });

  test("ends with status 2, one line on standard error and nothing on standard output, when the input is bad", () => {
    const { status, stdout, stderr } = spawnSync(tsx, [cli, "estimate", "--data", "no.csv", "--model", write("{}")], {
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
