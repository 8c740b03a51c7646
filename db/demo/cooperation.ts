import type { Insertable } from "kysely";
import { type Database, type Tx, withActor } from "../client.ts";
import type { CooperationForm, CooperationLevel, CooperationRow } from "../tables/cooperation.ts";
import { periods } from "./calendar.ts";
import { simulatedTexts, toldByPaper } from "./cooperation-texts.ts";
import type { Profile } from "./profiles.ts";
import { RandomStream } from "./random.ts";
import { simulate } from "./simulate/simulate.ts";

type Values = Record<string, string>;

export interface PlannedCooperation extends Omit<
  Insertable<CooperationRow>,
  "sentra_id" | "changed_by" | "source_id" | "value"
> {
  value: string | null;
  /** How many members take part, of how many that the month's sheet counts. */
  members: number;
  of: number;
}

/** The month's values that a form's record of that month is made of. */
interface Recipe {
  form: CooperationForm;
  occasions: string;
  successes?: string;
  value?: string;
  participants?: string;
  members?: string;
  institution?: string;
  level?: CooperationLevel;
}

const fair = { form: "exhibition", institution: "dinas_perindag" } as const;
const recipes: Recipe[] = [
  { form: "joint_production", occasions: "KI01", successes: "KI05", value: "KI03", members: "KI02" },
  { form: "sub_production", occasions: "KI07", value: "KI08" },
  { form: "joint_procurement", occasions: "KI09", value: "KI10", members: "KI16" },
  { form: "joint_marketing", occasions: "KI12" },
  { form: "joint_exhibition", occasions: "KI13" },
  { form: "investment_credit", occasions: "KE01", successes: "KE02", value: "KE03", institution: "bank" },
  { form: "working_capital_credit", occasions: "KE05", successes: "KE06", value: "KE07", institution: "microfinance" },
  { form: "low_interest_credit", occasions: "KE09", successes: "KE09", value: "KE10", institution: "dinas_koperasi" },
  { ...fair, occasions: "KE11", level: "local" },
  { ...fair, occasions: "KE12", level: "regional" },
  { ...fair, occasions: "KE13", level: "national" },
  { form: "training", occasions: "KE15", participants: "KE15", institution: "bank_indonesia" },
];

const monthNames = new Intl.DateTimeFormat("id-ID", { month: "long", year: "numeric", timeZone: "UTC" });

/** The last twelve months' records, one for each form in each month: they come to the same counts as the sheets. */
export function planCooperations(profile: Profile): PlannedCooperation[] {
  const draw = new RandomStream(`${profile.key}/cooperation`);
  const simulated = simulate(profile).filter(({ month }) => periods.slice(-12).includes(month.period));
  const past = simulated.flatMap(({ month, values }) =>
    recipes
      .filter(({ occasions }) => Number(values[occasions] ?? 0) > 0)
      .map((recipe) => plan(recipe, values, month.period, draw)),
  );
  const sample = (form: CooperationForm) => past.findLast((one) => one.form === form)!;
  return [
    ...past,
    {
      ...sample("joint_production"),
      title: "Pesanan seragam bersama, akhir tahun",
      starts_on: "2026-11-02",
      ends_on: "2026-12-18",
      successes: null,
      output: null,
      impact: null,
      state: "running",
    },
    {
      ...sample("joint_procurement"),
      title: "Pembelian bahan baku bersama, awal tahun depan",
      starts_on: "2027-01-11",
      ends_on: null,
      value: null,
      output: null,
      impact: null,
      state: "planned",
    },
  ];
}

function plan(recipe: Recipe, values: Values, period: string, draw: RandomStream): PlannedCooperation {
  const { form, institution = null, level = null } = recipe;
  const { title, ...parts } = simulatedTexts[form]!;
  const side = institution === null ? "internal" : "external";
  const numberOf = (code: string | undefined) => (code === undefined ? null : Number(values[code]));
  const of = Number(values[side === "internal" ? "KI16" : "KE19"]);
  const day = (number: number) => `${period.slice(0, 8)}${String(number).padStart(2, "0")}`;
  return {
    side,
    form,
    title: `${title}, ${monthNames.format(new Date(period))}`,
    ...parts,
    institution_code: institution,
    institution_name: null,
    level,
    starts_on: day(2 + Math.floor(8 * draw.uniform())),
    ends_on: day(18 + Math.floor(10 * draw.uniform())),
    value: recipe.value === undefined ? null : values[recipe.value]!,
    volume: null,
    volume_unit: null,
    // Of a course only those who came are counted.
    occasions: form === "training" ? 1 : numberOf(recipe.occasions)!,
    successes: numberOf(recipe.successes),
    participants: numberOf(recipe.participants),
    state: "done",
    members: Math.min(of, numberOf(recipe.members) ?? 2 + Math.floor(3 * draw.uniform())),
    of,
  };
}

/** A sentra's records, entered by whoever types for it, unless it has some. */
export function loadCooperations(
  database: Database,
  profile: Profile,
  sentraId: number,
  typist: number,
): Promise<void> {
  return withActor(database, typist, async (tx) => {
    const any = await tx.selectFrom("cooperation").select("id").where("sentra_id", "=", sentraId).limit(1).execute();
    if (any.length > 0) return;
    const sources = await tx.selectFrom("data_source").select(["id", "code"]).execute();
    const sourceOf = (code: string) => sources.find((source) => source.code === code)!.id;
    const signed = { sentra_id: sentraId, changed_by: typist };
    const planned = planCooperations(profile);
    const ids = await tx
      .insertInto("cooperation")
      .values(
        planned.map(({ members: _, of: __, value, ...row }) => ({
          ...row,
          ...signed,
          value: value === null ? null : BigInt(value),
          source_id: sourceOf("SIM"),
        })),
      )
      .returning("id")
      .execute();
    await linkMembers(
      tx,
      profile,
      sentraId,
      planned.map((one, index) => ({ ...one, id: ids[index]!.id })),
    );
    if (profile.key !== "bandar-kidul") return;
    const told = toldByPaper.map((one) => ({
      ...one,
      ...signed,
      side: "external" as const,
      state: "done" as const,
      source_id: sourceOf("KEDIRI"),
    }));
    await tx.insertInto("cooperation").values(told).execute();
  });
}

/** Members that were there at the time, always from among the same first ones: those who work together do so again. */
async function linkMembers(
  tx: Tx,
  profile: Profile,
  sentraId: number,
  planned: (PlannedCooperation & { id: number })[],
): Promise<void> {
  const draw = new RandomStream(`${profile.key}/cooperation-members`);
  const enterprises = await tx
    .selectFrom("enterprise")
    .select(["id", "active_from", "active_until"])
    .where("sentra_id", "=", sentraId)
    .orderBy("id")
    .execute();
  const shuffled = enterprises
    .map((enterprise) => ({ ...enterprise, place: draw.uniform() }))
    .sort((a, b) => a.place - b.place);
  const rows = planned.flatMap(({ id, members, of, starts_on }) => {
    const there = shuffled.filter(
      (one) => one.active_from <= starts_on! && (one.active_until === null || one.active_until > starts_on!),
    );
    const circle = there.slice(0, of);
    const first = Math.floor(draw.uniform() * (circle.length - members + 1));
    return circle
      .slice(first, first + members)
      .map((enterprise) => ({ sentra_id: sentraId, cooperation_id: id, enterprise_id: enterprise.id }));
  });
  if (rows.length > 0) await tx.insertInto("cooperation_member").values(rows).execute();
}
