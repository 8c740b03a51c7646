import type { SheetState } from "./sheets.server.ts";

interface Step {
  from: readonly SheetState[];
  to: SheetState;
  by: "board" | "office";
  needsReason: boolean;
  /** What the address says when it is done (?selesai=…). */
  done: "tarik" | "verifikasi" | "kembali" | "kunci" | "buka";
}

/**
 * The steps of a sheet beside typing and submitting. What was returned or reopened is corrected by the sentra, so both
 * need a reason. The database holds the same rules and has the last word.
 */
export const sheetSteps = {
  withdraw: { from: ["submitted"], to: "draft", by: "board", needsReason: false, done: "tarik" },
  verify: { from: ["submitted"], to: "verified", by: "office", needsReason: false, done: "verifikasi" },
  return: { from: ["submitted"], to: "returned", by: "office", needsReason: true, done: "kembali" },
  lock: { from: ["verified"], to: "locked", by: "office", needsReason: false, done: "kunci" },
  reopen: { from: ["verified", "locked"], to: "returned", by: "office", needsReason: true, done: "buka" },
} as const satisfies Record<string, Step>;
export type SheetStep = keyof typeof sheetSteps;
export type ReasonedStep = {
  [K in SheetStep]: (typeof sheetSteps)[K]["needsReason"] extends true ? K : never;
}[SheetStep];

export const stepNames = Object.keys(sheetSteps) as SheetStep[];

export const needsReason = (step: SheetStep): step is ReasonedStep => sheetSteps[step].needsReason;

/** Whether the step leads on from a state. */
export const leadsFrom = (step: SheetStep, state: SheetState | undefined) =>
  (sheetSteps[step].from as readonly (SheetState | undefined)[]).includes(state);

/** The steps that somebody on these sides can take now. */
export const listSteps = (state: SheetState | undefined, sides: Record<Step["by"], boolean>): SheetStep[] =>
  stepNames.filter((step) => leadsFrom(step, state) && sides[sheetSteps[step].by]);

/** What a step in the log is called; "begun" is how a sheet stood when its log began. */
export function nameLogged(from: SheetState | null, to: SheetState) {
  if (from === null) return to === "draft" ? "opened" : "begun";
  if (to === "draft") return "withdrawn";
  if (to === "returned" && from !== "submitted") return "reopened";
  return to;
}
