import { type Context, clamp, membersOf, rupiah, trendAt, type Values } from "./context.ts";

const million = 1_000_000;

/** Credit, exhibitions, training and innovation with institutions outside the sentra. */
export function simulateExternal(context: Context): Values {
  const { month, profile, draw, values: before } = context;
  const demand = profile.creditDemand * (1 + 0.4 * Math.max(0, month.lebaran));

  const investment = draw("KE01").events(0.7 * demand);
  const investmentApproved = draw("KE02").successes(investment, 0.6);
  const working = draw("KE05").events(1.8 * demand);
  const workingApproved = draw("KE06").successes(working, 0.78);
  // The office opens its low-interest credit twice a year.
  const officeOpens = [4, 5, 9, 10].includes(month.number);
  const office = officeOpens ? clamp(draw("KE09").events(2.4 * demand), 0, before.KN01!) : 0;
  // Exhibitions gather around Independence Day and the end of the year.
  const season = [8, 9, 10, 12].includes(month.number) ? 1.6 : 0.7;
  const local = draw("KE11").events(0.45 * season);
  const regional = draw("KE12").events(0.2 * season);
  const national = draw("KE13").events(0.07 * season);
  const sales = before.KN02! * (0.012 * local + 0.03 * regional + 0.06 * national) * draw("KE14").factor(0.25);
  const hasTraining = draw("KE15").uniform() < 0.25;

  const values: Values = {
    KE01: investment,
    KE02: investmentApproved,
    KE03: rupiah(investmentApproved * 85 * million * draw("KE03").factor(0.2)),
    KE05: working,
    KE06: workingApproved,
    KE07: rupiah(workingApproved * 17 * million * draw("KE07").factor(0.2)),
    KE09: office,
    KE10: rupiah(office * 24 * million * draw("KE10").factor(0.12)),
    KE11: local,
    KE12: regional,
    KE13: national,
    KE14: rupiah(Math.min(sales, 0.5 * before.KN02!)),
    KE15: hasTraining ? Math.min(before.KN05!, 10 + draw("KE15").events(8)) : 0,
    KE17: Math.max(1, Math.round(trendAt(context, profile.institutions))),
    KE19: Math.max(office, membersOf(context, "KE19", trendAt(context, profile.externalShare))),
  };
  // What is kept once a year is asked for in December, when the year is known.
  if (month.number === 12) {
    values.KE08 = draw("KE08").events(0.5);
    values.KE16 = draw("KE16").events(0.8);
  }
  return values;
}
