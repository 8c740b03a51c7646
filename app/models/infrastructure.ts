import type { DisturbanceEffect, InfrastructureKind } from "db/tables/infrastructure.ts";

export type { DisturbanceEffect, InfrastructureKind } from "db/tables/infrastructure.ts";

interface KindRule {
  /** What capacity and need are measured in; a unit of the catalogue, or as written. */
  unit: string;
  /** Who usually provides it. */
  provider: string;
  serves: readonly string[];
  /** Indicators: how long it failed, how well it suffices, and the yearly rating. */
  outage: string;
  adequacy: string;
  rating: string;
}

/** The four kinds with what they serve (KEDIRI). */
export const infrastructureKinds = {
  electricity: {
    unit: "kVA",
    provider: "pln",
    serves: ["water_pump", "workroom_light", "showroom_light", "skein_counter"],
    outage: "IN04",
    adequacy: "IN03",
    rating: "IN17",
  },
  transport: {
    unit: "ton",
    provider: "dinas_pu",
    serves: ["material_in", "goods_out", "buyers_access"],
    outage: "IN07",
    adequacy: "IN06",
    rating: "IN18",
  },
  telecom: {
    unit: "Mbps",
    provider: "telecom",
    serves: ["suppliers", "buyers", "prospects"],
    outage: "IN12",
    adequacy: "IN10",
    rating: "IN19",
  },
  water: {
    unit: "m3/bulan",
    provider: "pdam",
    serves: ["dyeing"],
    outage: "IN16",
    adequacy: "IN15",
    rating: "IN20",
  },
} as const satisfies Record<InfrastructureKind, KindRule>;

export const kinds = Object.keys(infrastructureKinds) as InfrastructureKind[];
export type Served = (typeof infrastructureKinds)[InfrastructureKind]["serves"][number];

/** From the worst to the mildest. */
export const effects = ["stopped", "slowed", "none"] as const satisfies DisturbanceEffect[];

export const isKind = (value: unknown): value is InfrastructureKind => kinds.includes(value as InfrastructureKind);

export interface Facility {
  id: number;
  kind: InfrastructureKind;
  name: string;
  provider: { code: string; nameId: string; nameEn: string } | null;
  providerName: string | null;
  /** Decimal text, in the kind's unit. */
  capacity: string | null;
  needed: string | null;
  serves: Served[];
  /** "YYYY-MM-DD". */
  usedFrom: string | null;
  usedUntil: string | null;
  note: string | null;
  changedAt: Date;
  /** null: the sentra's own record. */
  source: { titleId: string; titleEn: string; isSimulated: boolean } | null;
}

/** What a paper tells stays as it tells it. */
export const isTold = ({ source }: Pick<Facility, "source">) => source !== null && !source.isSimulated;

export interface Disturbance {
  id: number;
  kind: InfrastructureKind;
  facility: { id: number; name: string } | null;
  startedAt: Date;
  /** null: it is going on. */
  endedAt: Date | null;
  effect: DisturbanceEffect;
  hoursLost: string | null;
  note: string | null;
  isSimulated: boolean;
  changedAt: Date;
}

export interface AdequacyRating {
  kind: InfrastructureKind;
  year: number;
  rating: number;
  reason: string | null;
  isSimulated: boolean;
}
