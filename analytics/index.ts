/**
 * Front door of the analytics: pure, deterministic, without clock, chance or file. Runs in a browser as in Node; what
 * needs threads is behind `node.ts`.
 */
export {
  type Aggregate,
  aggregateOverSentra,
  aggregateOverTime,
  type IndicatorRule,
  type Series,
} from "./cluster/aggregate.ts";
export {
  actorKey,
  gapsIn,
  type Given,
  type Help,
  type HelpActor,
  type Overlap,
  overlapsIn,
  type Reach,
  reachOf,
  type Span,
} from "./cluster/assistance.ts";
export {
  type BeforeAfter,
  type ChangeScale,
  compareBeforeAfter,
  type Course,
  fewestAllocations,
} from "./cluster/before-after.ts";
export {
  drawTogether,
  type IndexIndicator,
  type IndexRule,
  pillarScores,
  type PillarScore,
  type PlaceRange,
  type SensitivitySettings,
  placeRanges,
  placesOf,
} from "./cluster/development-index.ts";
export { type Formula, parseFormula } from "./cluster/formula.ts";
export { type Interval, type OutageTotals, outagesIn } from "./cluster/outages.ts";
export { choosePeers, type Peer, peerSettings } from "./cluster/peers.ts";
export { isUnusual } from "./cluster/unusual-value.ts";
export { bootstrap } from "./bootstrap/bootstrap.ts";
export type { BootstrapResult, Inference, PathInference } from "./bootstrap/bootstrap-result.ts";
export { minimumSampleSize, type SampleSize } from "./bootstrap/sample-size.ts";
export type { BootstrapSettings, Tail } from "./bootstrap/settings.ts";
export { type BestScale, type NoScale, scaleToBest } from "./cluster/scale-to-best.ts";
export { stableError, stableErrors, type StableError, type StableResult } from "./bootstrap/stable.ts";
export { compareGroups, type ComparisonResult, type ComparisonSettings } from "./comparison/compare-groups.ts";
export type { CompositionalInvariance, GroupPair, PathDifference, ScoreDifference } from "./comparison/group-pair.ts";
export {
  classesDiffer,
  classifySize,
  sizeClasses,
  sizeLimits,
  sizeRules,
  type EnterpriseFigures,
  type SizeClass,
  type SizeClasses,
  type SizeRule,
} from "./enterprise/size-class.ts";
export { importancePerformance, type ImportanceMap, type ImportancePerformance } from "./importance/importance.ts";
export { parseCsv, tableFromCsv, type CsvText } from "./pls/csv.ts";
export { PlsInputError, type PlsInputCode, type PlsInputSubject } from "./pls/errors.ts";
export { estimate } from "./pls/estimate.ts";
export {
  defaultSettings,
  type Construct,
  type DataTable,
  type EstimationSettings,
  type MissingPolicy,
  type Mode,
  type Path,
  type PathModel,
  type Scheme,
} from "./pls/model.ts";
export { parseModel } from "./pls/parse-model.ts";
export type {
  ByBlock,
  ByName,
  EstimateResult,
  PairValue,
  PathEstimate,
  PathValue,
  PlsWarning,
  WarningCode,
} from "./pls/result.ts";
export { scoreOnScale, type Scale, type ScaledScores } from "./pls/score-on-scale.ts";
export { tableFromRows } from "./pls/table.ts";
export { countPartnerships, type PartnershipCount, type PartnershipRecord } from "./partnership/count-partnerships.ts";
export { engineVersion } from "./engine-version.ts";
export { parseDesign } from "./partnership/parse-design.ts";
export { assessWave } from "./partnership/wave-assessment.ts";
export {
  itemsOf,
  type Round,
  type WaveAnswer,
  type WaveDesign,
  type WaveSettings,
  type WeightsDesign,
} from "./partnership/wave-design.ts";
export { readWaveCsv, writeDesign, writeWaveCsv, writeWaveResult } from "./partnership/wave-files.ts";
export { answersNeeded } from "./partnership/wave-model.ts";
export type {
  ChangeSinceBefore,
  Comparison,
  ConstructComparison,
  ModelOutcome,
  ModelReport,
  ScoredSentra,
  SentraResult,
  WaveProgress,
  WaveResult,
  WaveStep,
  WeightsUsed,
  WhyEqual,
} from "./partnership/wave-result.ts";
export { comparableScores, equalWeights, freezeWeights, type ScoreWeights } from "./partnership/comparable-score.ts";
export {
  compareScores,
  differBetween,
  type RankRange,
  rankRanges,
  type ScoreComparison,
  type ScorePair,
} from "./partnership/score-comparison.ts";
export { overall, type ScoreInterval, type ScoreSettings } from "./partnership/score-interval.ts";
export { blindfold } from "./prediction/blindfolding.ts";
export {
  predict,
  type IndicatorPrediction,
  type PredictionResult,
  type PredictionSettings,
} from "./prediction/prediction.ts";
export { recomputeTanggulangin, type TanggulanginRecomputation } from "./reference/tanggulangin-recomputed.ts";
export {
  leastAnswers,
  leastSecondsPerItem,
  mostLeftOut,
  type QualityMark,
  qualityMarks,
  straightShare,
  type SurveyResponse,
} from "./survey/quality-marks.ts";
