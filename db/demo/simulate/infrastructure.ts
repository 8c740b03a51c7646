import { type Context, clamp, membersOf, trendAt, type Values } from "./context.ts";

/** Electricity, road, telecommunication and water. */
export function simulateInfrastructure(context: Context): Values {
  const { month, profile, draw, values: before } = context;
  // What production asks for, against an ordinary month.
  const busy = before.KN02! / trendAt(context, profile.turnover);

  const outages = draw("IN05").events(month.isRainy ? 2.4 : 1.1);
  const cutDays = Math.min(month.days, draw("IN07").events(month.isRainy ? profile.floodDays : 0));
  const telecomFaults = draw("IN12").events(0.8);
  const waterNeed = profile.water * (0.6 + 0.4 * busy) * draw("IN14").factor(0.03);
  const dryDays = Math.min(month.days, draw("IN16").events(month.isDry ? 2 : 0.3));
  const waterShare = clamp((1.02 - dryDays / month.days) * draw("IN13").factor(0.03), 0.55, 1.2);

  const values: Values = {
    // One step up, when the line was strengthened half way.
    IN01: Math.round(profile.power * (month.progress < 0.5 ? 1 : 1.12)),
    IN02: Math.round(profile.power * (0.94 + 0.14 * month.progress) * (0.9 + 0.1 * busy) * draw("IN02").factor(0.02)),
    IN04: outages * 1.4 * draw("IN04").factor(0.25),
    IN05: outages,
    IN06: clamp(78 + 8 * month.progress - 2.5 * cutDays + 1.5 * draw("IN06").normal(), 0, 100),
    IN07: cutDays,
    IN08: clamp(3.6 * draw("IN08").factor(0.1) + 0.3 * cutDays, 0.5, 20),
    IN09: membersOf(context, "IN09", trendAt(context, profile.internetShare)),
    IN11: (14 + 16 * month.progress) * draw("IN11").factor(0.07),
    IN12: telecomFaults * 2.1 * draw("IN12").factor(0.3),
    IN13: waterNeed * waterShare,
    IN14: waterNeed,
    IN16: dryDays,
  };
  if (month.number === 12) {
    for (const [code, usual] of [
      ["IN17", 3.8],
      ["IN18", 3.4],
      ["IN19", 3.6],
      ["IN20", 3.3],
    ] as const) {
      values[code] = clamp(Math.round(usual + 0.7 * draw(code).normal()), 1, 5);
    }
  }
  return values;
}
