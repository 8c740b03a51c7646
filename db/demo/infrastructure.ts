import type { Insertable } from "kysely";
import { type Database, withActor } from "../client.ts";
import type { AdequacyRatingRow, DisturbanceRow, FacilityRow, InfrastructureKind } from "../tables/infrastructure.ts";
import { periods } from "./calendar.ts";
import type { Profile } from "./profiles.ts";
import { RandomStream } from "./random.ts";
import { simulate } from "./simulate/simulate.ts";

type Planned<Row> = Omit<Insertable<Row>, "sentra_id" | "changed_by" | "source_id">;
export type PlannedFacility = Planned<FacilityRow> & { source: "SIM" | "KEDIRI" };

const hour = 3_600_000;
const jakarta = 7 * hour;

const ratingCodes = { IN17: "electricity", IN18: "transport", IN19: "telecom", IN20: "water" } as const;

/** What providers and uses the paper tells of, with invented capacities where a sheet counts them. */
export function planFacilities(profile: Profile): PlannedFacility[] {
  const months = simulate(profile);
  const first = months[0]!.values.IN01!;
  const step = months.find(({ values }) => values.IN01 !== first)!;
  const power = { kind: "electricity", provider_code: "pln", source: "SIM" } as const;
  const told = profile.key === "bandar-kidul" ? "KEDIRI" : "SIM";
  return [
    {
      ...power,
      name: "Sambungan listrik rumah produksi",
      capacity: first,
      serves: ["water_pump", "workroom_light", "showroom_light", ...(told === "KEDIRI" ? ["skein_counter"] : [])],
    },
    {
      ...power,
      name: "Tambahan daya",
      capacity: String(Number(step.values.IN01) - Number(first)),
      serves: ["workroom_light"],
      used_from: step.month.period,
    },
    {
      kind: "transport",
      provider_code: "dinas_pu",
      name: "Jalan dan jembatan ke sentra",
      serves: ["material_in", "goods_out", "buyers_access"],
      source: told,
    },
    {
      kind: "telecom",
      provider_code: "telecom",
      name: "Telepon dan internet",
      serves: ["suppliers", "buyers", "prospects"],
      source: told,
    },
    { kind: "water", provider_code: "pdam", name: "Air bersih", serves: ["dyeing"], source: told },
  ];
}

/** The log of the last twelve months: it comes to the same outages as the sheets. */
export function planDisturbances(profile: Profile): Planned<DisturbanceRow>[] {
  const draw = new RandomStream(`${profile.key}/disturbances`);
  return simulate(profile)
    .filter(({ month }) => periods.slice(-12).includes(month.period))
    .flatMap(({ month, values }) => {
      const number = (code: string) => Number(values[code]);
      const entries = (kind: InfrastructureKind, times: number, hours: number, at: number) =>
        spread(times, month.days, draw).map((day): Planned<DisturbanceRow> => {
          const from = Date.parse(month.period) - jakarta + (day * 24 + at) * hour;
          const effect = kind === "telecom" ? "slowed" : "stopped";
          const ended_at = new Date(from + Math.round(hours * hour));
          return {
            kind,
            facility_id: null,
            started_at: new Date(from),
            ended_at,
            effect,
            hours_lost: null,
            note: null,
          };
        });
      const power = number("IN05");
      return [
        ...entries("electricity", power, number("IN04") / power, 9),
        ...entries("transport", number("IN07"), 10, 6),
        ...entries("telecom", number("IN12") > 0 ? 1 : 0, number("IN12"), 8),
        ...entries("water", number("IN16"), 10, 7),
      ];
    });
}

export function planRatings(profile: Profile): Planned<AdequacyRatingRow>[] {
  return simulate(profile).flatMap(({ month, values }) =>
    Object.entries(ratingCodes)
      .filter(([code]) => values[code] !== undefined)
      .map(([code, kind]) => ({
        kind,
        year: Number(month.period.slice(0, 4)),
        rating: Number(values[code]),
        reason: null,
      })),
  );
}

/** Different days of a month. */
function spread(times: number, days: number, draw: RandomStream): number[] {
  const free = Array.from({ length: days }, (_, day) => day);
  return Array.from({ length: times }, () => free.splice(Math.floor(draw.uniform() * free.length), 1)[0]!);
}

/** A sentra's facilities, log and ratings, entered by whoever types for it, unless it has some. */
export function loadInfrastructure(
  database: Database,
  profile: Profile,
  sentraId: number,
  typist: number,
): Promise<void> {
  return withActor(database, typist, async (tx) => {
    const any = await tx.selectFrom("facility").select("id").where("sentra_id", "=", sentraId).limit(1).execute();
    if (any.length > 0) return;
    const sources = await tx.selectFrom("data_source").select(["id", "code"]).execute();
    const sourceOf = (code: string) => sources.find((source) => source.code === code)!.id;
    const signed = { sentra_id: sentraId, changed_by: typist };
    const simulated = { ...signed, source_id: sourceOf("SIM") };
    const facilities = planFacilities(profile).map(({ source, ...row }) => ({
      ...row,
      ...signed,
      source_id: sourceOf(source),
    }));
    await tx.insertInto("facility").values(facilities).execute();
    await tx
      .insertInto("disturbance")
      .values(planDisturbances(profile).map((row) => ({ ...row, ...simulated })))
      .execute();
    await tx
      .insertInto("adequacy_rating")
      .values(planRatings(profile).map((row) => ({ ...row, ...simulated })))
      .execute();
  });
}
