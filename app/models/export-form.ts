import type { TFunction } from "i18next";
import { z } from "zod";
import type { ExportRule } from "db/tables/exports.ts";

/** A column that another system wants: its heading, what fills it, and how that system calls our values. */
export interface ExportColumnRule {
  heading: string;
  rule: ExportRule;
  /** A field, a way of writing a code or a period, an indicator's code, or the constant itself. */
  source: string;
  codes: Record<string, string>;
  isRequired: boolean;
}

export const fieldSources = ["name", "product", "village", "cooperative", "startedYear", "regionName"] as const;
export const regionSources = ["dotted", "plain", "province"] as const;
export const periodSources = ["iso", "slashed", "year"] as const;

/** What an export found: kept in its log. */
export interface Findings {
  /** Values that the other system's codes stand for, by heading. */
  mapped: Record<string, number>;
  /** Values that a column's list of codes lacks, by heading; they went out as they were. */
  unmapped: Record<string, Record<string, number>>;
  /** Cells without a value, by heading and sentra. */
  missing: Record<string, Record<string, number>>;
  /** The headings among them that must be filled. */
  requiredMissing: string[];
  simulated: number;
}

export const noFindings = (): Findings => ({
  mapped: {},
  unmapped: {},
  missing: {},
  requiredMissing: [],
  simulated: 0,
});

interface Source {
  sentra: { name: string };
  isSimulated: boolean;
  /** What a column's rule finds; undefined where there is nothing. */
  valueOf(column: ExportColumnRule): string | undefined;
}

/** One row as the other system wants it; what was mapped or missing is added to the findings. */
export function mapRow(columns: readonly ExportColumnRule[], source: Source, findings: Findings) {
  if (source.isSimulated) findings.simulated += 1;
  return columns.map((column) => {
    const { heading, codes, isRequired } = column;
    const value = source.valueOf(column);
    if (value === undefined || value === "") {
      count((findings.missing[heading] ??= {}), source.sentra.name);
      if (isRequired && !findings.requiredMissing.includes(heading)) findings.requiredMissing.push(heading);
      return undefined;
    }
    if (Object.keys(codes).length === 0) return value;
    const code = Object.hasOwn(codes, value) ? codes[value] : undefined;
    if (code === undefined) {
      count((findings.unmapped[heading] ??= {}), value);
      return value;
    }
    count(findings.mapped, heading);
    return code;
  });
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** "Kain tenun = 13121", a line each. @returns undefined where a line is no such pair */
export function readCodes(text: string): Record<string, string> | undefined {
  const codes: Record<string, string> = {};
  for (const line of text.split(/\r?\n/).filter((one) => one.trim())) {
    const at = line.lastIndexOf("=");
    const [ours, theirs] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    if (at < 0 || !ours || !theirs) return undefined;
    codes[ours] = theirs;
  }
  return codes;
}

export const writeCodes = (codes: Record<string, string>) =>
  Object.entries(codes)
    .map(([ours, theirs]) => `${ours} = ${theirs}`)
    .join("\n");

export const formName = (t: TFunction) =>
  z.object({
    regionCode: z.string({ error: t("exchange.errors.region") }),
    name: z
      .string({ error: t("exchange.errors.name") })
      .trim()
      .min(1, { error: t("exchange.errors.name") })
      .max(100, { error: t("exchange.errors.long") }),
  });

/** A column as it is typed: `source` is "field:name", "indicator:KN02", "constant". */
export const typedColumn = (t: TFunction, indicators: ReadonlySet<string>) =>
  z
    .object({
      heading: z
        .string()
        .trim()
        .max(100, { error: t("exchange.errors.long") }),
      source: z.string(),
      constant: z
        .string()
        .trim()
        .max(200, { error: t("exchange.errors.long") }),
      codes: z.string().max(20_000, { error: t("exchange.errors.codes") }),
      isRequired: z.boolean(),
    })
    .transform(({ heading, source, constant, codes, isRequired }, context): ExportColumnRule => {
      const [rule, of = ""] = source.split(":") as [ExportRule, string?];
      const read = readCodes(codes);
      const fail = (message: string) => context.addIssue({ code: "custom", message });
      if (!read) fail(t("exchange.errors.codes"));
      if (rule === "constant" && !constant) fail(t("exchange.errors.constant"));
      if (!isKnown(rule, of, indicators)) fail(t("exchange.errors.source"));
      return { heading, rule, source: rule === "constant" ? constant : of, codes: read ?? {}, isRequired };
    });

function isKnown(rule: ExportRule, of: string, indicators: ReadonlySet<string>): boolean {
  const known: Record<ExportRule, (of: string) => boolean> = {
    field: (one) => (fieldSources as readonly string[]).includes(one),
    region: (one) => (regionSources as readonly string[]).includes(one),
    period: (one) => (periodSources as readonly string[]).includes(one),
    indicator: (one) => indicators.has(one),
    constant: () => true,
  };
  return Object.hasOwn(known, rule) && known[rule](of);
}
