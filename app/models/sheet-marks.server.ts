import { findChecks, type Check } from "./cell-checks.ts";
import { getCellRules } from "./cell-rules.server.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { catalogueIn } from "./effective-catalogue.ts";
import { getWholeCatalogue, type Pillar } from "./indicators.server.ts";
import { listObservations } from "./observations.server.ts";
import { daysIn, firstDay, kindOf, monthsOf, type Period, shiftPeriod } from "./periods.ts";
import { listSheetIndicators } from "./sheets.server.ts";

interface Place {
  sentraId: number;
  pillar: Pillar;
  period: Period;
}

export const placeKey = ({ sentraId, pillar, period }: Place) => `${sentraId} ${pillar} ${period}`;

const periodsBefore = 12;

/**
 * What the checks say of each of these sheets, by `placeKey`; explained or not, it is a mark that somebody has to look
 * at. The sheets are read together: the queries are as many as there are rhythms, not as sheets.
 */
export async function listMarks(tx: Tx, sheets: readonly Place[]): Promise<Map<string, Check[]>> {
  const marks = new Map<string, Check[]>();
  if (sheets.length === 0) return marks;
  const rules = await getCellRules(tx);
  const catalogues = await listCatalogues(tx, sheets);
  for (const kind of ["month", "quarter", "year"] as const) {
    const some = sheets.filter(({ period }) => kindOf(period) === kind);
    if (some.length === 0) continue;
    const asked = some.map((sheet) => listSheetIndicators(catalogues.of(sheet.sentraId), sheet.pillar, sheet.period));
    const own = new Set(asked.flat().map(({ code }) => code));
    const wholes = rules
      .filter(({ part, whole }) => own.has(part) && catalogues.all.has(whole))
      .map(({ whole }) => whole);
    const periods = some.map(({ period }) => period).sort();
    const observations = await listObservations(tx, catalogues.all, {
      sentraIds: [...new Set(some.map(({ sentraId }) => sentraId))],
      codes: [...new Set([...own, ...wholes])],
      from: monthsOf(shiftPeriod(periods[0]!, -periodsBefore))[0]!,
      to: monthsOf(periods.at(-1)!).at(-1)!,
    });
    const series = new Map<string, Map<string, string>>();
    for (const { sentraId, code, period, value } of observations) {
      const key = `${sentraId} ${code}`;
      series.set(key, (series.get(key) ?? new Map<string, string>()).set(period, value));
    }
    some.forEach((sheet, i) => {
      const seriesOf = (code: string) => series.get(`${sheet.sentraId} ${code}`);
      const day = firstDay(sheet.period);
      const before = Array.from({ length: periodsBefore }, (_, j) =>
        firstDay(shiftPeriod(sheet.period, j - periodsBefore)),
      );
      const checks = findChecks(
        {
          indicators: asked[i]!,
          valueOf: (code) => seriesOf(code)?.get(day),
          earlierOf(code) {
            const own = seriesOf(code);
            return before
              .map((earlier) => own?.get(earlier))
              .map((value) => (value === undefined ? undefined : Number(value)));
          },
          length: { days: daysIn(sheet.period), hours: daysIn(sheet.period) * 24 },
        },
        rules,
        [],
      );
      marks.set(placeKey(sheet), checks);
    });
  }
  return marks;
}

/** The catalogues of these sheets' sentra, and one that holds what any of them has. */
async function listCatalogues(tx: Tx, sheets: readonly Place[]) {
  const rows = await tx
    .selectFrom("sentra")
    .where("id", "=", anyOf([...new Set(sheets.map(({ sentraId }) => sentraId))]))
    .select(["id", "region_code"])
    .execute();
  const whole = await getWholeCatalogue(tx);
  const regions = [...new Set(rows.map((row) => row.region_code))];
  const byRegion = new Map(regions.map((code) => [code, catalogueIn([code], whole)]));
  const regionOf = new Map(rows.map((row) => [row.id, row.region_code]));
  return { all: catalogueIn(regions, whole), of: (sentraId: number) => byRegion.get(regionOf.get(sentraId)!)! };
}
