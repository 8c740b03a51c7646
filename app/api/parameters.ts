import { z } from "zod";
import { problem } from "./problem.ts";

const ids = z
  .string()
  .regex(/^[1-9]\d{0,8}(,[1-9]\d{0,8}){0,99}$/, { error: "ids separated by commas, at most 100" })
  .describe("Ids of sentra, separated by commas, at most 100; all that the account may read where it is left out");
const codes = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,20}(,[A-Za-z0-9_-]{1,20}){0,99}$/, { error: "codes separated by commas, at most 100" })
  .describe("Codes of indicators, separated by commas, at most 100");
const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, { error: "a month, as in 2026-10" });

const paging = {
  limit: z.coerce
    .number({ error: "a whole number from 1 to 500" })
    .int({ error: "a whole number from 1 to 500" })
    .min(1, { error: "a whole number from 1 to 500" })
    .max(500, { error: "a whole number from 1 to 500" })
    .default(100)
    .describe("Entries on a page"),
  cursor: z.string().max(500).optional().describe("nextCursor of the page before, with the same other parameters"),
};

/** What each list may be asked. */
export const listParameters = {
  sentra: z.strictObject(paging),
  indicators: z.strictObject(paging),
  observations: z.strictObject({
    ...paging,
    sentra: ids.optional(),
    indicator: codes.optional(),
    from: month.optional().describe("First month; a quarter or year that it lies in counts"),
    to: month.optional().describe("Last month"),
  }),
  scores: z.strictObject({ ...paging, sentra: ids.optional() }),
};

/** @throws a problem that names each parameter that is wrong, unknown or given twice */
export function readParameters<Schema extends z.ZodObject>(url: string, schema: Schema): z.output<Schema> {
  const { searchParams } = new URL(url);
  const twice = [...new Set(searchParams.keys())].filter((name) => searchParams.getAll(name).length > 1);
  const read = schema.safeParse(Object.fromEntries(searchParams));
  const errors = [
    ...twice.map((parameter) => ({ parameter, message: "given more than once" })),
    ...(read.error?.issues ?? []).flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((parameter) => ({ parameter, message: "there is no such parameter" }))
        : [{ parameter: String(issue.path[0]), message: issue.message }],
    ),
  ];
  if (!read.success || errors.length > 0) throw problem("invalid-parameter", { errors });
  return read.data;
}

/** Everything that was asked but which page: a cursor belongs to it. */
export const questionOf = (name: string, { limit: _limit, cursor: _cursor, ...rest }: Record<string, unknown>) =>
  JSON.stringify([name, Object.entries(rest).sort()]);

export const readIds = (text: string | undefined) => text?.split(",").map(Number);
