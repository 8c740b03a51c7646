import type { PassThrough, Readable } from "node:stream";
import type { TFunction } from "i18next";
import type { Findings } from "~/models/export-form.ts";
import type { Language } from "~/i18n/i18n.ts";
import { formatMoment } from "~/i18n/format.ts";
import type { ExportRow } from "./table.ts";
import { openWorkbook, type Tab, writeTab } from "./xlsx-tab.server.ts";

interface Words {
  t: TFunction;
  language: Language;
  asOf: Date;
}

/** The sheet that another system wants, and behind it a second one with what was coded and what was missing. */
export function writeForm(output: PassThrough, table: Tab, findings: Findings, words: Words): Readable {
  write(output, table, findings, words).catch((error: Error) => output.destroy(error));
  return output;
}

async function write(output: PassThrough, table: Tab, findings: Findings, { t, language, asOf }: Words): Promise<void> {
  const workbook = openWorkbook(output, asOf);
  const { rows } = await writeTab(workbook, output, table, t("common.simulated"));
  const log: ExportRow[] = [
    [t("exchange.when"), undefined, formatMoment(asOf, language), undefined],
    [t("exchange.rows"), undefined, undefined, rows],
    [t("exchange.simulatedRows"), undefined, undefined, findings.simulated],
    ...Object.entries(findings.mapped).map(([of, n]): ExportRow => [t("exchange.mapped"), of, undefined, n]),
    ...counts(t("exchange.unmapped"), findings.unmapped),
    ...counts(t("exchange.missing"), findings.missing),
  ];
  const text = (header: string, width: number) => ({ header, kind: "text" as const, width });
  const columns = [
    text(t("exchange.log"), 24),
    text(t("exchange.heading"), 30),
    text(t("workbook.columns.notes"), 40),
    { header: t("download.rowCount"), kind: "count" as const },
  ];
  await writeTab(workbook, output, { title: t("exchange.log"), columns, rows: log }, t("common.simulated"));
  await workbook.commit();
}

const counts = (label: string, found: Record<string, Record<string, number>>): ExportRow[] =>
  Object.entries(found).flatMap(([of, each]) => Object.entries(each).map(([what, n]) => [label, of, what, n]));
