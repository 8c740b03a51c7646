import { z } from "zod";

/** One schema per reference file. A CSV cell is text; an empty cell is null where the column allows it. */
const text = z.string().min(1);
const number = z.coerce.number().int().positive();
const emptyIsNull = <T>(schema: z.ZodType<T>) =>
  z
    .literal("")
    .transform(() => null)
    .or(schema);

export const indicator = z.strictObject({
  id: number,
  code: z.string().regex(/^[A-Z]{2}\d{2}$/),
  pillar: z.enum(["internal", "external", "infrastructure", "partnership", "performance"]),
  group_code: text,
  name_id: text,
  name_en: text,
  unit: text,
  value_type: z.enum(["count", "currency", "quantity", "percent", "rating"]),
  period: z.enum(["month", "quarter", "year"]),
  over_time: z.string().regex(/^(sum|mean|last|derived|weighted:[A-Z]{2}\d{2})$/),
  over_sentra: z.string().regex(/^(sum|mean|none|derived|weighted:[A-Z]{2}\d{2})$/),
  better: z.enum(["higher", "lower", "none"]),
  formula: emptyIsNull(z.string().regex(/^(from_register|(100\*)?[A-Z]{2}\d{2}\/[A-Z]{2}\d{2})$/)),
  source: text,
});

/** The whole is another indicator, or what the period has of days or hours. */
export const cellRule = z.strictObject({
  code: text,
  part: text,
  whole: text,
  severity: z.enum(["must", "check"]),
});

export const region = z.strictObject({
  code: z.string().regex(/^\d{2}(\.\d{2})?$/),
  parent_code: emptyIsNull(z.string().regex(/^\d{2}$/)),
  kind: z.enum(["province", "kabupaten", "kota"]),
  name: text,
});

export const source = z.strictObject({
  id: number,
  code: z.string().regex(/^[A-Z][A-Z-]*$/),
  title_id: text,
  title_en: text,
  is_simulated: z.enum(["true", "false"]).transform((value) => value === "true"),
});

export const institution = z.strictObject({
  code: z.string().regex(/^[a-z_]+$/),
  position: number,
  kind: z.enum(["finance", "knowledge", "government", "business", "infrastructure"]),
  name_id: text,
  name_en: text,
  role_id: text,
  role_en: text,
  source: text,
});

const decimal = z.string().regex(/^\d+(\.\d+)?$/);

export const nationalFigure = z.strictObject({
  code: z.string().regex(/^[a-z]+\.[a-z]+\.\d{4}$/),
  position: number,
  topic: z.enum(["units", "workers", "gdp", "exports"]),
  size_class: z.enum(["micro", "small", "medium", "msme", "large"]),
  year: number,
  value: decimal,
  share: decimal,
  source: text,
});

export const pattern = z.strictObject({
  code: z.string().regex(/^[a-z_]+$/),
  position: number,
  is_core: z.boolean(),
  name_id: text,
  name_en: text,
  current_name_id: text.optional(),
  current_name_en: text.optional(),
  large_party_id: text,
  large_party_en: text,
  small_party_id: text,
  small_party_en: text,
  legal_basis: text,
});

export const duty = z.strictObject({
  code: z.string().regex(/^[a-z_]+$/),
  position: number,
  /** null: of all patterns. */
  pattern_code: text.nullable(),
  is_guidance: z.boolean(),
  name_id: text,
  name_en: text,
  legal_basis: text,
});

export const warning = duty.omit({ pattern_code: true, is_guidance: true });

const item = z.strictObject({ code: text, text_id: text, text_en: text });

export const instrument = z.strictObject({
  code: text,
  version: z.int().min(1),
  name_id: text,
  name_en: text,
  definition: z.strictObject({
    wording_source: z.literal("own"),
    scale: z.strictObject({
      min: z.int(),
      max: z.int(),
      labels_id: z.array(text),
      labels_en: z.array(text),
    }),
    target: text,
    smallest_path: z.number().gt(0).lte(1),
    constructs: z.array(
      z.strictObject({
        name: text,
        name_id: text,
        name_en: text,
        mode: z.enum(["A", "B"]),
        items: z.array(item).min(1),
      }),
    ),
    paths: z.array(z.strictObject({ from: text, to: text })),
  }),
});
