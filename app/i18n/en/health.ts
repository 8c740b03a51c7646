import type { Messages } from "../i18n.ts";

export const health: Messages["health"] = {
  title: "Partnership health",
  none: "No partnership survey of this sentra has been held yet.",
  noneHint: "The score is computed from members' answers to the partnership questionnaire.",
  respondents_one: "{{count}} respondent",
  respondents_other: "{{count}} respondents",
  held: "{{month}}",
  source: "Where the data come from: {{title}}.",
  notRating:
    "This score describes the partnership between businesses as members see it. It is not the legal health rating of a savings-and-loan cooperative.",
  scoreTitle: "Score 0–100",
  scoreHint:
    "0 means that everybody gave the lowest answers, 100 that everybody gave the highest. Each item counts by its weight in the model.",
  headline: "{{name}}: {{score}} of 100",
  construct: "Construct",
  item: "Item",
  score: "Score",
  loading: "Loading",
  weight: "Weight",
  measureTitle: "How well the items measure their construct",
  measureHint: "Loadings of 0.7 and more are strong, 0.5 to 0.7 fair, below 0.5 weak.",
  grades: { strong: "strong", fair: "fair", weak: "weak" },
  structureTitle: "What goes with {{target}}",
  structureHint: "Path coefficients from −1 to 1: the further from 0, the stronger the tie to {{target}}.",
  path: "Path",
  coefficient: "Path coefficient",
  r2: "R² of {{target}}",
  r2Hint: "The share of the variation of {{target}} that the other five constructs explain.",
  reliability: "Composite reliability",
  ave: "AVE",
  method:
    "Computed with PLS: {{n}} respondents, mode A, path weighting, {{iterations}} iterations until the largest change of a weight was below {{tolerance}}.",
  notConverged: "The computation had not settled after {{iterations}} iterations; read the figures with care.",
  notAdmissible: "Some results contradict the model; read the figures with care.",
  tooFew:
    "Only {{n}} people have answered yet. To keep answers confidential, results are shown once at least {{needed}} have.",
  notEstimable:
    "The model can't be computed from these {{n}} answers yet: {{why}} No figures are shown, so that nobody is misled.",
  why: {
    tooFewRows: "there are too few complete answers.",
    constant: "everybody gave the same answer to an item.",
    collinear: "some items or constructs were answered exactly alike.",
    other: "the answers are not sufficient.",
  },
};
