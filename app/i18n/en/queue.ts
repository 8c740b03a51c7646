import type { Messages } from "../i18n.ts";

export const queue: Messages["queue"] = {
  title: "Verification of sheets",
  waitingTitle: "Waiting for verification",
  waitingCaption: "Sheets submitted: {{count}}, the oldest first",
  returnedTitle: "Returned, waiting for the sentra",
  returnedCaption: "Sheets returned: {{count}}, the oldest first",
  sheet: "Sheet",
  pillar: "Pillar",
  period: "Period",
  region: "Region",
  submittedAt: "Submitted",
  reason: "Reason",
  sheetOf: "{{pillar}}, {{sentra}}, {{period}}",
  allPillars: "all pillars",
  allPeriods: "all periods",
  allRegions: "all regions",
  allDone: "Every submitted sheet has been verified. Nothing is waiting for you.",
  noneFits: "No submitted sheet fits these filters.",
  noneReturned: "No sheet is being corrected.",
  firstOf: "Showing the oldest {{shown}} of {{total}}.",
};
