import type { Messages } from "../i18n.ts";

export const sheetFile: Messages["sheetFile"] = {
  name: "Template {{pillar}} {{sentra}}",
  madeAt: "Downloaded {{when}}.",
  guide: {
    fill: "Fill in column F. Columns G and H may stay empty. All other cells are locked. Then upload this file on the sheet's page.",
    blank: "An empty cell in column F changes nothing. To remove a value that is already stored, use the sheet's page.",
    numbers: "Type the number alone, without thousands separators. Leave empty what you don't know yet, don't enter 0.",
  },
  columns: {
    code: "Code",
    name: "Indicator",
    unit: "Unit",
    hint: "How to fill in",
    previous: "Value before ({{period}})",
    value: "Value ({{period}})",
    source: "Source of the number",
    comment: "Comment",
    marks: "Mark",
  },
  simulated: "simulated: {{of}}",
  marked: { value: "value", previous: "value before" },
  inUnit: "In {{unit}}.",
  hints: {
    count: "A whole number, 0 or more.",
    currency: "Whole rupiah.",
    quantity: "A number, 0 or more; decimals are fine.",
    percent: "A number from 0 to 100, without the % sign.",
    rating: "Choose 1 (lowest) to 5 (highest).",
  },
  rules: { must: "Never more than {{whole}}.", check: "Usually not more than {{whole}}." },
  length: { days: "the days of this period", hours: "the hours of this period" },
};
