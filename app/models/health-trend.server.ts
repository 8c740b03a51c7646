import type { Tx } from "./database.server.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import { trendMonths, trendOf } from "./health-trend.ts";
import { findLatestMonth, listObservations } from "./observations.server.ts";
import { firstDay, monthOf, shiftMonth } from "./periods.ts";
import { overall, type PublishedScores } from "./published-wave.ts";
import { SeriesBook, withParts } from "./series.ts";
import { listSheetsOf } from "./sheets.server.ts";

/** Partnerships kept, their duties, and what they are for: coverage, guidance fulfilled, turnover. */
const besideScores = ["KM08", "KM10", "KN02"];

/**
 * A sentra's scores over its waves, and on the same months how its partnerships were evaluated and how a few of its
 * indicators went. Of the indicators, values of verified and locked sheets only.
 */
export async function getHealthTrend(tx: Tx, sentraId: number, waves: readonly PublishedScores[]) {
  const { instrument } = waves[0]!;
  const latest = await findLatestMonth(tx, [sentraId]);
  const months = trendMonths(
    waves.map(({ month }) => monthOf(month)),
    latest,
  );
  const [from, to] = [months[0]!, months.at(-1)!];
  const evaluations = await tx
    .selectFrom("partnership_evaluation as e")
    .innerJoin("partnership as p", (join) =>
      join.onRef("p.sentra_id", "=", "e.sentra_id").onRef("p.id", "=", "e.partnership_id"),
    )
    .where("e.sentra_id", "=", sentraId)
    .where("e.evaluated_on", ">=", firstDay(from))
    .where("e.evaluated_on", "<", firstDay(shiftMonth(to, 1)))
    .orderBy("e.evaluated_on")
    .orderBy("e.id")
    .select(["p.id as partnershipId", "p.large_party as partner", "p.is_simulated as isSimulated"])
    .select(["e.evaluated_on as day", "e.reached", "e.id"])
    .execute();
  return {
    months,
    scores: [overall, ...instrument.model.constructs.map(({ name }) => name)].map((construct) => ({
      construct,
      points: trendOf(waves, construct),
    })),
    evaluations,
    indicators: await listIndicatorCourses(tx, sentraId, months),
  };
}

export type HealthTrend = Awaited<ReturnType<typeof getHealthTrend>>;

async function listIndicatorCourses(tx: Tx, sentraId: number, months: readonly string[]) {
  const catalogue = await getSentraCatalogue(tx, sentraId);
  const known = besideScores.filter((code) => catalogue.has(code));
  const [from, to] = [months[0]!, months.at(-1)!];
  const codes = withParts(known, catalogue);
  const observations = await listObservations(tx, catalogue, { sentraIds: [sentraId], codes, from, to });
  const book = new SeriesBook(catalogue, observations, [...months]);
  const sheets = (await listSheetsOf(tx, sentraId, from, to)).filter(
    ({ state }) => state === "verified" || state === "locked",
  );
  const isVerified = (code: string, month: string) =>
    withParts([code], catalogue).every((part) =>
      sheets.some(({ pillar, period }) => pillar === catalogue.get(part)!.pillar && period === month),
    );
  return known.map((code) => ({
    indicator: catalogue.get(code)!,
    values: months.map((month) => (isVerified(code, month) ? book.at(sentraId, code, month) : undefined)),
    isSimulated: book.isSimulated(sentraId, code),
  }));
}
