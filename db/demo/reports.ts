import { sql } from "kysely";
import { type Database, type Tx, withActor } from "../client.ts";
import type { SentraKey } from "./profiles.ts";
import {
  cooperativeHead,
  cooperativeLines,
  cooperativeTexts,
  officeHead,
  officeTexts,
  reportedYear,
} from "./report-plan.ts";

type ReportOwner = { sentra_id: number; region_code: null } | { sentra_id: null; region_code: string };

/** Freezes a year's draft as the application does it, as the person whose transaction it is. */
export type IssueReport = (tx: Tx, issuer: number, owner: ReportOwner, year: number) => Promise<void>;

interface Writers {
  boardOf: (key: SentraKey) => number;
  officerOf: (region: string) => number;
  issueReport: IssueReport;
}

/** Two issued reports of 2025, with letterhead and signatories: of Koperasi Sekar Contoh, by its board, and of Jawa Timur. */
export async function loadReports(
  database: Database,
  sentra: Record<SentraKey, number>,
  { boardOf, officerOf, issueReport }: Writers,
): Promise<void> {
  const papers = [
    {
      owner: { sentra_id: sentra.batik, region_code: null },
      issuer: boardOf("batik"),
      head: cooperativeHead,
      texts: cooperativeTexts,
      lines: cooperativeLines,
    },
    {
      owner: { sentra_id: null, region_code: "35" },
      issuer: officerOf("35"),
      head: officeHead,
      texts: officeTexts,
      lines: [],
    },
  ];
  for (const { owner, issuer, head, texts, lines } of papers) {
    // All of one paper, or nothing.
    await withActor(database, issuer, async (tx) => {
      if (await hasReport(tx, owner)) return;
      const signed = { ...owner, changed_by: issuer };
      const { signatories, ...letterhead } = head;
      await tx
        .insertInto("letterhead")
        .values({ ...signed, ...letterhead, logo: null })
        .execute();
      await tx
        .insertInto("signatory")
        .values(signatories.map((one, index) => ({ ...signed, position: index + 1, ...one })))
        .execute();
      // The letter's number is added to a draft, not begun with.
      const { letter_number, ...begun } = texts;
      const { id } = await tx
        .insertInto("yearly_report")
        .values({ ...signed, year: reportedYear, edition: 1, ...begun })
        .returning("id")
        .executeTakeFirstOrThrow();
      await tx.updateTable("yearly_report").set({ letter_number, changed_by: issuer }).where("id", "=", id).execute();
      if (owner.sentra_id !== null && lines.length > 0) {
        const recorded = { sentra_id: owner.sentra_id, report_id: id, recorded_by: issuer };
        await tx
          .insertInto("account_line")
          .values(lines.map((line) => ({ ...recorded, ...line })))
          .execute();
      }
      await issueReport(tx, issuer, owner, reportedYear);
    });
  }
}

const hasReport = (tx: Tx, { sentra_id, region_code }: ReportOwner) =>
  tx
    .selectFrom("yearly_report")
    .where(sql<boolean>`(sentra_id = ${sentra_id}::int or region_code = ${region_code}::text)`)
    .select("id")
    .limit(1)
    .executeTakeFirst();
