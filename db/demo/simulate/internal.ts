import { type Context, clamp, membersOf, rupiah, trendAt, type Values } from "./context.ts";

/** Producing, buying, selling and inventing together. */
export function simulateInternal(context: Context): Values {
  const { month, profile, draw, values: before } = context;
  const turnover = before.KN02!;
  const inAny = membersOf(context, "KI16", trendAt(context, profile.jointShare));

  const orders = draw("KI01").events(trendAt(context, profile.jointOrders) * (1 + 0.5 * Math.max(0, month.lebaran)));
  const orderValue = rupiah(Math.min(turnover * 0.6, orders * turnover * 0.045 * draw("KI03").factor(0.2)));
  const taking = clamp(Math.round(inAny * (0.35 + 0.06 * orders) * draw("KI02").factor(0.08)), 2, inAny);
  const subJobs = draw("KI07").events(1.2 * trendAt(context, profile.jointOrders));
  const purchases = draw("KI09").events(1.5);
  const exhibitions = before.KE11! + before.KE12! + before.KE13!;

  const values: Values = {
    KI01: orders,
    KI02: orders === 0 ? 0 : taking,
    KI03: orderValue,
    KI04: Math.round((orderValue / trendAt(context, profile.price)) * draw("KI04").factor(0.05)),
    KI05: draw("KI05").successes(orders, 0.74 + 0.16 * month.progress),
    KI07: subJobs,
    KI08: rupiah(Math.min(turnover * 0.3, subJobs * turnover * 0.014 * draw("KI08").factor(0.2))),
    KI09: purchases,
    KI10: rupiah(Math.min(turnover * 0.35, purchases * turnover * 0.05 * draw("KI10").factor(0.18))),
    KI12: draw("KI12").events(0.7 + 0.5 * month.progress),
    KI13: draw("KI13").successes(exhibitions, 0.65),
    KI16: inAny,
  };
  // Where nothing was bought together, there is no price to have been saved.
  if (purchases > 0) values.KI11 = clamp(8 * draw("KI11").factor(0.3), 0.5, 25);
  if (month.number === 12) values.KI14 = draw("KI14").events(1.1);
  return values;
}
