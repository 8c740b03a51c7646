import type { Messages } from "../i18n.ts";

export const health: Messages["health"] = {
  none: "No results of a partnership survey of this sentra are published yet.",
  noneHint: "The score is computed from members' answers in a survey wave, and stands here once the wave is published.",
  notYours: "Results of partnership surveys are read by this sentra and its office only.",
  notYoursHint: "As an administrator you look after accounts, offices and the list of sentra, not their results.",
  respondents_one: "{{count}} respondent",
  respondents_other: "{{count}} respondents",
  source: "Where the data come from: {{title}}.",
  notRating:
    "This is not the legal health rating of a cooperative (Permenkop 9/2020). It describes the partnership between businesses as members see it.",
  construct: "Construct",
  item: "Item",
  loading: "Loading",
  weight: "Weight",
  grades: {
    loading: { good: "strong", fair: "fair", poor: "weak" },
    reliability: { good: "adequate", fair: "adequate", poor: "too low" },
    ave: { good: "adequate", fair: "adequate", poor: "too low" },
    htmt: { good: "distinct", fair: "borderline", poor: "overlapping" },
    vif: { good: "safe", fair: "watch", poor: "too high" },
    q2: { good: "useful", fair: "useful", poor: "of no use" },
    f2: { good: "medium–large", fair: "small", poor: "hardly any" },
  },
  reliabilityTitle: "Reliability of each construct",
  reliabilityHint:
    "How far the items of a construct agree. Alpha, rho_A and rho_C are adequate from 0.7, AVE from 0.5.",
  measureTitle: "Items: loading, weight and VIF",
  measureHint:
    "Loadings of 0.7 and more are strong, 0.5 to 0.7 fair, below 0.5 weak. A VIF up to 3 is safe, up to 5 to be watched.",
  separationTitle: "Are the constructs distinct (HTMT)",
  separationHint:
    "HTMT up to 0.85: the two are distinct; up to 0.90: borderline; above 0.90 respondents do not seem to tell them apart.",
  predictionTitle: "How well the model predicts (PLSpredict)",
  predictionHint:
    "Each answer is predicted from other people's. A Q² above 0: better than the mean. An error (RMSE) below the linear benchmark's: the model is of use for prediction.",
  q2: "Q²predict",
  linear: "Linear RMSE",
  structureTitle: "What goes with {{target}}",
  structureHint: "Path coefficients from −1 to 1: the further from 0, the stronger the tie to {{target}}.",
  intervalHint: "Where the interval holds 0, there may be no tie at all.",
  path: "Path",
  coefficient: "Path coefficient",
  interval: "95% interval",
  fromTo: "{{low}} to {{high}}",
  notZero: "clearly not zero",
  maybeZero: "could be zero",
  standardError: "Standard error",
  r2: "R² of {{target}}",
  r2Hint: "The share of the variation of {{target}} that the other five constructs explain.",
  method:
    "Computed with PLS: {{n}} respondents, mode A, path weighting, {{iterations}} iterations until the largest change of a weight was below {{tolerance}}.",
  filled_one: "{{count}} missing answer was filled with its item's mean.",
  filled_other: "{{count}} missing answers were filled with their items' means.",
  bootstrap:
    "Standard errors and {{confidence}}% percentile intervals come from {{resamples}} resamples (bootstrap) with random seed {{seed}}: the same answers always give the same result.",
  srmr: "SRMR {{saturated}}.",
  methodLink: "What each figure means and how it is computed: the Methods page.",
  notes: "What to know about these figures:",
  notAdmissible: "Some results contradict the model; read the figures with care:",
  noInference:
    "From answers so few or so alike, standard errors and intervals can't be computed yet. The figures could change much if a single person answered differently.",
  warnings: {
    "not-converged": "The computation had not settled after {{iterations}} iterations.",
    "loading-above-one": "A loading is above 1, which should be impossible.",
    "reliability-above-one": "A reliability rho_A is above 1, which should be impossible.",
    "reliability-not-positive":
      "The reliability rho_A of a construct is not positive, so its correlations stay uncorrected; its items may not agree.",
    "correlations-not-positive-definite": "The corrected correlations between constructs contradict one another.",
    "undefined-value": "Some quantities are not defined for these answers and are not shown.",
    "resamples-failed":
      "{{failed}} of the draws could not be computed and were replaced, to make {{resamples}} in all. The more are replaced, the rougher the intervals.",
    "bca-undefined": "Some BCa intervals are not defined.",
    "jackknife-failed": "Without some respondents the model can't be computed; BCa intervals pass over them.",
    "linear-benchmark-undefined": "The linear benchmark of the predictions is not defined.",
  },
  why: {
    tooFewRows: "there are too few complete answers.",
    constant: "everybody gave the same answer to an item.",
    collinear: "some items or constructs were answered exactly alike.",
    other: "the answers are not sufficient.",
  },
};
