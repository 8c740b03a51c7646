import { parseWithZod } from "@conform-to/zod/v4";
import { type Check, holdsBack } from "./cell-checks.ts";
import { type NewNote, writeNotes } from "./cell-notes.server.ts";
import { type Conflict, saveCells } from "./cells.server.ts";
import type { Tx } from "./database.server.ts";
import type { Indicator } from "./indicators.server.ts";
import { listProposals } from "./proposals.server.ts";
import { recordRegisterFigures } from "./register-figures.server.ts";
import { getCellDetails } from "./sheet-cells.server.ts";
import { readChange, type SheetEntry, sheetSchema } from "./sheet-form.ts";
import { isOpen, moveSheet, type Sheet, type SheetState } from "./sheets.server.ts";

type Submission = ReturnType<typeof parseEntry>;

/** What became of a sheet that somebody filled in. Nothing is written unless it is saved, held back or submitted. */
export type Entered =
  | { outcome: "invalid" | "saved" | "heldBack" | "submitted"; submission: Submission }
  | { outcome: "closed"; submission: Submission; state: SheetState }
  | { outcome: "conflict"; submission: Submission; conflicts: Record<string, Conflict> };

const parseEntry = (form: FormData, indicators: readonly Indicator[]) =>
  parseWithZod(form, { schema: sheetSchema(indicators, form.get("bahasa") === "en" ? "en" : "id") });

/**
 * Saves what was typed, all of it or nothing, and hands the sheet in where that is asked for and nothing stands
 * against it. What holds it back does not keep the entries from being saved.
 */
export async function enterSheet(
  tx: Tx,
  actor: { userId: number },
  sheet: Sheet,
  indicators: readonly Indicator[],
  form: FormData,
  intent: "save" | "submit",
): Promise<Entered> {
  const submission = parseEntry(form, indicators);
  if (submission.status !== "success") return { outcome: "invalid", submission };
  const entry = submission.value;
  const proposals = await listProposals(tx, sheet, indicators);
  const changes = indicators.map((indicator) => {
    const proposed = proposals.find(({ code }) => code === indicator.code)?.value;
    return { indicator, ...readChange(entry, indicator.code, proposed) };
  });
  const { state, conflicts } = await saveCells(tx, actor, sheet, changes, { together: true });
  if (!isOpen(state)) return { outcome: "closed", submission, state };
  if (Object.keys(conflicts).length > 0) return { outcome: "conflict", submission, conflicts };

  const found = await getCellDetails(tx, actor, sheet, indicators);
  const explained = readExplanations(entry, indicators, found.checks);
  await writeNotes(tx, actor, sheet, "sentra", [...readComments(entry, indicators), ...explained]);
  if (intent === "save") return { outcome: "saved", submission };
  const { checks } = explained.length > 0 ? await getCellDetails(tx, actor, sheet, indicators) : found;
  if (checks.some(holdsBack)) return { outcome: "heldBack", submission };
  await recordRegisterFigures(tx, actor, sheet);
  await moveSheet(tx, actor, { ...sheet, state }, "submitted");
  return { outcome: "submitted", submission };
}

const readComments = (entry: SheetEntry, indicators: readonly Indicator[]): NewNote[] =>
  indicators
    .map((indicator) => ({ indicator, text: entry.komentar[indicator.code] ?? "" }))
    .filter(({ text }) => text !== "");

/** Only what a check of the stored values asks for, and what it has not been told yet. */
function readExplanations(entry: SheetEntry, indicators: readonly Indicator[], checks: readonly Check[]): NewNote[] {
  return checks
    .filter((check) => check.severity === "check" && check.explanation === undefined)
    .map(({ code, check, value }) => ({
      indicator: indicators.find((one) => one.code === code)!,
      text: (check === "missing" ? entry.jelasKosong : entry.jelas[code]?.[check]) ?? "",
      explains: { check, value },
    }))
    .filter(({ text }) => text !== "");
}
