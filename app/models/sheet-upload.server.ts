import { createHash } from "node:crypto";
import type { SheetFile } from "~/imports/sheet-file.ts";
import { listHistory } from "./cell-history.server.ts";
import { listNotes, writeNotes } from "./cell-notes.server.ts";
import { type CellChange, type Conflict, getCells, saveCells } from "./cells.server.ts";
import type { Tx } from "./database.server.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import { isOpen, listSheetIndicators, type Sheet, type SheetState } from "./sheets.server.ts";
import { type PlannedRow, planRows } from "./upload-plan.ts";

export interface UploadPlan {
  rows: PlannedRow[];
  /** By code: who changed what since the download. */
  conflicts: Record<string, Conflict>;
  /** The same for the same outcomes: shows whether what was seen still holds. */
  fingerprint: string;
}

/** For a cell in conflict: the file's value, or the one that is stored. */
export type Choice = "file" | "stored";

export type Uploaded =
  | { outcome: "saved" }
  | { outcome: "closed"; state: SheetState }
  /** Nothing was written: the sheet is another one by now, the file has errors, or a choice is missing. */
  | { outcome: "changed" | "undecided"; plan: UploadPlan };

const writing: readonly PlannedRow["outcome"][] = ["new", "changed", "conflict"];
const bringsSomething = ({ outcome }: PlannedRow) => writing.includes(outcome);

/** What the file would do to the sheet as it stands; writes nothing. */
export async function planUpload(
  tx: Tx,
  actor: { userId: number },
  sheet: Sheet,
  file: SheetFile,
): Promise<UploadPlan> {
  const indicators = listSheetIndicators(await getSentraCatalogue(tx, sheet.sentraId), sheet.pillar, sheet.period);
  const cells = await getCells(tx, sheet, indicators);
  const notes = file.rows.some(({ comment }) => comment !== "") ? await listNotes(tx, actor, sheet, indicators) : [];
  const isSaid = (code: string, text: string) =>
    notes.some((note) => note.kind === "comment" && note.author.isSelf && note.code === code && note.text === text);
  const rows = planRows(file, { indicators, cells, isSaid });
  const conflicts: Record<string, Conflict> = {};
  for (const { code, indicator, outcome, now } of rows) {
    if (outcome !== "conflict") continue;
    const [last] = await listHistory(tx, actor, sheet, indicator!);
    conflicts[code] = { now, last: last && { author: last.author, at: last.at } };
  }
  const fingerprint = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  return { rows, conflicts, fingerprint };
}

interface Agreed {
  /** Of the plan that the person saw. */
  fingerprint: string;
  choiceFor(code: string): Choice | undefined;
}

/** Writes what was previewed, all of it or nothing, as if it had been typed on the page. */
export async function runUpload(
  tx: Tx,
  actor: { userId: number },
  sheet: Sheet,
  file: SheetFile,
  { fingerprint, choiceFor }: Agreed,
): Promise<Uploaded> {
  if (sheet.state && !isOpen(sheet.state)) return { outcome: "closed", state: sheet.state };
  const plan = await planUpload(tx, actor, sheet, file);
  if (plan.fingerprint !== fingerprint || plan.rows.some(({ outcome }) => outcome === "error")) {
    return { outcome: "changed", plan };
  }
  const isUndecided = ({ code, outcome }: PlannedRow) => outcome === "conflict" && !choiceFor(code);
  if (plan.rows.some(isUndecided)) return { outcome: "undecided", plan };

  const changes = plan.rows.filter(bringsSomething).map(({ indicator, code, now, after, source }): CellChange => {
    const isStored = choiceFor(code) === "stored";
    return { indicator: indicator!, before: now, after: isStored ? now : after, source: source?.to };
  });
  const { state, conflicts } = await saveCells(tx, actor, sheet, changes, { together: true });
  if (!isOpen(state)) return { outcome: "closed", state };
  // Between the plan and the lock on the sheet somebody was quicker still.
  if (Object.keys(conflicts).length > 0) return { outcome: "changed", plan: await planUpload(tx, actor, sheet, file) };
  const comments = plan.rows.filter(({ comment }) => comment !== "");
  await writeNotes(
    tx,
    actor,
    sheet,
    "sentra",
    comments.map(({ indicator, comment }) => ({ indicator: indicator!, text: comment })),
  );
  return { outcome: "saved" };
}
