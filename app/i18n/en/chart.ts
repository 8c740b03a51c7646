import type { Messages } from "../i18n.ts";

export const chart: Messages["chart"] = {
  noScript: "Charts need JavaScript. Their data can be read below.",
  failed: "The chart could not be loaded. Its data can be read below.",
  gist: "{{title}}: {{parts}}",
  course: "{{name}} from {{first}} to {{last}}",
  radarGist: "{{title}}: {{axes}} axes on a scale of 0 to 100 for {{names}}",
};
