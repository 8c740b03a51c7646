import { type Context, clamp, rupiah, trendAt, type Values } from "./context.ts";

/** Size, turnover, labour, production and outlets. Everything else of the month hangs on these. */
export function simulatePerformance(context: Context): Values {
  const { month, profile, draw } = context;
  const season = 1 + profile.lebaranWeight * month.lebaran + profile.seasons[month.number - 1]!;

  const enterprises = Math.round(trendAt(context, profile.enterprises) * draw("KN01").factor(0.008));
  const turnover = rupiah(trendAt(context, profile.turnover) * season * draw("KN02").factor(0.045));
  const exportShare = trendAt(context, profile.exportShare) * draw("KN03").factor(0.22);
  const busy = 1 + 0.25 * (season - 1);
  const values: Values = {
    KN01: enterprises,
    KN02: turnover,
    KN03: rupiah(turnover * exportShare),
    KN05: Math.max(enterprises, Math.round(enterprises * profile.workersEach * busy * draw("KN05").factor(0.015))),
    KN06: Math.round((turnover / trendAt(context, profile.price)) * draw("KN06").factor(0.03)),
    KN07: Math.round(enterprises * profile.equipmentEach * busy * draw("KN07").factor(0.02)),
    KN10: clamp(Math.round(trendAt(context, profile.showrooms) * draw("KN10").factor(0.006)), 0, enterprises),
  };
  if (month.number === 12) {
    values.KN08 = profile.marketAreas;
    values.KN09 = profile.exportCountries;
  }
  return values;
}
