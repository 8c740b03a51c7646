/**
 * Simulation study of the comparable scores: `npm run study:scores [replications]`. Prints the tables of
 * docs/score-study.md. Same figures on every machine; nothing is asserted here (the tests do, with fewer replications).
 */
import { RandomStream } from "../bootstrap/random.ts";
import {
  comparableScores,
  compareScores,
  differBetween,
  equalWeights,
  estimate,
  freezeWeights,
  overall,
  type DataTable,
  type ScoreInterval,
  type ScoreWeights,
} from "../index.ts";
import { drawRespondents, levelOf, surveyModel, surveyScale, trueScores } from "../reference/survey-population.ts";
import { meanIntervals, welchDiffers } from "./mean-intervals.ts";

const replications = Number(process.argv[2] ?? 2000);
/** Fewer than the product's 4,000: what they add by chance to an error, 3 %, lowers coverage by less than 0.1 points. */
const resamples = 500;
const sizes = [5, 10, 20, 40, 76];
const standing = 70;

const stream = new RandomStream();
let stage = 0;
/** Each table draws its own people: the stage is part of every stream's key. */
const startAt = (replication: number) => stream.start(2026, replication, stage);
const draw = (n: number, level: number) => drawRespondents(stream, n, level);
const score = (data: DataTable, weights: ScoreWeights, seed: number) =>
  comparableScores(data, surveyModel, weights, surveyScale, { resamples, seed });

stream.start(2026, 0, 4294967295);
const census = draw(20_000, 0);
const known = freezeWeights(census, surveyModel, estimate(census, surveyModel).outerWeights);
const level = levelOf(standing, known);

/** Counts what is asked of each replication, and prints one line of percentages. */
class Line {
  private readonly hits = new Map<string, number>();
  private readonly asked = new Map<string, number>();

  count(column: string, hit: boolean): void {
    this.asked.set(column, (this.asked.get(column) ?? 0) + 1);
    this.hits.set(column, (this.hits.get(column) ?? 0) + Number(hit));
  }

  percentages(): Record<string, number> {
    return Object.fromEntries(
      Array.from(this.asked, ([column, asked]) => [column, Math.round((1000 * this.hits.get(column)!) / asked) / 10]),
    );
  }
}

function table(title: string, rows: Record<string, (line: Line, replication: number) => void>): void {
  console.log(`\n${title}`);
  const lines = Object.entries(rows).map(([name, run]) => {
    stage++;
    const line = new Line();
    for (let replication = 0; replication < replications; replication++) {
      startAt(replication);
      run(line, replication);
    }
    return [name, line.percentages()];
  });
  console.table(Object.fromEntries(lines));
}

const bySize = (run: (n: number) => (line: Line, replication: number) => void, some = sizes) =>
  Object.fromEntries(some.map((n) => [`n = ${n}`, run(n)]));

const covers = ({ low, high }: ScoreInterval, truth: number) => low !== null && low <= truth && truth <= high!;

function countCoverage(line: Line, scores: ScoreInterval[], at: number, weights: ScoreWeights): void {
  const truth = trueScores(at, weights);
  const truths = [...truth.constructs, truth.overall];
  scores.forEach((one, k) => line.count(one.construct, covers(one, truths[k]!)));
}

function leaveOut(data: DataTable, share: number): DataTable {
  const chance = () => (stream.next() + 0.5) / 4294967296;
  return { names: data.names, columns: data.columns.map((column) => column.map((v) => (chance() < share ? NaN : v))) };
}

/** Respondents' own scores on KP with equal weights. */
function trustOf(data: DataTable): Float64Array {
  const columns = data.names.flatMap((name, j) => (name.startsWith("KP") ? [data.columns[j]!] : []));
  return columns[0]!.map(
    (_, row) => columns.reduce((sum, column) => sum + 25 * (column[row]! - 1), 0) / columns.length,
  );
}

const start = performance.now();
console.log(`${replications} replications: a percentage near 95 has a Monte Carlo error of`);
console.log(`${(100 * Math.sqrt((0.95 * 0.05) / replications)).toFixed(2)} points, one near 50 at most`);
console.log(`${(50 / Math.sqrt(replications)).toFixed(2)}. True overall score ${standing} unless said.`);

const equal = equalWeights(surveyModel);
const trust = trueScores(level, equal).constructs[surveyModel.constructs.findIndex(({ name }) => name === "KP")]!;
table(
  "1. Which interval: coverage of the score on KP, %",
  bySize(
    (n) => (line) => {
      const values = trustOf(draw(n, level));
      for (const [name, interval] of Object.entries(meanIntervals)) {
        const [low, high] = interval(values, stream);
        line.count(name, low <= trust && trust <= high);
      }
    },
    [5, 10, 20, 40],
  ),
);

table(
  "2. Coverage by the product's interval, weights known, %",
  bySize((n) => (line, seed) => countCoverage(line, score(draw(n, level), known, seed), level, known)),
);

