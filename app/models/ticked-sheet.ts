import type { Pillar } from "./indicators.server.ts";
import type { Period } from "./periods.ts";

/** A sheet as it was ticked: when it came into the state that the officer saw, in milliseconds. */
export interface TickedSheet {
  sentraId: number;
  pillar: Pillar;
  period: Period;
  since: number;
}

export const writeTick = ({ sentraId, pillar, period, since }: TickedSheet) =>
  [sentraId, pillar, period, since].join("/");
