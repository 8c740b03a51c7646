import type { Messages } from "../i18n.ts";

export const reference: Messages["reference"] = {
  title: "Reference",
  intro:
    "What is collected, how it is worked out, and where it comes from: the same for every sentra and every office.",
  search: "Search code, name, pattern or institution",
  noneFound: "Nothing fits “{{query}}”.",
  found:
    "Fitting “{{query}}”: {{indicators}} indicators, {{patterns}} partnership patterns, {{institutions}} institutions.",
  contents: "On this page",
  indicators: "Catalogue of indicators",
  indicatorsHint:
    "“Over time” says how months are drawn together, “over sentra” how sentra are. A value that was not reported never counts as zero.",
  indicatorCount_one: "{{count}} indicator",
  indicatorCount_other: "{{count}} indicators",
  code: "Code",
  indicator: "Indicator",
  overTime: "Over time",
  overSentra: "Over sentra",
  formula: "Formula",
  patterns: "Partnership patterns",
  patternsHint:
    "The five core patterns of UU 9/1995 and PP 44/1997, and the five added by UU 20/2008 and PP 7/2021. Their three principles: to need, to strengthen and to benefit each other.",
  nowCalled: "now: {{name}}",
  core: "core pattern",
  largeParty: "Large enterprise",
  smallParty: "Small enterprise",
  legalBasis: "Legal basis",
  institutions: "External institutions and providers of infrastructure",
  institution: "Institution",
  gives: "What it gives to a sentra",
  kinds: {
    finance: "finance",
    knowledge: "knowledge",
    government: "government",
    business: "business",
    infrastructure: "infrastructure",
  },
  kind: "Kind",
  sources: "Sources",
  sourceTitle: "Title",
  rules: {
    sum: "summed",
    last: "last value",
    mean: "averaged",
    weighted: "mean weighted by {{code}}",
    derived: "recomputed from its formula",
    fromRegister: "recomputed from the register of partnerships",
    none: "not drawn together: products differ",
  },
  fromRegister: "counted from the register of partnerships",
};
