import * as fc from "fast-check";
import type { Field } from "./read-page.ts";

/** What has broken programs before: ends of number ranges, dates that are none, names that all objects have, signs. */
const known = [
  ...[
    "",
    " ",
    "\0",
    "a\0b",
    "\t\n",
    "\ufeff",
    "\u202e",
    "\uffff",
    "😀👨‍👩‍👧",
    "a\u0301\u0301",
    "ＡＢＣ",
    "<b>&amp;",
    "%",
    "_",
    "\\",
    "'",
    '"; --',
  ],
  ...[
    "0",
    "-0",
    "-1",
    "1.5",
    "1,5",
    "1.000.000",
    "1e3",
    "1e308",
    "-1e309",
    "0x10",
    "NaN",
    "Infinity",
    "１２",
    "٣",
    "+1",
  ],
  ...["127", "32767", "32768", "-32769", "2147483647", "2147483648", "-2147483649", "4294967296"],
  ...[
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "99999999999999999999999999999999",
    "0.00000000000000000000001",
  ],
  ...[
    "2026-02-30",
    "2026-13-01",
    "0000-00-00",
    "0001-01-01",
    "9999-12-31",
    "10000-01-01",
    "-0001-01-01",
    "275760-09-13",
    "2026-1-1",
  ],
  ...["2026-13", "2026-00", "0000", "0000-01", "9999", "2026-T5", "2026-T0", "infinity", "now", "2026-10-01T25:61:61Z"],
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "length",
    "undefined",
    "null",
    "true",
    "[object Object]",
  ],
  ...[
    "[]",
    "{}",
    "[[",
    '{"__proto__":{"a":1}}',
    "//lain.example",
    "/\\lain.example",
    "../../",
    "javascript:1",
    "=1+1",
    "@x",
    "35.99",
    "99",
    "KI01,KI01",
  ],
] as const;

const long = fc
  .tuple(fc.constantFrom("a", "9", "😀", " ", "\n", "é", "[", "("), fc.constantFrom(21, 129, 256, 1001, 5000, 70_000))
  .map(([sign, times]) => sign.repeat(times));

/** Text that nobody meant. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...known) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(String) },
  { weight: 1, arbitrary: fc.double().map(String) },
  { weight: 1, arbitrary: long },
);

/** A place in an address: short, so that it is no refusal by length alone. */
export const nastySegment = nastyText.filter((text) => text.length > 0 && text.length < 300);

const words = fc.constantFrom(
  "Tenun",
  "Batik Sekar",
  "Pak Budi, S.E.",
  "Jl. Mawar 3",
  "Percobaan",
  'Usaha "Maju" & Anak',
);
const wholeNumber = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5_000_000 })).map(String);
const day = fc
  .date({ min: new Date("2019-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** What a person might put there, by the field's own rules. */
export function plausible(field: Field, password: string): fc.Arbitrary<string> {
  const { type, value, options, min, max, maxLength, inputMode } = field;
  if (type === "hidden") return fc.constant(value);
  if (options) return options.length > 0 ? fc.constantFrom(...options) : fc.constant("");
  // A new one is the old one, which is refused: whoever sends keeps the way in.
  if (type === "password") return fc.constant(password);
  if (type === "date") return day;
  if (type === "month") return day.map((text) => text.slice(0, 7));
  if (type === "email") return fc.nat(9999).map((n) => `orang.${n}@contoh.id`);
  if (type === "number" || inputMode === "numeric" || inputMode === "decimal") {
    const [low, high] = [Number(min ?? 0), Number(max ?? 5000)];
    const inRange = low <= high ? fc.integer({ min: Math.ceil(low), max: Math.floor(high) }).map(String) : wholeNumber;
    return fc.oneof(inRange, wholeNumber, fc.constant(value));
  }
  const text = fc.oneof(words, fc.constant(value), wholeNumber);
  return maxLength === undefined ? text : text.map((one) => one.slice(0, maxLength));
}

/** Just beyond what the field's own rules allow. */
export function beyond({ min, max, maxLength }: Field): fc.Arbitrary<string> {
  const ends = [
    ...(min === undefined || Number.isNaN(Number(min)) ? [] : [String(Number(min) - 1)]),
    ...(max === undefined || Number.isNaN(Number(max)) ? [] : [String(Number(max) + 1), `${max}.5`]),
    ...(maxLength === undefined ? [] : ["x".repeat(maxLength + 1), "😀".repeat(maxLength)]),
  ];
  return ends.length > 0 ? fc.oneof(nastyText, fc.constantFrom(...ends)) : nastyText;
}

interface JsonSchema {
  type?: string;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  pattern?: string;
}

/** Values of a JSON schema, and in one place of five something else. */
export function ofSchema(
  schema: JsonSchema,
  hints: Record<string, readonly string[]>,
  name = "",
): fc.Arbitrary<unknown> {
  const fits = fitting(schema, hints, name);
  return fc.oneof({ weight: 6, arbitrary: fits }, { weight: 1, arbitrary: fc.oneof(nastyText, anyJson) });
}

function fitting(schema: JsonSchema, hints: Record<string, readonly string[]>, name: string): fc.Arbitrary<unknown> {
  const hint = hints[name];
  if (hint && hint.length > 0) return fc.constantFrom(...hint);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === "object") {
    const parts = Object.entries(schema.properties ?? {}).map(
      ([key, part]) => [key, ofSchema(part, hints, key)] as const,
    );
    return fc.record(Object.fromEntries(parts), { requiredKeys: schema.required ?? [] });
  }
  if (schema.type === "array") return fc.array(ofSchema(schema.items ?? {}, hints, name), { maxLength: 6 });
  if (schema.type === "integer" || schema.type === "number") {
    const max = Math.min(schema.maximum ?? 1_000_000, 2 ** 31 - 1);
    return fc.integer({ min: Math.max(schema.minimum ?? 0, -(2 ** 31)), max });
  }
  if (schema.type === "boolean") return fc.boolean();
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern));
  return fc.oneof(wholeNumber, words);
}

/** JSON of every shape, deep and with the keys of all objects. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(null, [], {}, "", 0, -1, 1e308, [[]], { length: 1e9 }, ["\ud800"], { toString: 1 }),
  fc.dictionary(fc.constantFrom("__proto__", "constructor", "prototype", "toJSON", "then", "length"), nastyText, {
    noNullPrototype: true,
  }),
);
