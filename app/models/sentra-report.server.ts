import { type Aggregate, outagesIn, type OutageTotals } from "analytics";
import { isComputable } from "./comparison.ts";
import type { Cooperation } from "./cooperation.ts";
import { listCooperations } from "./cooperation.server.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { isAskedIn } from "./effective-catalogue.ts";
import { countEnterprises, type EnterpriseCounts } from "./enterprise-counts.server.ts";
import { type Fact, listFacts } from "./facts.server.ts";
import { type Catalogue, type Indicator, type Pillar, pillars } from "./indicators.server.ts";
import { type AdequacyRating, type InfrastructureKind, kinds } from "./infrastructure.ts";
import { listDisturbances, listRatings } from "./infrastructure.server.ts";
import { listObservations } from "./observations.server.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import { getHealth } from "./partnership-health.server.ts";
import { type Partnership, listPartnerships } from "./partnerships.server.ts";
import { type Month, monthsBetween, type Period } from "./periods.ts";
import type { PublishedScores } from "./published-wave.ts";
import { listPatterns, type PartnershipPattern } from "./reference.server.ts";
import type { Sentra } from "./sentra.server.ts";
import type { Figure } from "./sentra-list.ts";
import { SeriesBook } from "./series.ts";
import { listKeptPillars, listSheetsOf, type SheetState } from "./sheets.server.ts";
import { type DataSource, listSources } from "./sources.server.ts";
import { progressTo, type TargetProgress } from "./target-progress.ts";
import { listTargets, type Target } from "./targets.server.ts";

type Total = Aggregate & { isSimulated: boolean };

export interface ReportedIndicator {
  indicator: Indicator;
  year: Total;
  before: Total;
  /** January to December. */
  months: Figure[];
  target?: Target & TargetProgress;
}

export interface KindOfInfrastructure extends OutageTotals {
  kind: InfrastructureKind;
  entries: number;
  hoursLost: number;
  rating?: AdequacyRating;
  isSimulated: boolean;
}

export interface Evaluation {
  partnershipId: number;
  evaluatedOn: string;
  target: string;
  reached: "yes" | "partly" | "no";
  findings: string | null;
  nextStep: string | null;
}

/** Everything that a sentra's report tells of a year, besides what people type into it. */
export interface SentraYear {
  sentra: Sentra;
  year: number;
  facts: Fact[];
  /** As it is now: who was a member of which size at the year's end was not kept. */
  members: EnterpriseCounts;
  pillars: { pillar: Pillar; indicators: ReportedIndicator[] }[];
  cooperations: Cooperation[];
  infrastructure: KindOfInfrastructure[];
  partnerships: Partnership[];
  patterns: PartnershipPattern[];
  evaluations: Evaluation[];
  /** What was published of waves held in the year, the latest first. */
  health: PublishedScores[];
  sheets: { pillar: Pillar; period: Period; state: SheetState }[];
  /** Which pillars have sheets of a month, and of the year. */
  kept: { month: Pillar[]; year: Pillar[] };
  sources: DataSource[];
  hasOwnRecords: boolean;
}

/** @param now up to which a disturbance that goes on is counted */
export async function getSentraYear(tx: Tx, sentra: Sentra, year: number, now: Date): Promise<SentraYear> {
  const { id } = sentra;
  const catalogue = await getSentraCatalogue(tx, id);
  const [from, to] = [`${year - 1}-01`, `${year}-12`];
  const codes = [...catalogue.keys()];
  const observations = await listObservations(tx, catalogue, { sentraIds: [id], codes, from, to });
  const ofYear = observations.filter(({ period }) => period >= `${year}`);
  const targets = await listTargets(tx, id, year);
  const used = new Set(observations.map(({ sourceCode }) => sourceCode));
  const months = monthsBetween(`${year}-01`, to);
  return {
    sentra,
    year,
    facts: await listFacts(tx, id),
    members: await countEnterprises(tx, id),
    pillars: listByPillar({ catalogue, year, months, targets, sentraId: id }, observations),
    cooperations: await listCooperations(tx, id, { year }),
    infrastructure: await sumInfrastructure(tx, id, year, now),
    partnerships: (await listPartnerships(tx, id)).filter((one) => runsIn(one, year)),
    patterns: await listPatterns(tx),
    evaluations: await listEvaluations(tx, id, year),
    health: (await getHealth(tx, id)).filter(({ month }) => month.startsWith(String(year))),
    sheets: await listSheetsOf(tx, id, months[0]!, to),
    kept: { month: listKeptPillars(catalogue, to), year: listKeptPillars(catalogue, String(year)) },
    sources: (await listSources(tx)).filter(({ code }) => used.has(code)),
    hasOwnRecords: ofYear.some(({ sourceCode }) => sourceCode === undefined),
  };
}

