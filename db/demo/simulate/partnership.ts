import { type Context, clamp, rupiah, trendAt, type Values } from "./context.ts";

const patterns = ["KM01", "KM02", "KM03", "KM04", "KM05"] as const;

/** Running partnerships by pattern, their value in the month, and the members in one. */
export function simulatePartnership(context: Context): Values {
  const { profile, draw, values: before } = context;
  const values: Values = {};
  patterns.forEach((code, index) => {
    const usual = trendAt(context, profile.partnerships[index]!);
    values[code] = usual === 0 ? 0 : Math.max(0, Math.round(usual + 0.2 * draw(code).normal()));
  });
  const running = patterns.reduce((sum, code) => sum + values[code]!, 0);
  const perPartnership = 0.022 * draw("KM06").factor(0.12);
  values.KM06 = rupiah(before.KN02! * Math.min(0.6, running * perPartnership));
  values.KM07 = running === 0 ? 0 : clamp(Math.round(running * 1.15 * draw("KM07").factor(0.05)), 1, before.KN01!);
  return values;
}
