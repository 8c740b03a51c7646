import type { SheetState } from "db/tables/observations.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { catalogueIn, type WholeCatalogue } from "./effective-catalogue.ts";
import type { Indicator, Pillar } from "./indicators.server.ts";
import { listObservations } from "./observations.server.ts";
import { firstDay, type Month, monthOf, type Period, periodAt, periodKinds, periodOf, readPeriod } from "./periods.ts";
import type { Sentra } from "./sentra.server.ts";
import { SeriesBook, withParts } from "./series.ts";

/** Records of several sentra at once, for exports; each list names its sentra. */
export interface Wanted {
  sentra: readonly Sentra[];
  months: readonly Month[];
}

const ids = (sentra: readonly Sentra[]) => anyOf(sentra.map(({ id }) => id));

/** A value as pages show it, typed or computed, with the state of the sheet that it stands in. */
export interface ValueRecord {
  sentra: Sentra;
  indicator: Indicator;
  period: Period;
  value: string | number;
  isComputed: boolean;
  isSimulated: boolean;
  /** Codes; none where the sentra itself reported it. */
  sources: string[];
  state: SheetState | "none";
}

/** The values that there are, of one pillar or of some indicators: by sentra, indicator, period. */
export async function listValues(
  tx: Tx,
  whole: WholeCatalogue,
  { sentra, months }: Wanted,
  isWanted: (indicator: Indicator) => boolean,
): Promise<ValueRecord[]> {
  const { catalogue } = whole;
  const codes = [...catalogue.values()].filter((it) => isWanted(it) && isComputable(it)).map(({ code }) => code);
  const observations = await listObservations(tx, catalogue, {
    sentraIds: sentra.map(({ id }) => id),
    codes: withParts(codes, catalogue),
    from: months[0]!,
    to: months.at(-1)!,
  });
  const states = new Map(
    (await listSheets(tx, { sentra, months })).map((one) => [
      `${one.sentra.id} ${one.pillar} ${one.period}`,
      one.state,
    ]),
  );
  const book = new SeriesBook(catalogue, observations, months);
  const reported = new Map(observations.map((one) => [`${one.sentraId} ${one.code} ${one.period}`, one]));
  return sentra.flatMap((one) => {
    const own = catalogueIn([one.region.code], whole);
    return codes.flatMap((code) => {
      const indicator = own.get(code);
      if (!indicator) return []; // another office's own
      const periods = new Map(months.map((month) => [periodAt(indicator.period, month), month]));
      return [...periods].flatMap(([period, month]) => {
        const parts = withParts([code], catalogue).flatMap(
          (part) => reported.get(`${one.id} ${part} ${periodOf(month, catalogue.get(part)!.period)}`) ?? [],
        );
        const isComputed = indicator.formula !== undefined;
        const value = isComputed ? book.at(one.id, code, month) : parts.find((part) => part.code === code)?.value;
        if (value === undefined) return [];
        return {
          sentra: one,
          indicator,
          period,
          value,
          isComputed,
          isSimulated: parts.some((part) => part.isSimulated),
          sources: [...new Set(parts.flatMap(({ sourceCode }) => sourceCode ?? []))],
          state: states.get(`${one.id} ${indicator.pillar} ${period}`) ?? ("none" as const),
        };
      });
    });
  });
}

const isComputable = ({ overTime, formula }: Indicator) => overTime !== "derived" || formula !== undefined;

interface SheetRecord {
  sentra: Sentra;
  pillar: Pillar;
  period: Period;
  state: SheetState;
  changedAt: Date;
}

/** The sheets that were opened, of the span's months and of the quarters and years that it touches. */
export async function listSheets(tx: Tx, { sentra, months }: Wanted): Promise<SheetRecord[]> {
  const byId = new Map(sentra.map((one) => [one.id, one]));
  const rows = await tx
    .selectFrom("sheet")
    .where("sentra_id", "=", ids(sentra))
    .where((eb) =>
      eb.or(
        periodKinds.map((kind) =>
          eb.and([eb("period_kind", "=", kind), eb("period", ">=", periodOf(months[0]!, kind))]),
        ),
      ),
    )
    .where("period", "<=", firstDay(months.at(-1)!))
    .orderBy("sentra_id")
    .orderBy("pillar")
    .orderBy("period")
    .select(["sentra_id", "pillar", "period_kind", "period", "state", "changed_at"])
    .execute();
  return rows.map(({ sentra_id, pillar, period_kind, period, state, changed_at }) => ({
    sentra: byId.get(sentra_id)!,
    pillar,
    period: readPeriod(period_kind, period),
    state,
    changedAt: changed_at,
  }));
}

