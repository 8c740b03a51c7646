import type { Messages } from "../i18n.ts";

export const exchange: Messages["exchange"] = {
  title: "Export",
  intro: "All that the dashboard holds of a region and a span of months, as files. What you may not see is left out.",
  allRegions: "all that you see",
  from: "From month",
  until: "Until month",
  scope: "{{sentra}} sentra, {{from}} to {{until}}",
  noSentra: "There is no sentra in this region.",
  workbook: "XLSX workbook",
  workbookHint:
    "One file for Excel or LibreOffice: about this file, the list of sentra, values of each pillar, sheets, members' counts, partnerships, cooperation, facilities, disturbances, partnership-health scores, targets, and what the indicators mean.",
  openData: "Satu Data package",
  openDataHint:
    "A ZIP file in the parts of Presidential Regulation 39/2019: CSV data, data standard, metadata, and reference codes (regions and sentra).",
  simulated: "Simulated values are included and marked as simulated.",
};
