import { formatDay } from "~/i18n/format.ts";
import type { ImportTable } from "~/imports/table.ts";
import { enterpriseFields, type EnterpriseField, isMoney } from "~/models/enterprise-form.ts";
import type { RowOutcome } from "~/models/enterprise-import.server.ts";
import type { MemberQuery } from "~/models/enterprise-list.ts";
import type { Enterprise } from "~/models/enterprises.server.ts";
import type { Sentra } from "~/models/sentra.server.ts";
import type { ExportPage } from "./page.server.ts";
import type { ExportColumn, ExportTable, Fact } from "./table.ts";

interface Shown {
  sentra: Sentra;
  members: readonly Enterprise[];
  query: MemberQuery;
  /** "YYYY-MM-DD": the day for which membership and classes hold. */
  day: string;
}

const rules = ["pp7_2021", "uu20_2008", "bps"] as const;

/** The register as the page shows it, with every field, under headings that the import reads back. */
export function exportMembers({ sentra, members, query, day }: Shown, page: ExportPage): ExportTable {
  const { t, language, ...visit } = page;
  const hasSimulated = members.some(({ isSimulated }) => isSimulated);
  const own = enterpriseFields.map((field): ExportColumn => {
    const header = t(`member.fields.${field}`);
    const kind = isMoney(field) ? "currency" : field === "workers" ? "count" : "text";
    const marks = hasSimulated && field === "name" ? t("download.marksOf", { column: header }) : undefined;
    return { header, kind, marks, width: widths[field] };
  });
  const classes = rules.map((rule): ExportColumn => ({
    header: `${t("member.class")}: ${t(`member.rules.${rule}`)}`,
    kind: "text",
    width: 16,
  }));
  return {
    title: `${t("member.title")} ${sentra.name}`,
    columns: [...own, ...classes],
    rows: members.map((member) => [
      ...enterpriseFields.map((field) => {
        const value = field === "startedYear" ? member.startedYear?.toString() : member[field];
        return field === "name" ? { value, isSimulated: member.isSimulated } : value;
      }),
      ...rules.map((rule) => member.classes[rule] && t(`member.classes.${member.classes[rule]}`)),
    ]),
    rowCount: members.length,
    definitions: [
      ...enterpriseFields.map((field) => ({ of: t(`member.fields.${field}`), name: t(`member.hints.${field}`) })),
      ...rules.map((rule, index) => ({ of: classes[index]!.header, name: t(`member.ruleNotes.${rule}`) })),
    ],
    about: {
      ...visit,
      periodCode: day,
      period: formatDay(day, language),
      filters: filtersOf(query, page),
      approval: [],
      sources: [t("download.ownRecord")],
    },
  };
}

const widths: Partial<Record<EnterpriseField, number>> = {
  startedYear: 12,
  nib: 16,
  kbli: 10,
  activeFrom: 14,
  activeUntil: 14,
};

function filtersOf({ search, specialisation, sizeClass, standing }: MemberQuery, { t }: ExportPage): Fact[] {
  const [rule, found] = sizeClass.split(":") as ["bps", "micro" | "unknown"];
  const className =
    found &&
    `${t(`member.rules.${rule}`)}: ${found === "unknown" ? t("member.unknown") : t(`member.classes.${found}`)}`;
  return [
    { label: t("member.standing"), text: t(`member.standings.${standing}`) },
    ...(search ? [{ label: t("member.search"), text: search }] : []),
    ...(specialisation ? [{ label: t("member.fields.specialisation"), text: specialisation }] : []),
    ...(sizeClass ? [{ label: t("member.class"), text: className ?? t("member.differ") }] : []),
  ];
}

interface Wrong {
  sentra: Sentra;
  table: ImportTable;
  rows: readonly RowOutcome[];
  day: string;
}

/** The rows of a file that can't be imported, as they stand there, each with what is wrong with it. */
export function exportWrongRows({ sentra, table, rows, day }: Wrong, page: ExportPage): ExportTable {
  const { t, language, ...visit } = page;
  const wrong = rows.filter(({ outcome }) => outcome === "error");
  const text = (header: string, width?: number): ExportColumn => ({ header, kind: "text", width });
  return {
    title: `${t("memberImport.errorsTitle")} ${sentra.name}`,
    columns: [
      text(t("memberImport.line"), 8),
      text(t("memberImport.problem"), 60),
      ...table.columns.map((one) => text(one)),
    ],
    rows: wrong.map(({ line, errors }) => [
      String(line),
      errors.map(({ field, message }) => `${t(`member.fields.${field}`)}: ${message}`).join(" "),
      ...(table.rows.find((row) => row.line === line)?.cells ?? []).map((cell) =>
        cell === null ? undefined : String(cell),
      ),
    ]),
    rowCount: wrong.length,
    definitions: [],
    about: { ...visit, periodCode: day, period: formatDay(day, language), filters: [], approval: [], sources: [] },
  };
}
