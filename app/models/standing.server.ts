import type { Tx } from "./database.server.ts";
import { findLatestMonth, listObservations } from "./observations.server.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import { currentMonth, type Month, monthsBetween, shiftMonth } from "./periods.ts";
import type { Sentra } from "./sentra.server.ts";
import { enterprisesCode, SeriesBook, withParts } from "./series.ts";
import { type Definition, describeStanding } from "./standing.ts";

const credits = ["KE03", "KE07", "KE10"] as const;
const innovations = ["KI14", "KE08"] as const;
const codes = [enterprisesCode, "KN02", "KN03", "KN08", "IN03", ...credits, ...innovations];

export interface Standing {
  definitions: Definition[];
  /** The twelve months that the figures are of. */
  from: Month;
  to: Month;
  monthsOfTurnover: number;
  isSimulated: boolean;
}

/** A sentra under each definition of a cluster, by its last twelve months. */
export async function getStanding(tx: Tx, sentra: Sentra): Promise<Standing> {
  const catalogue = await getSentraCatalogue(tx, sentra.id);
  const to = (await findLatestMonth(tx, [sentra.id])) ?? currentMonth(new Date());
  const from = shiftMonth(to, -11);
  const observations = await listObservations(tx, catalogue, {
    sentraIds: [sentra.id],
    codes: withParts(codes, catalogue),
    from,
    to,
  });
  const book = new SeriesBook(catalogue, observations, monthsBetween(from, to));
  const valueOf = (code: string) => book.overTime(sentra.id, code).value;
  const turnover = book.overTime(sentra.id, "KN02");
  const monthly = turnover.value === undefined ? undefined : turnover.value / turnover.reported;
  return {
    from,
    to,
    monthsOfTurnover: turnover.reported,
    isSimulated: observations.some((one) => one.isSimulated),
    definitions: describeStanding({
      product: sentra.product,
      place: [sentra.village, sentra.region.name].filter(Boolean).join(", "),
      enterprises: valueOf(enterprisesCode),
      turnover: { ...turnover, value: monthly },
      exports: valueOf("KN03"),
      credit: sumOfKnown(credits.map(valueOf)),
      markets: valueOf("KN08"),
      power: valueOf("IN03"),
      innovations: sumOfKnown(innovations.map(valueOf)),
    }),
  };
}

/** Where none is known, the sum is not known. */
function sumOfKnown(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}
