import type { Aggregate } from "analytics";
import { getCells } from "./cells.server.ts";
import type { Tx } from "./database.server.ts";
import { isAsked } from "./effective-catalogue.ts";
import { type Catalogue, type Indicator, isTyped, type Pillar } from "./indicators.server.ts";
import { listObservations, type Observation } from "./observations.server.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import { kindOf, type Month, monthsOf, type Period, periodKinds, shiftPeriod } from "./periods.ts";
import { countRegister } from "./register-figures.server.ts";
import type { Figure } from "./sentra-list.ts";
import { SeriesBook, withParts } from "./series.ts";
import { listSheetLog } from "./sheet-log.server.ts";
import { getSheet, isOpen, listSheetIndicators, listSheetsOf, type SheetState } from "./sheets.server.ts";

/** An indicator over the months of a quarter or a year, with how many of them were reported. */
export interface AggregateRow extends Aggregate {
  indicator: Indicator;
  isSimulated: boolean;
}

/** A sheet with all that its page shows: what is typed, the period before, what is counted and computed, and its log. */
export async function getSheetPage(tx: Tx, sentraId: number, pillar: Pillar, period: Period) {
  const catalogue = await getSentraCatalogue(tx, sentraId);
  const sheet = await getSheet(tx, sentraId, pillar, period);
  const indicators = listSheetIndicators(catalogue, pillar, period);
  const isMonthly = kindOf(period) === "month";
  const ofPillar = [...catalogue.values()].filter((i) => i.pillar === pillar);
  const untyped = ofPillar.filter((i) => isMonthly && !isTyped(i) && isAsked(i, period));
  const counted = untyped.filter((i) => i.fromRegister);
  const aggregated = ofPillar.filter((i) => isMoreFrequent(i, period));
  const months = monthsOf(period);
  // While the sheet is open, the register is counted as the page is read; what was submitted stays as it was then.
  const isLive = counted.length > 0 && isOpen(sheet.state);
  const register = isLive ? await countRegister(tx, catalogue, { sentraId, period }) : undefined;
  const codes = [...untyped, ...aggregated].map((i) => i.code);
  const book = await readBook(tx, catalogue, { sentraId, codes, months, live: register?.observations });
  const figures = (list: Indicator[]) =>
    list.map((indicator): { indicator: Indicator; figure: Figure } => ({
      indicator,
      figure: {
        value: book.at(sentraId, indicator.code, period),
        isSimulated: book.isSimulated(sentraId, indicator.code),
      },
    }));
  return {
    sheet,
    indicators,
    cells: await getCells(tx, { sentraId, period }, indicators),
    previous: await getCells(tx, { sentraId, period: shiftPeriod(period, -1) }, indicators),
    computed: figures(untyped.filter((i) => !i.fromRegister)),
    register: counted.length > 0 ? { figures: figures(counted), live: register && omitRows(register) } : undefined,
    aggregates: aggregated.map((indicator): AggregateRow => ({
      indicator,
      ...book.overTime(sentraId, indicator.code),
      isSimulated: book.isSimulated(sentraId, indicator.code),
    })),
    months: isMonthly ? [] : await listMonths(tx, sheet, months),
    log: await listSheetLog(tx, sheet),
  };
}

/** What the page says of a register that is still being counted. */
const omitRows = ({ withoutValue, isKept }: { withoutValue: number; isKept: boolean }) => ({ withoutValue, isKept });

const isMoreFrequent = (indicator: Indicator, period: Period) =>
  periodKinds.indexOf(indicator.period) < periodKinds.indexOf(kindOf(period));

interface Wanted {
  sentraId: number;
  codes: string[];
  months: Month[];
  /** What the register says by now, in place of what stands in the sheet from an earlier submission. */
  live: Observation[] | undefined;
}

async function readBook(tx: Tx, catalogue: Catalogue, { sentraId, codes, months, live }: Wanted): Promise<SeriesBook> {
  const stored = await listObservations(tx, catalogue, {
    sentraIds: [sentraId],
    codes: withParts(codes, catalogue),
    from: months[0]!,
    to: months.at(-1)!,
  });
  const standing = stored.filter(({ code }) => !live || !catalogue.get(code)!.fromRegister);
  return new SeriesBook(catalogue, [...standing, ...(live ?? [])], months);
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
