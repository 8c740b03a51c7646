/**
 * Benchmark of the PLS bootstrap: `npm run bench:pls`. Prints, for two threads, the time of 10,000 resamples with
 * percentile and BCa intervals of all quantities, the floor (forming their correlation matrices and nothing else, on
 * the same threads in the same run), and points that show the cost to be linear in resamples and rows. It is the only
 * place that looks at a clock; nothing is asserted.
 *
 * Tanggulangin is in the project; mobi is added where PLS_REFERENCE_DIR names the folder that holds it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv, parseModel, tableFromCsv, type DataTable, type PathModel } from "../index.ts";
import { bootstrapInThreads, correlateInThreads, ThreadPool } from "../node.ts";

interface Study {
  name: string;
  data: DataTable;
  model: PathModel;
}

const threads = 2;
const own = join(import.meta.dirname, "../reference");

function readStudy(name: string, folder: string): Study {
  const { model: raw } = JSON.parse(readFileSync(join(folder, `${name}.seminr.json`), "utf8")) as { model: unknown };
  const model = parseModel(JSON.stringify(raw));
  const names = model.constructs.flatMap(({ indicators }) => indicators);
  return { name, model, data: tableFromCsv(parseCsv(readFileSync(join(folder, `${name}.csv`), "utf8")), names) };
}

interface Timing {
  wall: number;
  cpu: number;
}

async function time(work: () => Promise<unknown>): Promise<Timing> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** Medians of five, after two rounds to warm up. */
async function typical(work: () => Promise<unknown>): Promise<Timing> {
  for (let round = 0; round < 2; round++) await work();
  const rounds: Timing[] = [];
  for (let round = 0; round < 5; round++) rounds.push(await time(work));
  return { wall: median(rounds.map(({ wall }) => wall)), cpu: median(rounds.map(({ cpu }) => cpu)) };
}

const milliseconds = (value: number) => `${value.toFixed(0).padStart(6)} ms`;

async function measureStudy({ name, data, model }: Study): Promise<void> {
  const settings = { resamples: 10_000 };
  const cold = await time(() => bootstrapInThreads(data, model, {}, { ...settings, threads, callerWorks: true }));
  const memory = process.resourceUsage().maxRSS / 1024; // of the whole process so far
  const pool = new ThreadPool(threads);
  const whole = await typical(() => bootstrapInThreads(data, model, {}, { ...settings, pool }));
  const floor = await typical(() => correlateInThreads(data, model, pool, settings));
  pool.close();
  console.log(
    `\n${name}: N = ${data.columns[0]!.length}, ${data.names.length} indicators, 10,000 resamples, 2 threads`,
  );
  console.log(`  threads started for it   wall ${milliseconds(cold.wall)}   cpu ${milliseconds(cold.cpu)}`);
  console.log(`  threads already running  wall ${milliseconds(whole.wall)}   cpu ${milliseconds(whole.cpu)}`);
  console.log(`  floor                    wall ${milliseconds(floor.wall)}   cpu ${milliseconds(floor.cpu)}`);
  console.log(
    `  ratio to the floor       wall ${(whole.wall / floor.wall).toFixed(2)}        cpu ${(whole.cpu / floor.cpu).toFixed(2)}`,
  );
  console.log(`  largest memory           ${memory.toFixed(0)} MB`);
}

/** Ten points and how well a straight line fits them (R²). */
async function showLine(title: string, points: number[], run: (point: number) => Promise<unknown>): Promise<void> {
  console.log(`\n${title}`);
  const times: number[] = [];
  for (const point of points) {
    const rounds: number[] = [];
    for (let round = 0; round < 3; round++) rounds.push((await time(() => run(point))).cpu);
    times.push(Math.min(...rounds));
    console.log(`  ${String(point).padStart(6)}   cpu ${milliseconds(times.at(-1)!)}`);
  }
  console.log(`  R² of a straight line: ${straightness(points, times).toFixed(4)}`);
}

function straightness(x: number[], y: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (a: number[], ma: number, b: number[], mb: number) =>
    a.reduce((total, value, i) => total + (value - ma) * (b[i]! - mb), 0);
  return sum(x, mx, y, my) ** 2 / (sum(x, mx, x, mx) * sum(y, my, y, my));
}

/** The rows of a table over and over, to any number. */
function stretch(data: DataTable, rows: number): DataTable {
  return {
    names: data.names,
    columns: data.columns.map((column) => Float64Array.from({ length: rows }, (_, r) => column[r % column.length]!)),
  };
}

const tanggulangin = readStudy("tanggulangin-sim", own);
const others = process.env.PLS_REFERENCE_DIR ? [readStudy("mobi", process.env.PLS_REFERENCE_DIR)] : [];
for (const study of [tanggulangin, ...others]) await measureStudy(study);

const pool = new ThreadPool(threads);
const steps = Array.from({ length: 10 }, (_, i) => i + 1);
const { data, model } = tanggulangin;
await bootstrapInThreads(data, model, {}, { pool });
await showLine(
  "Resamples (N = 76)",
  steps.map((step) => step * 2000),
  (resamples) => bootstrapInThreads(data, model, {}, { resamples, pool }),
);
await showLine(
  "Rows (2,000 resamples)",
  steps.map((step) => step * 200),
  (rows) => bootstrapInThreads(stretch(data, rows), model, {}, { resamples: 2000, pool }),
);
pool.close();
