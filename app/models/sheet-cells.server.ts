import { type Check, findChecks } from "./cell-checks.ts";
import { type CellNote, listNotes } from "./cell-notes.server.ts";
import { periodIn } from "./cell-place.ts";
import { getCellRules } from "./cell-rules.server.ts";
import type { Tx } from "./database.server.ts";
import { type Catalogue, getCatalogue, type Indicator } from "./indicators.server.ts";
import { listObservations } from "./observations.server.ts";
import { daysIn, monthsBetween, shiftMonth } from "./periods.ts";
import type { Sheet } from "./sheets.server.ts";

/** The values of the periods before, oldest first; a gap where nothing was reported. */
export interface Earlier {
  values: (number | undefined)[];
  isSimulated: boolean;
}

/** What a sheet knows of its cells besides their values, by code. */
export interface CellDetails {
  earlier: Record<string, Earlier>;
  checks: Check[];
  notes: CellNote[];
  /** Of other sheets, named by checks. */
  wholes: Indicator[];
}

const periodsBefore = 12;

/** Reads the year before and the sheet's own month at once: the past of each cell, and what the rules compare. */
export async function getCellDetails(
  tx: Tx,
  actor: { userId: number },
  sheet: Pick<Sheet, "sentraId" | "month">,
  indicators: readonly Indicator[],
): Promise<CellDetails> {
  const catalogue = await getCatalogue(tx);
  const rules = await getCellRules(tx);
  const notes = await listNotes(tx, actor, sheet, indicators);
  const own = new Set(indicators.map(({ code }) => code));
  const wholes = rules.filter(({ part, whole }) => own.has(part) && catalogue.has(whole)).map(({ whole }) => whole);
  const read = await readValues(tx, catalogue, sheet, [...new Set([...own, ...wholes])]);
  const earlier = Object.fromEntries(indicators.map((indicator) => [indicator.code, read.before(indicator)]));
  const checks = findChecks(
    {
      indicators,
      valueOf: (code) => read.now(catalogue.get(code)!),
      earlierOf: (code) => earlier[code]!.values,
      length: { days: daysIn(sheet.month), hours: daysIn(sheet.month) * 24 },
    },
    rules,
    notes.flatMap((note) => (note.answers === null ? [] : [{ ...note, answers: note.answers }])),
  );
  return { earlier, checks, notes, wholes: wholes.map((code) => catalogue.get(code)!) };
}

async function readValues(
  tx: Tx,
  catalogue: Catalogue,
  { sentraId, month }: Pick<Sheet, "sentraId" | "month">,
  codes: readonly string[],
) {
  const from = shiftMonth(month, -periodsBefore);
  const observations = await listObservations(tx, catalogue, { sentraIds: [sentraId], codes, from, to: month });
  const at = new Map(observations.map((one) => [`${one.code} ${one.period}`, one]));
  const months = monthsBetween(from, shiftMonth(month, -1));
  const find = (indicator: Indicator, when: string) =>
    at.get(`${indicator.code} ${periodIn({ sentraId, month: when }, indicator)}`);
  return {
    now: (indicator: Indicator) => find(indicator, month)?.value,
    before(indicator: Indicator): Earlier {
      // What is kept once a year has one value before, not twelve.
      const periods = new Map(months.map((when) => [periodIn({ sentraId, month: when }, indicator), when]));
      periods.delete(periodIn({ sentraId, month }, indicator));
      const found = [...periods.values()].map((when) => find(indicator, when));
      return {
        values: found.map((one) => one && Number(one.value)),
        isSimulated: found.some((one) => one?.isSimulated),
      };
    },
  };
}
