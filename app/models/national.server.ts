import type { NationalClass, NationalTopic } from "db/tables/standing.ts";
import type { Tx } from "./database.server.ts";
import type { Measure } from "./comparison-query.ts";

export type { NationalClass, NationalTopic } from "db/tables/standing.ts";

/** One figure of Table 1 of JARINGAN. */
export interface NationalFigure {
  topic: NationalTopic;
  sizeClass: NationalClass;
  year: number;
  /** Decimal text. */
  value: string;
  share: string;
  source: string;
}

export async function listNationalFigures(tx: Tx): Promise<NationalFigure[]> {
  const rows = await tx.selectFrom("national_figure").selectAll().orderBy("position").execute();
  return rows.map(({ topic, size_class, year, value, share, source }) => ({
    topic,
    sizeClass: size_class,
    year,
    value,
    share,
    source,
  }));
}

/** A figure of the country, to be set beside the sentra's: never one of theirs. */
export interface NationalLine {
  code: string;
  value: number;
  year: number;
  source: string;
}

/** BPS, survey of 1994, as told by JARINGAN: of 125 thousand small industries, 6 % had a large partner. */
const partnered1994 = { code: "KM08", value: 6, year: 1994, source: "JARINGAN" };

/**
 * National figures of the same quantity as an indicator by this measure. There are two: workers for each enterprise, of
 * all micro, small and medium ones, and the share of small enterprises with a partner. Shares of the gross domestic
 * product or of exports are none of turnover, so they have no line.
 */
export async function listNationalLines(tx: Tx, measure: Measure): Promise<NationalLine[]> {
  if (measure === "mutlak") return [partnered1994];
  if (measure === "target") return [];
  const figures = (await listNationalFigures(tx)).filter(({ sizeClass }) => sizeClass === "msme");
  const year = Math.max(...figures.map((figure) => figure.year));
  const valueOf = (topic: NationalTopic) =>
    figures.find((figure) => figure.topic === topic && figure.year === year)?.value;
  const [units, workers] = [valueOf("units"), valueOf("workers")];
  if (!units || !workers) return [];
  return [{ code: "KN05", value: Number(workers) / Number(units), year, source: "JARINGAN" }];
}
