import type { Messages } from "../i18n.ts";

export const titles: Messages["titles"] = {
  signIn: "Sign in",
  account: "Account",
  notFound: "Page not found",
  failed: "Something went wrong",
  admin: "Administration",
  offices: "Offices",
  sentraAdmin: "Manage sentra",
  accounts: "Manage accounts",
  queue: "Verification",
  sentraList: "List of sentra",
  compare: "Comparison",
  overview: "Overview",
  sheets: "Sheets",
  partnerships: "Partnerships",
  health: "Partnership health",
  reference: "Reference",
  method: "Methods",
};
