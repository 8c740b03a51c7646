import type { Messages } from "../i18n.ts";

export const sentra: Messages["sentra"] = {
  listTitle: "List of sentra",
  listCaption_one: "{{count}} sentra, as of {{month}}",
  listCaption_other: "{{count}} sentra, as of {{month}}",
  search: "Search name, product or region",
  allRegions: "all regions",
  allProducts: "all products",
  chooseColumns: "Choose columns",
  choose: "Choose",
  chooseOne: "Choose {{name}} for a comparison",
  compareChosen: "Compare the chosen",
  compareHint: "Tick two to five sentra.",
  none: "There is no sentra that you may see yet. Ask the administrator if there should be.",
  noneFound: "None of the {{total}} sentra fits. Loosen the filters.",
  sheetsOf: "{{verified}} verified, {{submitted}} submitted of {{of}}",
  columns: { name: "Sentra", region: "Region", product: "Product", sheets: "This month's sheets" },
};
