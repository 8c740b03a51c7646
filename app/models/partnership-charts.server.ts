import type { Tx } from "./database.server.ts";
import { isRunning, linkageKinds, stateOf } from "./partnership.ts";
import type { Partnership } from "./partnerships.server.ts";
import { type Month, monthsBetween, shiftMonth } from "./periods.ts";
import { listRegisterFigures } from "./register-figures.server.ts";

const patternCounts = {
  inti_plasma: "KM01",
  subkontrak: "KM02",
  dagang_umum: "KM03",
  keagenan: "KM04",
  waralaba: "KM05",
} as const;

/** What the register's charts draw: twelve months up to this one, and the linkages of what runs today. */
export async function getPartnershipCharts(
  tx: Tx,
  sentraId: number,
  partnerships: readonly Partnership[],
  today: string,
) {
  const month: Month = today.slice(0, 7);
  const months = monthsBetween(shiftMonth(month, -11), month);
  const figures = await listRegisterFigures(tx, sentraId, months);
  const count = (code: string) => figures.map((one) => Number(one?.values[code] ?? 0));
  const core = Object.entries(patternCounts).map(([pattern, code]) => ({ pattern, values: count(code) }));
  // A chart tells five lines apart: the four largest core patterns, and all others together.
  const total = ({ values }: (typeof core)[number]) => values.reduce((sum, value) => sum + value, 0);
  const all = count("KM11");
  const isComplete = total({ pattern: "", values: all }) === core.reduce((sum, one) => sum + total(one), 0);
  const shown = isComplete ? core : core.toSorted((a, b) => total(b) - total(a)).slice(0, 4);
  const others = all.map((value, i) => shown.reduce((rest, { values }) => rest - values[i]!, value));
  const linked = await tx
    .selectFrom("partnership_linkage")
    .where("sentra_id", "=", sentraId)
    .select(["partnership_id", "kind"])
    .distinct()
    .execute();
  const running = new Set(partnerships.filter((one) => isRunning(stateOf(one, today))).map(({ id }) => id));
  const share = (kind: string) =>
    (100 * linked.filter((one) => one.kind === kind && running.has(one.partnership_id)).length) / running.size;
  return {
    months,
    /** By pattern; the last, without a code, is all others. */
    patterns: [...shown, { pattern: undefined, values: others }].filter(({ values }) =>
      values.some((value) => value > 0),
    ),
    guidance: { due: count("KM13"), fulfilled: count("KM14") },
    linkages: running.size === 0 ? undefined : linkageKinds.map((kind) => ({ kind, share: share(kind) })),
    isSimulated: figures.some((one) => one?.isSimulated),
  };
}

export type PartnershipChartData = Awaited<ReturnType<typeof getPartnershipCharts>>;
