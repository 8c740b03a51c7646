import type { Messages } from "../i18n.ts";

export const waveFiles: Messages["waveFiles"] = {
  language: "ENGLISH",
  title: "{{title}}, {{place}}, {{month}}",
  what: "These files hold all that it takes to compute the results of this survey wave again, exactly.",
  answers:
    "answers.csv   the answers, one row per person, with nothing that points to anybody; their order means nothing. Column sentra: the sentra's number. Column round: now = this wave, before = the published wave before it. Empty cell: not answered.",
  model: "model.json    the model, the scale, the weights, the settings and the random seed",
  result: "result.json   the result, as it was stored",
  turnout:
    "Invited {{invited}}; answered {{answered}}; withdrawn {{withdrawn}}; objecting {{objecting}}; left out for their quality {{excluded}}; counted {{n}}.",
  hash: "SHA-256 of answers.csv: {{hash}}",
  instrument: "Questionnaire: {{name}} ({{code}}), version {{version}}, scale {{min}} to {{max}}",
  weights: {
    version: "Weights: version {{id}}",
    estimate: "Weights: computed from these answers",
    equal: "Weights: all items alike",
  },
  settings:
    "Settings: {{resamples}} resamples of a model, {{scoreResamples}} of a score, {{permutations}} permutations, {{folds}} folds of the prediction, confidence {{confidence}}, seed {{seed}}",
  engine: "Version of the engine: {{engine}}",
  command: "To compute it again, with the same program (npm install once in its folder):",
  compare: "What comes out is result.json, byte by byte; an engine of another version may differ in the last digits.",
  wording: "Questions:",
  noWording: "(no wording on record)",
  notRating: "This score is not the legal health rating of a cooperative (Permenkop 9/2020).",
};
