import type { TFunction } from "i18next";
import { type ExportColumnRule, typedColumn, writeCodes } from "./export-form.ts";

/** A row of the page on which columns are defined, as it was typed. */
export interface TypedColumn {
  heading: string;
  source: string;
  constant: string;
  codes: string;
  isRequired: boolean;
  error?: string;
}

const most = 60;
const empty: TypedColumn = { heading: "", source: "field:name", constant: "", codes: "", isRequired: false };

/** What is kept, and three empty rows below it. */
export function toTyped(columns: readonly ExportColumnRule[]): TypedColumn[] {
  const kept = columns.map(({ heading, rule, source, codes, isRequired }) => ({
    heading,
    source: rule === "constant" ? rule : `${rule}:${source}`,
    constant: rule === "constant" ? source : "",
    codes: writeCodes(codes),
    isRequired,
  }));
  return [...kept, ...Array.from({ length: Math.min(3, most - kept.length) }, () => empty)];
}

/** Reads the page's rows; those without a heading are dropped. `problems`: whether one of them has an error. */
export function readTyped(form: FormData, t: TFunction, indicators: ReadonlySet<string>) {
  const texts = (name: string) => form.getAll(name).map((value) => (typeof value === "string" ? value : ""));
  const [headings, sources, constants, codes] = ["heading", "source", "constant", "codes"].map(texts) as [
    string[],
    string[],
    string[],
    string[],
  ];
  const required = new Set(texts("required"));
  const schema = typedColumn(t, indicators);
  const columns: ExportColumnRule[] = [];
  const seen = new Set<string>();
  const typed = headings.slice(0, most).map((heading, i): TypedColumn => {
    const row = {
      heading,
      source: sources[i] ?? "",
      constant: constants[i] ?? "",
      codes: codes[i] ?? "",
      isRequired: required.has(String(i)),
    };
    if (!heading.trim()) return row;
    const read = schema.safeParse(row);
    if (!read.success) return { ...row, error: read.error.issues[0]!.message };
    if (seen.has(read.data.heading)) return { ...row, error: t("exchange.errors.twice") };
    seen.add(read.data.heading);
    columns.push(read.data);
    return row;
  });
  return { typed, columns, hasProblems: typed.some(({ error }) => error) };
}
