import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { YearlyReportRow } from "db/tables/reports.ts";
import type { ReportDocument } from "~/reports/document.ts";
import { buildRegionReport } from "~/reports/region-document.ts";
import { buildSentraReport, type ReportHead } from "~/reports/sentra-document.ts";
import type { Tx } from "./database.server.ts";
import { findLetterhead, listSignatories } from "./letterheads.server.ts";
import { notFound } from "./not-found.server.ts";
import { getRegionYear } from "./region-report.server.ts";
import { ownedBy, ownerOf, type ReportPlace } from "./report-place.server.ts";
import { getTyped, insertLines, usualLinesOf } from "./report-typed.server.ts";
import { getSentraYear } from "./sentra-report.server.ts";

/** One edition of a year's report, without what is in it. */
export interface Edition {
  id: number;
  year: number;
  edition: number;
  state: "draft" | "issued";
  issuedAt: Date | null;
  changedAt: Date;
  reason: string | null;
}

const editionColumns = ["id", "year", "edition", "state", "issued_at", "changed_at", "reason"] as const;

const toEdition = (
  row: Pick<YearlyReportRow, "year" | "edition" | "issued_at" | "reason"> & {
    id: number;
    state: "draft" | "issued";
    changed_at: Date;
  },
): Edition => ({
  id: row.id,
  year: row.year,
  edition: row.edition,
  state: row.state,
  issuedAt: row.issued_at,
  changedAt: row.changed_at,
  reason: row.reason,
});

/** Those that the actor may read, the latest first. */
export async function listEditions(tx: Tx, place: ReportPlace, year?: number): Promise<Edition[]> {
  let query = tx.selectFrom("yearly_report").where(ownedBy(place)).select(editionColumns);
  if (year !== undefined) query = query.where("year", "=", year);
  const rows = await query.orderBy("year", "desc").orderBy("edition", "desc").execute();
  return rows.map(toEdition);
}

/** @throws 404 where an address names no year */
export function readYear(year: string | undefined): number {
  if (!/^20\d\d$/.test(year ?? "")) throw notFound();
  return Number(year);
}

/**
 * @param edition as an address says it; the latest where it says none
 * @throws 404 where there is none such
 */
export function findEdition(editions: readonly Edition[], edition: string | null): Edition {
  const found = edition === null ? editions[0] : editions.find((one) => String(one.edition) === edition);
  if (!found) throw notFound();
  return found;
}

/** Says which report it is, wherever it turns up: "LT/35.71/2025/1". A sentra's carries its region and its own number. */
export function reportNumber(place: ReportPlace, { year, edition }: Pick<Edition, "year" | "edition">): string {
  const code = place.kind === "sentra" ? `${place.sentra.region.code}.S${place.sentra.id}` : place.region.code;
  return `LT/${code}/${year}/${edition}`;
}

/**
 * Begins a year's report, or a correction of the one that was issued: with everything that was typed into that.
 * Fails with a duplicate where a draft is there already.
 */
export async function beginReport(tx: Tx, actor: { userId: number }, place: ReportPlace, year: number): Promise<void> {
  const former = (await listEditions(tx, place, year))[0];
  const typed = former && (await getTyped(tx, place, former.id));
  const { id } = await tx
    .insertInto("yearly_report")
    .values({
      ...ownerOf(place),
      year,
      edition: (former?.edition ?? 0) + 1,
      changed_by: actor.userId,
      ...(typed && {
        foreword: typed.parts.foreword,
        balance_notes: typed.parts.balanceNotes,
        result_notes: typed.parts.resultNotes,
        business_state: typed.parts.businessState,
        results: typed.parts.results,
        closing: typed.parts.closing,
      }),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (place.kind === "sentra") await insertLines(tx, actor, place.sentra.id, id, typed?.lines ?? usualLinesOf());
}

/** An issued edition as it was frozen, with its hash, or a draft as it would be now. */
export async function getDocument(
  tx: Tx,
  place: ReportPlace,
  edition: Edition,
  now: Date,
): Promise<{ document: ReportDocument; hash: string | null }> {
  if (edition.state === "draft") {
    return { document: await compose(tx, place, edition, now, undefined), hash: null };
  }
  const row = await tx
    .selectFrom("yearly_report")
    .where(ownedBy(place))
    .where("id", "=", edition.id)
    .select(["content", "content_hash"])
    .executeTakeFirstOrThrow();
  return { document: JSON.parse(row.content!) as ReportDocument, hash: row.content_hash };
}

/** What stands against issuing a draft that was read. */
export type IssueProblem = "changed" | "noReason";

/**
 * Freezes a draft as it is now.
 * @returns what stood against it; undefined where it was issued
 */
export async function issueReport(
  tx: Tx,
  actor: { userId: number },
  place: ReportPlace,
  year: number,
): Promise<IssueProblem | undefined> {
  // Nobody types into it from here to the end; and the document says the moment that the database will.
  const row = await tx
    .selectFrom("yearly_report")
    .where(ownedBy(place))
    .where("year", "=", year)
    .where("state", "=", "draft")
    .select(editionColumns)
    .select(sql<Date>`now()`.as("now"))
    .forUpdate()
    .executeTakeFirst();
  if (!row) return "changed";
  const { parts } = await getTyped(tx, place, row.id);
  if (row.edition > 1 && !(parts.changes && parts.reason)) return "noReason";
  const content = JSON.stringify(await compose(tx, place, toEdition(row), row.now, row.now.toISOString()));
  const { numUpdatedRows } = await tx
    .updateTable("yearly_report")
    .set({
      state: "issued",
      content,
      content_hash: createHash("sha256").update(content).digest("hex"),
      changed_by: actor.userId,
      changed_at: row.now,
    })
    .where(ownedBy(place))
    .where("id", "=", row.id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound();
  return undefined;
}

/** Takes a draft away. @throws 404 where there is none, or it is not the actor's */
export async function discardDraft(tx: Tx, place: ReportPlace, year: number): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom("yearly_report")
    .where(ownedBy(place))
    .where("year", "=", year)
    .where("state", "=", "draft")
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
}

async function compose(tx: Tx, place: ReportPlace, edition: Edition, now: Date, issuedAt: string | undefined) {
  const { parts, lines } = await getTyped(tx, place, edition.id);
  const head: ReportHead = {
    number: reportNumber(place, edition),
    edition: edition.edition,
    issuedAt,
    letterhead: await findLetterhead(tx, place),
    signatories: await listSignatories(tx, place),
  };
  return place.kind === "sentra"
    ? buildSentraReport(await getSentraYear(tx, place.sentra, edition.year, now), lines, parts, head)
    : buildRegionReport(await getRegionYear(tx, place.region, edition.year), parts, head);
}
