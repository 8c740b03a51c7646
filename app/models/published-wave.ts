import type { BootstrapResult, EstimateResult, ModelReport, ScoreInterval, WeightsUsed } from "analytics";
import type { QualityMark } from "db/tables/surveys.ts";
import type { InstrumentModel } from "./instrument.ts";

/** The name under which the engine keeps the score of the whole. */
export const overall = "overall";

export interface SurveyInstrument {
  code: string;
  version: number;
  nameId: string;
  nameEn: string;
  model: InstrumentModel;
  target: string;
}

/** What a page says of a wave besides its figures. */
export interface WaveHead {
  waveId: number;
  title: string;
  /** First day of the month in which it was held, or of the one in which it was closed. */
  month: string;
  /** Else it is only its owner's to read. */
  isPublished: boolean;
  source: { titleId: string; titleEn: string; isSimulated: boolean } | undefined;
  instrument: SurveyInstrument;
}

/** Who was asked, who answered, and who of them is not in the figures. */
export interface Turnout {
  respondents: number;
  invited: number;
  withdrawn: number;
  objecting: number;
  excluded: Partial<Record<QualityMark, number>>;
}

/**
 * On which constructs the answers mean something else than in the rest of the wave, and so of the whole.
 * @param stored undefined and null where that was not tested
 */
export const notAlikeWith = (stored: readonly string[] | null | undefined): string[] | undefined =>
  stored ? (stored.length > 0 ? [overall, ...stored] : []) : undefined;

/** Everybody who answered: also those who are not in the figures. */
export function countAnswered({ respondents, withdrawn, objecting, excluded }: Omit<Turnout, "invited">): number {
  return respondents + withdrawn + objecting + Object.values(excluded).reduce((sum, count) => sum + count, 0);
}

/** Of all sentra of a wave of which something is shown. */
export function addTurnouts(turnouts: readonly Turnout[]): Turnout {
  const sum: Turnout = { respondents: 0, invited: 0, withdrawn: 0, objecting: 0, excluded: {} };
  for (const one of turnouts) {
    for (const key of ["respondents", "invited", "withdrawn", "objecting"] as const) sum[key] += one[key];
    for (const [mark, count] of Object.entries(one.excluded) as [QualityMark, number][]) {
      sum.excluded[mark] = (sum.excluded[mark] ?? 0) + count;
    }
  }
  return sum;
}

/** By which weights answers became scores. */
export type WeightsShown =
  | { kind: "version"; id: number; respondents: number; month: string | undefined }
  | Extract<WeightsUsed, { kind: "equal" }>
  | Extract<WeightsUsed, { kind: "estimated" }>;

/** A sentra's scores in one of its published waves. */
export interface PublishedScores extends WaveHead {
  turnout: Turnout;
  weights: WeightsShown;
  /** Empty where so few answered that nothing may be shown. */
  scores: ScoreInterval[];
  withheld?: { needed: number };
}

/** Of a model, what pages show. */
export interface ShownReport extends Pick<ModelReport, "problems" | "prediction"> {
  result: ShownEstimate;
  bootstrap?: ShownInference;
}

export type ShownEstimate = Omit<EstimateResult, "scores" | "crossLoadings">;
export type ShownInference = Pick<
  BootstrapResult,
  "resamples" | "failed" | "seed" | "confidence" | "paths" | "r2" | "warnings"
>;

export const scoreOf = (scores: readonly ScoreInterval[], construct: string) =>
  scores.find((score) => score.construct === construct);

/** How a construct is called in the reader's language. */
export function constructName({ model }: Pick<SurveyInstrument, "model">, code: string, language: "id" | "en"): string {
  const construct = model.constructs.find(({ name }) => name === code);
  return (language === "id" ? construct?.name_id : construct?.name_en) ?? code;
}
