import type { Messages } from "../i18n.ts";

export const target: Messages["target"] = {
  title: "Targets {{year}}",
  hint: "What this sentra is to reach within the year. Leave empty where there is no target.",
  readHint: "Targets are set by the office.",
  limitHint: "a limit: better not passed",
  before: "Year {{year}}",
  save: "Save targets",
  saved: "The targets were saved.",
  years: "Years",
  pillars: "Pillars",
  empty: "There are no targets for this pillar yet.",
  column: "Target {{year}}",
  reported: "{{reported}} of {{of}} months reported",
  unknown: "no value of {{year}} yet",
  below: "{{share}}% of the {{year}} target",
  met: "{{year}} target reached ({{share}}%)",
  within: "{{share}}% of the {{year}} limit",
  over: "over the {{year}} limit ({{share}}%)",
  plain: {
    below: "{{gap}} short of the {{year}} target",
    met: "{{year}} target reached",
    within: "within the {{year}} limit",
    over: "over the {{year}} limit",
  },
  points: "{{gap}} points",
};
