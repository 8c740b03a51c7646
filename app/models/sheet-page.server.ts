import type { Aggregate } from "analytics";
import { getCells } from "./cells.server.ts";
import type { Tx } from "./database.server.ts";
import { type Catalogue, getCatalogue, type Indicator, isTyped, type Pillar } from "./indicators.server.ts";
import { listObservations } from "./observations.server.ts";
import { kindOf, type Month, monthsOf, type Period, periodKinds, shiftPeriod } from "./periods.ts";
import type { Figure } from "./sentra-list.ts";
import { SeriesBook, withParts } from "./series.ts";
import { listSheetLog } from "./sheet-log.server.ts";
import { getSheet, listSheetIndicators, listSheetsOf, type SheetState } from "./sheets.server.ts";

/** An indicator over the months of a quarter or a year, with how many of them were reported. */
export interface AggregateRow extends Aggregate {
  indicator: Indicator;
  isSimulated: boolean;
}

/** A sheet with all that its page shows: what is typed, the period before, what is computed, and its log. */
export async function getSheetPage(tx: Tx, sentraId: number, pillar: Pillar, period: Period) {
  const catalogue = await getCatalogue(tx);
  const sheet = await getSheet(tx, sentraId, pillar, period);
  const indicators = listSheetIndicators(catalogue, pillar, period);
  const isMonthly = kindOf(period) === "month";
  const computable = [...catalogue.values()].filter((i) => i.pillar === pillar && (isTyped(i) || i.formula));
  const derived = computable.filter((i) => isMonthly && !isTyped(i));
  const aggregated = computable.filter((i) => isMoreFrequent(i, period));
  const months = monthsOf(period);
  const book = await readBook(tx, catalogue, {
    sentraId,
    codes: [...derived, ...aggregated].map((i) => i.code),
    months,
  });
  return {
    sheet,
    indicators,
    cells: await getCells(tx, { sentraId, period }, indicators),
    previous: await getCells(tx, { sentraId, period: shiftPeriod(period, -1) }, indicators),
    computed: derived.map((indicator): { indicator: Indicator; figure: Figure } => ({
      indicator,
      figure: {
        value: book.at(sentraId, indicator.code, period),
        isSimulated: book.isSimulated(sentraId, indicator.code),
      },
    })),
    aggregates: aggregated.map((indicator): AggregateRow => ({
      indicator,
      ...book.overTime(sentraId, indicator.code),
      isSimulated: book.isSimulated(sentraId, indicator.code),
    })),
    months: isMonthly ? [] : await listMonths(tx, sheet, months),
    log: await listSheetLog(tx, sheet),
  };
}

const isMoreFrequent = (indicator: Indicator, period: Period) =>
  periodKinds.indexOf(indicator.period) < periodKinds.indexOf(kindOf(period));

interface Wanted {
  sentraId: number;
  codes: string[];
  months: Month[];
}

async function readBook(tx: Tx, catalogue: Catalogue, { sentraId, codes, months }: Wanted): Promise<SeriesBook> {
  const observations = await listObservations(tx, catalogue, {
    sentraIds: [sentraId],
    codes: withParts(codes, catalogue),
    from: months[0]!,
    to: months.at(-1)!,
  });
  return new SeriesBook(catalogue, observations, months);
}

/** The months' own sheets, with how far each has come. */
async function listMonths(
  tx: Tx,
  { sentraId, pillar }: { sentraId: number; pillar: Pillar },
  months: Month[],
): Promise<{ month: Month; state: SheetState | undefined }[]> {
  const sheets = await listSheetsOf(tx, sentraId, months[0]!, months.at(-1)!);
  return months.map((month) => ({
    month,
    state: sheets.find((sheet) => sheet.pillar === pillar && sheet.period === month)?.state,
  }));
}