for (const target of [30, 50, 80, 90, 95]) {
  const at = levelOf(target, known);
  table(
    `3. The same where the true overall score is ${target}; "none": scores without an interval (they count ` +
      `as missed); "of the others": how many of a construct's intervals cover, %`,
    bySize(
      (n) => (line, seed) => {
        const scores = score(draw(n, at), known, seed);
        countCoverage(line, scores, at, known);
        const truth = trueScores(at, known).constructs;
        scores.slice(0, -1).forEach((one, k) => {
          line.count("none", one.error === null);
          if (one.error !== null) line.count("of the others", covers(one, truth[k]!));
        });
      },
      [5, 10, 20],
    ),
  );
}

table(
  "4. The same at 70 with 8 % of the answers left out, %",
  bySize((n) => (line, seed) => countCoverage(line, score(leaveOut(draw(n, level), 0.08), known, seed), level, known)),
);

const pooled = 76;
table(
  "5. Weights estimated from 76, two sentra of n among them, then frozen: coverage of the score with these weights; of " +
    "the score with the population's weights (*); how often the two, truly equal, are called different (≠), %",
  bySize(
    (n) => (line, seed) => {
      const data = draw(pooled, level);
      const weights = freezeWeights(data, surveyModel, estimate(data, surveyModel).outerWeights);
      const part = (from: number) => ({
        names: data.names,
        columns: data.columns.map((column) => column.subarray(from, from + n)),
      });
      const scores = score(part(0), weights, 2 * seed);
      countCoverage(line, scores, level, weights);
      countCoverage(
        line,
        scores.map((one) => ({ ...one, construct: `${one.construct}*` })),
        level,
        known,
      );
      if (2 * n > pooled) return;
      const others = score(part(n), weights, 2 * seed + 1);
      scores.forEach((one, k) => {
        const kind = one.construct === overall ? "overall ≠" : "construct ≠";
        line.count(kind, differBetween(one, others[k]!).distinguishable);
      });
    },
    [5, 10, 20, 38, 76],
  ),
);

function countDifference(line: Line, first: ScoreInterval[], second: ScoreInterval[], difference: number): void {
  first.forEach((one, k) => {
    const kind = one.construct === overall ? "overall" : "construct";
    const found = differBetween(one, second[k]!);
    line.count(`${kind}: higher`, found.distinguishable && found.difference > 0);
    line.count(`${kind}: lower`, found.distinguishable && found.difference < 0);
    line.count(`${kind}: not told apart`, !found.distinguishable);
    if (difference === 0) line.count(`${kind}: apart by Welch's t`, welchDiffers(one, second[k]!));
    if (kind === "overall")
      line.count("interval covers", found.low !== null && found.low <= difference && difference <= found.high!);
  });
}

const ninety = levelOf(90, known);
for (const difference of [0, 2, 5, 10, 20]) {
  const higher = levelOf(standing + difference, known);
  const pair =
    (n: number, m: number, [first, second] = [higher, level]) =>
    (line: Line, seed: number) => {
      const scores = score(draw(n, first!), known, 2 * seed);
      countDifference(line, scores, score(draw(m, second!), known, 2 * seed + 1), difference);
    };
  table(`6. Two sentra, the first truly ${difference} points higher: how often it is called, %`, {
    ...bySize((n) => pair(n, n)),
    ...(difference === 0
      ? { "n = 5, both at 90": pair(5, 5, [ninety, ninety]), "n = 5, 76, at 90": pair(5, 76, [ninety, ninety]) }
      : {}),
    ...(difference % 10 === 0 && difference < 20 ? { "n = 5, 76": pair(5, 76), "n = 76, 5": pair(76, 5) } : {}),
  });
}

const family = 5;
table(
  "7. Five sentra with equal true scores: at least one pair of ten called different, %",
  bySize((n) => (line, seed) => {
    const sentra = Array.from({ length: family }, (_, s) => score(draw(n, level), known, family * seed + s));
    sentra[0]!.forEach((_, k) => {
      const kind = sentra[0]![k]!.construct === overall ? "overall" : "construct";
      const pairs = compareScores(sentra.map((own) => own[k]!));
      const least = Math.min(...pairs.map(({ p }) => p ?? 1));
      line.count(`${kind}: Holm`, least < 0.05);
      // Holm's least p is the least of all, times the number of pairs.
      line.count(`${kind}: one by one`, least / pairs.length < 0.05);
    });
  }),
);

function longestRun(data: DataTable): number {
  let [run, longest] = [1, 1];
  for (let item = 1; item < data.columns.length; item++) {
    run = data.columns[item]![0] === data.columns[item - 1]![0] ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

table(
  "8. Attentive respondents who give the same answer to so many of the 22 items in a row, %",
  Object.fromEntries(
    [standing, 80, 90].map((target) => {
      const at = levelOf(target, known);
      return [
        `true score ${target}`,
        (line: Line) => {
          for (let person = 0; person < 10; person++) {
            const longest = longestRun(draw(1, at));
            for (const length of [8, 11, 14, 18, 22]) line.count(String(length), longest >= length);
          }
        },
      ];
    }),
  ),
);
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`);
