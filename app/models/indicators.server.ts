import type { IndicatorRow, PeriodKind, Pillar, ValueType } from "db/tables/indicators.ts";
import type { IndicatorRule } from "analytics";
import type { Tx } from "./database.server.ts";

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
}

const toIndicator = (row: IndicatorRow): Indicator => ({
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
});

/** The whole catalogue, in its own order, by code. */
export type Catalogue = ReadonlyMap<string, Indicator>;

/** The catalogue is reference data, the same for everybody: read once, kept a minute. */
let kept: { at: number; catalogue: Catalogue } | undefined;
const keepMs = 60_000;

export async function getCatalogue(tx: Tx): Promise<Catalogue> {
  if (kept && Date.now() - kept.at < keepMs) return kept.catalogue;
  const rows = await tx.selectFrom("indicator").selectAll().orderBy("id").execute();
  kept = { at: Date.now(), catalogue: new Map(rows.map((row) => [row.code, toIndicator(row)])) };
  return kept.catalogue;
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
