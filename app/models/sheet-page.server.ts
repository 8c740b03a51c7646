import type { Tx } from "./database.server.ts";
import { getCatalogue, type Indicator, isTyped, type Pillar } from "./indicators.server.ts";
import { type Month, shiftMonth } from "./periods.ts";
import { listObservations } from "./observations.server.ts";
import { countRegister } from "./register-figures.server.ts";
import { SeriesBook, withParts } from "./series.ts";
import { getCells, getSheet, listSheetIndicators, openStates } from "./sheets.server.ts";
import type { Figure } from "./sentra-list.ts";

/** A sheet with all that its page shows: what is typed, the month before, what is counted, and what is computed. */
export async function getSheetPage(tx: Tx, sentraId: number, pillar: Pillar, month: Month) {
  const catalogue = await getCatalogue(tx);
  const sheet = await getSheet(tx, sentraId, pillar, month);
  const indicators = listSheetIndicators(catalogue, pillar, month);
  const before = shiftMonth(month, -1);
  const untyped = [...catalogue.values()].filter((i) => i.pillar === pillar && !isTyped(i));
  const counted = untyped.filter(({ fromRegister }) => fromRegister);
  const observations = await listObservations(tx, catalogue, {
    sentraIds: [sentraId],
    codes: withParts(
      untyped.map(({ code }) => code),
      catalogue,
    ),
    from: month,
    to: month,
  });
  // While the sheet is open, the register is counted as the page is read; what was submitted stays as it was then.
  const isLive = counted.length > 0 && openStates.includes(sheet.state);
  const register = isLive ? await countRegister(tx, catalogue, { sentraId, month }) : undefined;
  const stored = observations.filter(({ code }) => !register || !catalogue.get(code)!.fromRegister);
  const book = new SeriesBook(catalogue, [...stored, ...(register?.observations ?? [])], [month]);
  const figures = (list: Indicator[]) =>
    list.map((indicator): { indicator: Indicator; figure: Figure } => ({
      indicator,
      figure: {
        value: book.at(sentraId, indicator.code, month),
        isSimulated: book.isSimulated(sentraId, indicator.code),
      },
    }));
  const monthly = indicators.filter(({ period }) => period === "month");
  return {
    sheet,
    indicators,
    cells: await getCells(tx, { sentraId, month }, indicators),
    previous: await getCells(tx, { sentraId, month: before }, monthly),
    computed: figures(untyped.filter(({ fromRegister }) => !fromRegister)),
    register: counted.length > 0 ? { figures: figures(counted), live: register && omitRows(register) } : undefined,
  };
}

/** What the page says of a register that is still being counted. */
const omitRows = ({ withoutValue, isKept }: { withoutValue: number; isKept: boolean }) => ({ withoutValue, isKept });
