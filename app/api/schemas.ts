import { z } from "zod";

/**
 * What the API answers, once: the routes' types, the published document (openapi.ts) and the tests come from here.
 * Every key is always there; what is not known is null. What is exact is decimal text, because a program that reads it
 * as a float would change it.
 */
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe("Decimal number as text");
const month = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .describe("A month, 2026-10");
const period = z
  .string()
  .regex(/^\d{4}(-\d{2}|-T[1-4])?$/)
  .describe("A month 2026-10, a quarter (triwulan) 2026-T4, or a year 2026, by the indicator's rhythm");
const id = z.int().positive();
const simulated = z.boolean().describe("Generated for demonstration: no source has it");
const region = z.strictObject({
  code: z.string().describe("Code of Kemendagri: 35 is a province, 35.15 a kabupaten or kota"),
  name: z.string(),
});

export const sentra = z.strictObject({
  id,
  name: z.string(),
  product: z.string(),
  village: z.string().nullable(),
  cooperative: z.string().nullable(),
  startedYear: z.int().nullable(),
  region,
  simulated,
});

export const indicator = z.strictObject({
  code: z.string(),
  pillar: z.enum(["internal", "external", "infrastructure", "partnership", "performance"]),
  group: z.string(),
  name: z.strictObject({ id: z.string(), en: z.string() }),
  unit: z.string(),
  valueType: z.enum(["count", "currency", "quantity", "percent", "rating"]),
  period: z.enum(["month", "quarter", "year"]),
  overTime: z.string().describe("How months become a longer span"),
  overSentra: z.string().describe("How sentra become a region; none: they may not be drawn together"),
  better: z.enum(["higher", "lower", "none"]),
  formula: z.string().nullable().describe("Set where the value is computed from other indicators and never typed"),
  source: z.string(),
  region: region.nullable().describe("The office whose own it is; null: the national catalogue"),
  askedFrom: month.nullable(),
  retired: z.array(z.strictObject({ region, from: month })),
});

export const observation = z.strictObject({
  sentra: id,
  indicator: z.string(),
  period,
  value: decimal.describe("As it was reported; whole rupiah for money. What was never reported has no entry"),
  sheetState: z.enum(["draft", "submitted", "verified", "returned", "locked"]).nullable(),
  source: z.string().nullable().describe("Code of a published source; null: the sentra's own records"),
  simulated,
  recordedAt: z.iso.datetime().describe("UTC"),
});

const score = z.strictObject({
  construct: z.string().describe("Of the instrument, or overall"),
  score: decimal.describe("0 to 100"),
  low: decimal.nullable().describe("Lower end of the 95 % interval; null where the answers do not tell it"),
  high: decimal.nullable(),
  n: z.int().describe("Respondents behind it"),
});

export const result = z.strictObject({
  sentra: id,
  wave: id,
  title: z.string(),
  heldIn: month,
  instrument: z.strictObject({ code: z.string(), version: z.int() }),
  weights: z.strictObject({
    kind: z.enum(["version", "frozen", "estimated", "equal"]),
    version: z.string().nullable().describe("Scores of the same version may be compared over time"),
  }),
  respondents: z.int(),
  invited: z.int(),
  simulated,
  withheld: z
    .strictObject({ needed: z.int() })
    .nullable()
    .describe("Set where so few answered that nothing is shown; scores is empty then"),
  scores: z.array(score),
});

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    data: z.array(item),
    nextCursor: z.string().nullable().describe("Send it as cursor for the next page; null: this was the last"),
  });

export const sentraPage = pageOf(sentra);
export const indicatorPage = pageOf(indicator);
export const observationPage = pageOf(observation);
export const resultPage = pageOf(result);

export const problemShape = z.strictObject({
  type: z.string().describe("Stable name of the error, as an address on the page about the API"),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(z.strictObject({ parameter: z.string(), message: z.string() })).optional(),
});

export type Sentra = z.output<typeof sentra>;
export type Indicator = z.output<typeof indicator>;
export type Observation = z.output<typeof observation>;
export type Result = z.output<typeof result>;
export interface Page<Item> {
  data: Item[];
  nextCursor: string | null;
}
