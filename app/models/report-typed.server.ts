import type { AccountLineRow } from "db/tables/reports.ts";
import { resultLine, usualLines } from "~/i18n/id/report-words.ts";
import type { TypedParts } from "~/reports/accounts-chapter.ts";
import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import { ownedBy, type ReportPlace } from "./report-place.server.ts";
import { isUnchangedSince } from "./version.server.ts";
import { type AccountLine, accountSections } from "./yearly-accounts.ts";

/** What people typed into an edition. */
interface Typed {
  parts: TypedParts;
  lines: AccountLine[];
}

/** What people typed into an edition. @throws 404 where it is not theirs to read */
export async function getTyped(tx: Tx, place: ReportPlace, id: number): Promise<Typed> {
  const row = await tx
    .selectFrom("yearly_report")
    .where(ownedBy(place))
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
  if (!row) throw notFound();
  const lines =
    place.kind === "sentra"
      ? await tx
          .selectFrom("account_line")
          .where("sentra_id", "=", place.sentra.id)
          .where("report_id", "=", id)
          .selectAll()
          .orderBy("position")
          .execute()
      : [];
  return {
    parts: {
      foreword: row.foreword,
      balanceNotes: row.balance_notes,
      resultNotes: row.result_notes,
      businessState: row.business_state,
      results: row.results,
      closing: row.closing,
      changes: row.changes,
      reason: row.reason,
      letterNumber: row.letter_number,
    },
    lines: accountSections.flatMap((section) =>
      lines
        .filter((line) => line.section === section)
        .map(({ name, amount, before, is_result, is_simulated }) => ({
          section,
          name,
          amount,
          before,
          isResult: is_result,
          isSimulated: is_simulated,
        })),
    ),
  };
}

/**
 * Writes what was typed. A line that stays as it was keeps its mark of being simulated; one that was typed anew has none.
 * @param seen what the form showed: what somebody else changed meanwhile is not overwritten
 * @returns whether it was written: not where it was changed or issued meanwhile
 */
export async function saveTyped(
  tx: Tx,
  actor: { userId: number },
  place: ReportPlace,
  seen: { id: number; changedAt: Date },
  { parts, lines }: { parts: TypedParts; lines: Omit<AccountLine, "isSimulated">[] },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("yearly_report")
    .set({
      foreword: parts.foreword,
      balance_notes: parts.balanceNotes,
      result_notes: parts.resultNotes,
      business_state: parts.businessState,
      results: parts.results,
      closing: parts.closing,
      changes: parts.changes,
      reason: parts.reason,
      letter_number: parts.letterNumber,
      changed_by: actor.userId,
      changed_at: new Date(),
    })
    .where(ownedBy(place))
    .where("id", "=", seen.id)
    .where("state", "=", "draft")
    .where(isUnchangedSince(seen.changedAt))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (place.kind === "region") return true;
  const { lines: former } = await getTyped(tx, place, seen.id);
  const wasSimulated = (line: Omit<AccountLine, "isSimulated">) =>
    former.some(
      (one) =>
        one.isSimulated &&
        one.section === line.section &&
        one.name === line.name &&
        one.amount === line.amount &&
        one.before === line.before,
    );
  await tx
    .deleteFrom("account_line")
    .where("sentra_id", "=", place.sentra.id)
    .where("report_id", "=", seen.id)
    .execute();
  const marked = lines.map((line) => ({ ...line, isSimulated: wasSimulated(line) }));
  await insertLines(tx, actor, place.sentra.id, seen.id, marked);
  return true;
}

export async function insertLines(
  tx: Tx,
  actor: { userId: number },
  sentraId: number,
  reportId: number,
  lines: readonly AccountLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const positions = new Map<AccountLineRow["section"], number>();
  await tx
    .insertInto("account_line")
    .values(
      lines.map(({ section, name, amount, before, isResult, isSimulated }) => {
        const position = (positions.get(section) ?? 0) + 1;
        positions.set(section, position);
        return {
          sentra_id: sentraId,
          report_id: reportId,
          section,
          position,
          name,
          amount,
          before,
          is_result: isResult,
          is_simulated: isSimulated,
          recorded_by: actor.userId,
        };
      }),
    )
    .execute();
}

/** What a new report's accounts begin with. */
export const usualLinesOf = (): AccountLine[] =>
  accountSections.flatMap((section) =>
    usualLines[section].map((name) => ({
      section,
      name,
      amount: null,
      before: null,
      isResult: name === resultLine,
      isSimulated: false,
    })),
  );