interface Read {
  catalogue: Catalogue;
  year: number;
  months: Month[];
  targets: Map<number, Target>;
  sentraId: number;
}

function listByPillar(
  { catalogue, year, months, targets, sentraId }: Read,
  observations: Awaited<ReturnType<typeof listObservations>>,
): SentraYear["pillars"] {
  const book = new SeriesBook(catalogue, observations, months);
  const former = new SeriesBook(catalogue, observations, monthsBetween(`${year - 1}-01`, `${year - 1}-12`));
  const total = (from: SeriesBook, code: string): Total => ({
    ...from.overTime(sentraId, code),
    isSimulated: from.isSimulated(sentraId, code),
  });
  const report = (indicator: Indicator): ReportedIndicator => {
    const { code } = indicator;
    const ofYear = total(book, code);
    const target = targets.get(indicator.id);
    return {
      indicator,
      year: ofYear,
      before: total(former, code),
      months: months.map((month) => ({
        value: book.at(sentraId, code, month),
        isSimulated: book.isSimulated(sentraId, code, [month]),
      })),
      ...(target && { target: { ...target, ...progressTo(Number(target.value), ofYear.value, indicator) } }),
    };
  };
  return pillars.map((pillar) => ({
    pillar,
    indicators: [...catalogue.values()]
      .filter((one) => one.pillar === pillar && isComputable(one))
      .map(report)
      // What is retired is told as long as it has values.
      .filter(({ indicator, year: { reported } }) => isAskedIn(indicator, year) || reported > 0),
  }));
}

/** In Jakarta. */
const startOf = (year: number) => Date.parse(`${year}-01-01T00:00:00+07:00`);

async function sumInfrastructure(tx: Tx, sentraId: number, year: number, now: Date): Promise<KindOfInfrastructure[]> {
  const window = { from: startOf(year), to: startOf(year + 1) };
  const log = (await listDisturbances(tx, sentraId, new Date(window.from))).filter(
    ({ startedAt }) => startedAt.getTime() < window.to,
  );
  const ratings = (await listRatings(tx, sentraId)).filter((rating) => rating.year === year);
  return kinds.map((kind) => {
    const entries = log.filter((one) => one.kind === kind);
    const intervals = entries
      .map(({ startedAt, endedAt }) => ({ from: startedAt.getTime(), to: (endedAt ?? now).getTime() }))
      .filter((one) => one.from < one.to);
    const rating = ratings.find((one) => one.kind === kind);
    return {
      kind,
      ...outagesIn(intervals, window),
      entries: entries.length,
      hoursLost: entries.reduce((sum, { hoursLost }) => sum + Number(hoursLost ?? 0), 0),
      ...(rating && { rating }),
      isSimulated: entries.some((one) => one.isSimulated) || (rating?.isSimulated ?? false),
    };
  });
}

/** Whether it ran at any time of the year; talks and trials that began no partnership are not told of. */
const runsIn = ({ activeFrom, activeUntil }: Partnership, year: number) =>
  activeFrom !== null && activeFrom <= `${year}-12-31` && (activeUntil === null || activeUntil >= `${year}-01-01`);

async function listEvaluations(tx: Tx, sentraId: number, year: number): Promise<Evaluation[]> {
  return tx
    .selectFrom("partnership_evaluation")
    .where("sentra_id", "=", anyOf([sentraId]))
    .where("evaluated_on", ">=", `${year}-01-01`)
    .where("evaluated_on", "<=", `${year}-12-31`)
    .orderBy("evaluated_on")
    .orderBy("id")
    .select(["partnership_id as partnershipId", "evaluated_on as evaluatedOn", "target", "reached", "findings"])
    .select("next_step as nextStep")
    .execute();
}