/** The register of partnerships, whole. */
export const listPartnershipRecords = (tx: Tx, { sentra }: Wanted) =>
  tx
    .selectFrom("partnership as p")
    .innerJoin("partnership_pattern as q", "q.code", "p.pattern_code")
    .where("p.sentra_id", "=", ids(sentra))
    .orderBy("p.sentra_id")
    .orderBy("p.id")
    .selectAll("p")
    .select(["q.name_id", "q.name_en"])
    .execute();

/** The register of cooperation, whole. */
export const listCooperationRecords = (tx: Tx, { sentra }: Wanted) =>
  tx
    .selectFrom("cooperation as c")
    .leftJoin("institution as i", "i.code", "c.institution_code")
    .leftJoin("data_source as d", "d.id", "c.source_id")
    .where("c.sentra_id", "=", ids(sentra))
    .orderBy("c.sentra_id")
    .orderBy("c.id")
    .selectAll("c")
    .select(["i.name_id", "i.name_en", "d.code as source_code", "d.is_simulated"])
    .execute();

/** The register of facilities, whole. */
export const listFacilityRecords = (tx: Tx, { sentra }: Wanted) =>
  tx
    .selectFrom("facility as f")
    .leftJoin("data_source as d", "d.id", "f.source_id")
    .where("f.sentra_id", "=", ids(sentra))
    .orderBy("f.sentra_id")
    .orderBy("f.id")
    .selectAll("f")
    .select(["d.code as source_code", "d.is_simulated"])
    .execute();

/** The disturbances that began by the end of the span and were not over before it. */
export const listDisturbanceRecords = (tx: Tx, { sentra, months }: Wanted) =>
  tx
    .selectFrom("disturbance as x")
    .leftJoin("facility as f", (join) =>
      join.onRef("f.sentra_id", "=", "x.sentra_id").onRef("f.id", "=", "x.facility_id"),
    )
    .leftJoin("data_source as d", "d.id", "x.source_id")
    .where("x.sentra_id", "=", ids(sentra))
    .where((eb) => eb.or([eb("x.ended_at", "is", null), eb("x.ended_at", ">=", beginOf(months[0]!))]))
    .where("x.started_at", "<", endOf(months.at(-1)!))
    .orderBy("x.sentra_id")
    .orderBy("x.started_at")
    .selectAll("x")
    .select(["f.name as facility_name", "d.code as source_code", "d.is_simulated"])
    .execute();

/** A month as Jakarta has it, which is seven hours ahead. */
const beginOf = (month: Month) => new Date(`${month}-01T00:00:00+07:00`);
const endOf = (month: Month) => {
  const next = beginOf(month);
  next.setUTCDate(next.getUTCDate() + 32);
  return beginOf(monthOf(next.toISOString()));
};

/**
 * The targets of the years that the span touches, each with its indicator: a sentra whose region was changed keeps those
 * that its former office set for an indicator of its own.
 */
export async function listTargetRecords(tx: Tx, { sentra, months }: Wanted) {
  const rows = await tx
    .selectFrom("target")
    .innerJoin("indicator as i", "i.id", "indicator_id")
    .where("sentra_id", "=", ids(sentra))
    .where("year", ">=", Number(months[0]!.slice(0, 4)))
    .where("year", "<=", Number(months.at(-1)!.slice(0, 4)))
    .orderBy("sentra_id")
    .orderBy("indicator_id")
    .orderBy("year")
    .select(["sentra_id", "year", "value", "is_simulated", "i.code", "i.name_id", "i.name_en", "i.unit"])
    .execute();
  return rows.map((row) => ({
    sentraId: row.sentra_id,
    indicator: { code: row.code, nameId: row.name_id, nameEn: row.name_en, unit: row.unit },
    year: row.year,
    value: row.value,
    isSimulated: row.is_simulated,
  }));
}
