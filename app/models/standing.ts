import type { Aggregate } from "analytics";

/** What is known of a sentra that the definitions of a cluster speak of. A figure that is not known is undefined. */
export interface KnownOfSentra {
  product: string;
  place: string;
  enterprises: number | undefined;
  /** Rupiah a month, the mean of the months reported. */
  turnover: Aggregate;
  exports: number | undefined;
  /** Rupiah over twelve months. */
  credit: number | undefined;
  /** kab/kota */
  markets: number | undefined;
  power: number | undefined;
  innovations: number | undefined;
}

/**
 * `recorded`: the register says so, and nobody measures it. `fact`: something is known of it, and the definition names
 * no limit. `smaller`: fewer than asked for, which the definition allows where there are exports.
 */
export type StandingState = "met" | "above" | "notMet" | "smaller" | "recorded" | "fact" | "unknown";

export interface Requirement {
  key: string;
  state: StandingState;
  /** What the state rests on. */
  value?: number | string;
  kind: "text" | "count" | "currency" | "percent";
}

export interface Definition {
  key: "pp29" | "disperindag" | "kementerian";
  verdict: "met" | "notMet" | "unknown";
  requirements: Requirement[];
}

const least = { pp29: 5, disperindag: 20, kementerian: 30 };
const most = 50;
const leastTurnover = 500_000_000;

/** A sentra beside three definitions: PP 29/2018, Disperindag's, and the Kementerian's of 2005. */
export function describeStanding(known: KnownOfSentra): Definition[] {
  const { enterprises, turnover, exports } = known;
  const units = (limit: number): Requirement => ({
    key: "units",
    kind: "count",
    value: enterprises,
    state: enterprises === undefined ? "unknown" : enterprises >= limit ? "met" : "notMet",
  });
  const recorded = (key: string, value: string): Requirement => ({ key, kind: "text", value, state: "recorded" });
  const fact = (key: string, kind: Requirement["kind"], value: number | undefined): Requirement => ({
    key,
    kind,
    value,
    state: value === undefined ? "unknown" : "fact",
  });
  const group = units(least.disperindag);
  const range = units(least.kementerian);
  return [
    define("pp29", [units(least.pp29), recorded("product", known.product), recorded("place", known.place)]),
    define("disperindag", [
      group.state === "notMet" && (exports ?? 0) > 0 ? { ...group, state: "smaller" } : group,
      recorded("product", known.product),
    ]),
    define("kementerian", [
      recorded("product", known.product),
      { key: "outlook", kind: "text", state: "unknown" },
      range.state === "met" && enterprises! > most ? { ...range, state: "above" } : range,
      {
        key: "turnover",
        kind: "currency",
        value: turnover.value,
        state: turnover.value === undefined ? "unknown" : turnover.value >= leastTurnover ? "met" : "notMet",
      },
      fact("technology", "count", known.innovations),
      fact("infrastructure", "percent", known.power),
      fact("market", "count", known.markets),
      fact("finance", "currency", known.credit),
    ]),
  ];
}

/** Met where nothing that it sets a limit for is missed or unknown. What is only told or recorded decides nothing. */
function define(key: Definition["key"], requirements: Requirement[]): Definition {
  const limits = requirements.filter(({ state }) => !["recorded", "fact"].includes(state));
  const isMissed = limits.some(({ state }) => state === "notMet");
  const isUnknown = limits.some(({ state }) => state === "unknown");
  return { key, requirements, verdict: isMissed ? "notMet" : isUnknown ? "unknown" : "met" };
}
