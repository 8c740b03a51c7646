import type { Indicator as CatalogueEntry } from "~/models/indicators.server.ts";
import type { ListedObservation } from "~/models/observation-pages.server.ts";
import { monthOf } from "~/models/periods.ts";
import type { PublishedScores } from "~/models/published-wave.ts";
import type { Sentra as KnownSentra } from "~/models/sentra.server.ts";
import type { Indicator, Observation, Result, Sentra } from "./schemas.ts";

/** From the application's own types to what the API promised: those may change, this may not. */
export const toSentra = ({ isSimulated, ...sentra }: KnownSentra): Sentra => ({ ...sentra, simulated: isSimulated });

export const toIndicator = (one: CatalogueEntry): Indicator => ({
  code: one.code,
  pillar: one.pillar,
  group: one.group,
  name: { id: one.nameId, en: one.nameEn },
  unit: one.unit,
  valueType: one.valueType,
  period: one.period,
  overTime: one.overTime,
  overSentra: one.overSentra,
  better: one.better,
  formula: one.formula ?? null,
  source: one.source,
  region: one.region ?? null,
  askedFrom: one.askedFrom ?? null,
  retired: (one.retired ?? []).map(({ region, from }) => ({ region, from })),
});

export const toObservation = (one: ListedObservation): Observation => ({
  sentra: one.sentraId,
  indicator: one.code,
  period: one.period,
  value: one.value,
  sheetState: one.sheetState,
  source: one.sourceCode,
  simulated: one.isSimulated,
  recordedAt: one.recordedAt.toISOString(),
});

export const toResult = ({ sentraId, scores: one }: { sentraId: number; scores: PublishedScores }): Result => ({
  sentra: sentraId,
  wave: one.waveId,
  title: one.title,
  heldIn: monthOf(one.month),
  instrument: { code: one.instrument.code, version: one.instrument.version },
  weights: { kind: one.weights.kind, version: versionOf(one.weights) },
  respondents: one.turnout.respondents,
  invited: one.turnout.invited,
  simulated: one.source?.isSimulated ?? false,
  withheld: one.withheld ?? null,
  scores: one.scores.map(({ construct, score, low, high, n }) => ({
    construct,
    score: toDecimal(score),
    low: low === null ? null : toDecimal(low),
    high: high === null ? null : toDecimal(high),
    n,
  })),
});

function versionOf(weights: PublishedScores["weights"]): string | null {
  return weights.kind === "version" ? String(weights.id) : null;
}

/** Six decimals: more than any interval is narrow. */
const toDecimal = (value: number) => value.toFixed(6);
