import { type Interval, outagesIn } from "analytics";
import { type AdequacyRating, type Disturbance, type Facility, infrastructureKinds, kinds } from "./infrastructure.ts";
import { fromJakartaTime } from "./jakarta-time.ts";
import { firstDay, type Month, shiftMonth } from "./periods.ts";
import type { Proposal } from "./proposals.ts";

interface Registers {
  facilities: readonly Pick<Facility, "kind" | "capacity" | "needed" | "usedFrom" | "usedUntil">[];
  disturbances: readonly Pick<Disturbance, "kind" | "startedAt" | "endedAt">[];
  ratings: readonly Pick<AdequacyRating, "kind" | "year" | "rating">[];
}

/** What the log of a kind comes to, by indicator. */
const logged = [
  { code: "IN04", kind: "electricity", figure: "hours" },
  { code: "IN05", kind: "electricity", figure: "times" },
  { code: "IN07", kind: "transport", figure: "days" },
  { code: "IN12", kind: "telecom", figure: "hours" },
  { code: "IN16", kind: "water", figure: "days" },
] as const;

/**
 * What facilities, log and ratings say of a sheet's months (docs/decisions/2026-11-21-register-proposals.md):
 * - power installed and needed: of the facilities in use at the end of the last month, where each gives the figure;
 * - outages: of the months' log, overlapping entries once; nothing where the log is silent, for silence is not zero;
 * - ratings: the year's, where the months end with December.
 *
 * @param now up to which an outage that goes on is counted
 */
export function proposeFromRegisters(registers: Registers, months: readonly Month[], now: Date): Proposal[] {
  const proposals: Proposal[] = [];
  const propose = (code: string, value: number | string, records: number) =>
    proposals.push({ code, value: String(value), records, register: "infrastructure" });
  const last = months.at(-1)!;

  const lastDay = firstDay(shiftMonth(last, 1));
  const power = registers.facilities.filter(
    ({ kind, usedFrom, usedUntil }) =>
      kind === "electricity" &&
      (usedFrom === null || usedFrom < lastDay) &&
      (usedUntil === null || usedUntil >= firstDay(last)),
  );
  for (const [code, key] of [
    ["IN01", "capacity"],
    ["IN02", "needed"],
  ] as const) {
    const figures = power.map((facility) => facility[key]);
    if (figures.length > 0 && !figures.includes(null)) {
      propose(code, rounded(figures.reduce((sum, one) => sum + Number(one), 0)), figures.length);
    }
  }

  const window = windowOf(months);
  for (const { code, kind, figure } of logged) {
    const log = entriesOf(registers.disturbances, kind, now).filter(
      ({ from, to }) => from < window.to && to > window.from,
    );
    if (log.length > 0) propose(code, rounded(outagesIn(log, window)[figure]), log.length);
  }

  if (last.endsWith("-12")) {
    for (const kind of kinds) {
      const rated = registers.ratings.find((one) => one.kind === kind && String(one.year) === last.slice(0, 4));
      if (rated) propose(infrastructureKinds[kind].rating, rated.rating, 1);
    }
  }
  return proposals;
}

/** What the log says of each month, in the figure that the kind's outage indicator is kept in; undefined where silent. */
export function outagesByMonth(
  disturbances: Registers["disturbances"],
  kind: Facility["kind"],
  months: readonly Month[],
  now: Date,
): (number | undefined)[] {
  return months.map((month) => {
    const found = proposeFromRegisters({ facilities: [], ratings: [], disturbances }, [month], now);
    const proposal = found.find(({ code }) => code === infrastructureKinds[kind].outage);
    return proposal && Number(proposal.value);
  });
}

/** From the first month's first midnight in Jakarta to the last month's last. */
function windowOf(months: readonly Month[]): Interval {
  const midnight = (month: Month) => fromJakartaTime(`${firstDay(month)}T00:00`).getTime();
  return { from: midnight(months[0]!), to: midnight(shiftMonth(months.at(-1)!, 1)) };
}

const entriesOf = (disturbances: Registers["disturbances"], kind: Facility["kind"], now: Date): Interval[] =>
  disturbances
    .filter((one) => one.kind === kind)
    .map(({ startedAt, endedAt }) => ({ from: startedAt.getTime(), to: (endedAt ?? now).getTime() }))
    .filter(({ from, to }) => to > from);

/** To the hundredth: less than a minute. */
const rounded = (value: number) => Math.round(value * 100) / 100;
