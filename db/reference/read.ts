import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { z } from "zod";
import * as schemas from "./schemas.ts";

/** A reference file that does not keep its own rules; the message names the file, the row and the field. */
export class ReferenceFileError extends Error {}

function readText(file: string): string {
  return readFileSync(new URL(file, import.meta.url), "utf8");
}

/** Rows are counted as a text editor counts them: the header is row 1. */
function readCsv<T>(file: string, schema: z.ZodType<T>): T[] {
  const records = parse(readText(file), { columns: true }) as Record<string, string>[];
  return records.map((record, index) => check(schema, record, `${file}, row ${index + 2}`));
}

function check<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new ReferenceFileError(`${place}: ${problems.join("; ")}`);
}

export const readIndicators = () => readCsv("indicators.csv", schemas.indicator);
export const readCellRules = () => readCsv("cell-rules.csv", schemas.cellRule);
export const readRegions = () => readCsv("regions.csv", schemas.region);
export const readSources = () => readCsv("sources.csv", schemas.source);
export const readInstitutions = () => readCsv("institutions.csv", schemas.institution);
export const readNationalFigures = () => readCsv("national-figures.csv", schemas.nationalFigure);
export const readDuties = () => readList("partnership-duties.json", schemas.duty);
export const readWarnings = () => readList("partnership-warnings.json", schemas.warning);
export const readPatterns = () => readList("patterns.json", schemas.pattern);
export const readInstrument = () =>
  check(schemas.instrument, JSON.parse(readText("instrument.json")), "instrument.json");

export type Instrument = z.infer<typeof schemas.instrument>;

function readList<T>(file: string, schema: z.ZodType<T>): T[] {
  const entries = JSON.parse(readText(file)) as unknown[];
  return entries.map((entry, index) => check(schema, entry, `${file}, entry ${index + 1}`));
}
