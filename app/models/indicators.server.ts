import type { IndicatorRow, PeriodKind, Pillar, ValueType } from "db/tables/indicators.ts";
import type { IndicatorRule } from "analytics";
import type { Tx } from "./database.server.ts";
import type { Retirement, WholeCatalogue } from "./effective-catalogue.ts";
import { type Month, monthOf } from "./periods.ts";

export type { Pillar, ValueType } from "db/tables/indicators.ts";

/** One entry of the catalogue. `formula` is set where the value is computed and never typed. */
export interface Indicator extends IndicatorRule {
  id: number;
  pillar: Pillar;
  group: string;
  nameId: string;
  nameEn: string;
  unit: string;
  valueType: ValueType;
  period: PeriodKind;
  better: "higher" | "lower" | "none";
  /** Counted from the register of partnerships (register-figures.server.ts). */
  fromRegister: boolean;
  source: string;
  /** Of the office whose own it is; none for the national catalogue's. */
  region?: { code: string; name: string };
  /** The first month of an office's own; none where it was always asked for. */
  askedFrom?: Month;
  /** The retirements that hold where the catalogue was asked for (catalogueIn). */
  retired?: readonly Retirement[];
}

const toIndicator = (row: IndicatorRow & { region_name: string | null }): Indicator => ({
  id: row.id,
  code: row.code,
  pillar: row.pillar,
  group: row.group_code,
  nameId: row.name_id,
  nameEn: row.name_en,
  unit: row.unit,
  valueType: row.value_type,
  period: row.period,
  overTime: row.over_time,
  overSentra: row.over_sentra,
  better: row.better,
  formula: row.formula === null || row.formula === "from_register" ? undefined : row.formula,
  fromRegister: row.formula === "from_register",
  source: row.source,
  ...(row.region_code !== null && { region: { code: row.region_code, name: row.region_name! } }),
  ...(row.asked_from !== null && { askedFrom: monthOf(row.asked_from) }),
});

/** The whole catalogue, in its own order, by code. */
export type Catalogue = ReadonlyMap<string, Indicator>;

/**
 * The catalogue with what the offices add is the same for everybody who signed in: read once, kept a minute. What an
 * office changes shows at once in this process (forgetCatalogue), and within the minute in others.
 */
let kept: { at: number; whole: WholeCatalogue } | undefined;
let changes = 0;
const keepMs = 60_000;

/** Everything there is, of every region; what holds for a sentra is getSentraCatalogue's answer. */
export async function getCatalogue(tx: Tx): Promise<Catalogue> {
  return (await getWholeCatalogue(tx)).catalogue;
}

export async function getWholeCatalogue(tx: Tx): Promise<WholeCatalogue> {
  if (kept && Date.now() - kept.at < keepMs) return kept.whole;
  const before = changes;
  const rows = await tx
    .selectFrom("indicator as i")
    .leftJoin("region as r", "r.code", "i.region_code")
    .selectAll("i")
    .select("r.name as region_name")
    .orderBy("i.id")
    .execute();
  const retirements = await tx
    .selectFrom("indicator_retirement as t")
    .innerJoin("region as r", "r.code", "t.region_code")
    .orderBy("t.from_period")
    .orderBy("r.code")
    .select(["t.indicator_id", "t.from_period", "t.reason", "t.retired_at", "r.code", "r.name"])
    .execute();
  const whole = {
    catalogue: new Map(rows.map((row) => [row.code, toIndicator(row)])),
    retirements: retirements.map(({ indicator_id, from_period, reason, retired_at, code, name }) => ({
      indicatorId: indicator_id,
      region: { code, name },
      from: monthOf(from_period),
      reason,
      at: retired_at,
    })),
  };
  // What was read while somebody changed it may be the old one.
  if (before === changes) kept = { at: Date.now(), whole };
  return whole;
}

/** To be called once a change of the catalogue is committed. */
export function forgetCatalogue(): void {
  changes += 1;
  kept = undefined;
}

export const pillars = [
  "internal",
  "external",
  "infrastructure",
  "partnership",
  "performance",
] as const satisfies readonly Pillar[];

export function isPillar(value: unknown): value is Pillar {
  return pillars.includes(value as Pillar);
}

/** Typed by people, as opposed to computed from other indicators or counted from the register of partnerships. */
export function isTyped(indicator: Indicator): boolean {
  return indicator.overTime !== "derived" && !indicator.fromRegister;
}
