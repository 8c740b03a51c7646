import { type Check, findChecks } from "./cell-checks.ts";
import { type CellNote, listNotes } from "./cell-notes.server.ts";
import { getCellRules } from "./cell-rules.server.ts";
import type { Tx } from "./database.server.ts";
import type { Indicator } from "./indicators.server.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import { listObservations } from "./observations.server.ts";
import { daysIn, firstDay, monthsOf, type Period, shiftPeriod } from "./periods.ts";
import type { CellPlace } from "./sheets.server.ts";

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

/** Reads the periods before and the sheet's own at once: the past of each cell, and what the rules compare. */
export async function getCellDetails(
  tx: Tx,
  actor: { userId: number },
  sheet: CellPlace,
  indicators: readonly Indicator[],
): Promise<CellDetails> {
  if (indicators.length === 0) return { earlier: {}, checks: [], notes: [], wholes: [] };
  const catalogue = await getSentraCatalogue(tx, sheet.sentraId);
  const rules = await getCellRules(tx);
  const notes = await listNotes(tx, actor, sheet, indicators);
  const own = new Set(indicators.map(({ code }) => code));
  const wholes = rules.filter(({ part, whole }) => own.has(part) && catalogue.has(whole)).map(({ whole }) => whole);
  const before = Array.from({ length: periodsBefore }, (_, i) => shiftPeriod(sheet.period, i - periodsBefore));
  const observations = await listObservations(tx, catalogue, {
    sentraIds: [sheet.sentraId],
    codes: [...new Set([...own, ...wholes])],
    from: monthsOf(before[0]!)[0]!,
    to: monthsOf(sheet.period).at(-1)!,
  });
  const found = new Map(observations.map((one) => [`${one.code} ${one.period}`, one]));
  const at = (code: string, period: Period) => found.get(`${code} ${firstDay(period)}`);
  const earlierOf = (code: string): Earlier => {
    const past = before.map((period) => at(code, period));
    return { values: past.map((one) => one && Number(one.value)), isSimulated: past.some((one) => one?.isSimulated) };
  };
  const earlier = Object.fromEntries([...own].map((code) => [code, earlierOf(code)]));
  const checks = findChecks(
    {
      indicators,
      valueOf: (code) => at(code, sheet.period)?.value,
      earlierOf: (code) => earlier[code]!.values,
      length: { days: daysIn(sheet.period), hours: daysIn(sheet.period) * 24 },
    },
    rules,
    notes.flatMap((note) => (note.answers === null ? [] : [{ ...note, answers: note.answers }])),
  );
  return { earlier, checks, notes, wholes: [...new Set(wholes)].map((code) => catalogue.get(code)!) };
}
