import type { Cooperation, CooperationForm, CooperationLevel } from "./cooperation.ts";
import { type Month, monthOf } from "./periods.ts";
import type { Proposal } from "./proposals.ts";

/**
 * What cooperation records say of the months of a sheet (docs/decisions/2026-11-21-register-proposals.md):
 * - What is counted or added up (orders, credits, exhibitions, rupiah) counts once, in the month in which it ended, as
 *   done. So a part never exceeds its whole within a month, and a month that was reported doesn't change afterwards.
 * - Reach (members and institutions taking part) is that of the last of the months: whoever was in something that ran
 *   on any day of it, finished and stopped ones up to their end.
 * - Planned and undated records count nowhere. A figure that one of the counted records doesn't give is not proposed.
 */
export type Counted = Pick<
  Cooperation,
  | "side"
  | "form"
  | "institution"
  | "level"
  | "startsOn"
  | "endsOn"
  | "value"
  | "occasions"
  | "successes"
  | "participants"
  | "state"
  | "memberIds"
>;

type Figure = (record: Counted) => string | number | null;

/** A sum over the records of one form that ended in the months, or, of what is kept once a year, in the year. */
interface Sum {
  code: string;
  form: CooperationForm;
  /** Whose it has to be; records with anyone else don't count here. */
  institution?: string;
  level?: CooperationLevel;
  figure: Figure;
  yearly?: true;
}

const occasions: Figure = (record) => record.occasions;
const successes: Figure = (record) => record.successes;
const participants: Figure = (record) => record.participants;
const value: Figure = (record) => record.value;

const bank = { form: "investment_credit", institution: "bank" } as const;
const microfinance = { form: "working_capital_credit", institution: "microfinance" } as const;
const office = { form: "low_interest_credit", institution: "dinas_koperasi" } as const;
const fair = { form: "exhibition", institution: "dinas_perindag", figure: occasions } as const;

const sums: Sum[] = [
  { code: "KI01", form: "joint_production", figure: occasions },
  { code: "KI03", form: "joint_production", figure: value },
  { code: "KI05", form: "joint_production", figure: successes },
  { code: "KI07", form: "sub_production", figure: occasions },
  { code: "KI08", form: "sub_production", figure: value },
  { code: "KI09", form: "joint_procurement", figure: occasions },
  { code: "KI10", form: "joint_procurement", figure: value },
  { code: "KI12", form: "joint_marketing", figure: occasions },
  { code: "KI13", form: "joint_exhibition", figure: occasions },
  { code: "KI14", form: "joint_innovation", figure: occasions, yearly: true },
  // An application counts in the month in which it was decided, with its outcome.
  { code: "KE01", ...bank, figure: occasions },
  { code: "KE02", ...bank, figure: successes },
  { code: "KE03", ...bank, figure: value },
  { code: "KE05", ...microfinance, figure: occasions },
  { code: "KE06", ...microfinance, figure: successes },
  { code: "KE07", ...microfinance, figure: value },
  { code: "KE08", form: "equipment_innovation", institution: "university", figure: occasions, yearly: true },
  { code: "KE09", ...office, figure: successes },
  { code: "KE10", ...office, figure: value },
  { code: "KE11", ...fair, level: "local" },
  { code: "KE12", ...fair, level: "regional" },
  { code: "KE13", ...fair, level: "national" },
  { code: "KE15", form: "training", institution: "bank_indonesia", figure: participants },
  { code: "KE16", form: "study_visit", institution: "bank_indonesia", figure: occasions, yearly: true },
];

/** How many different ones take part in what ran in the last of the months. */
interface Reach {
  code: string;
  of: Partial<Pick<Counted, "side" | "form">>;
  /** Who takes part in one record; none where the record doesn't say. */
  who: (record: Counted) => readonly (string | number)[];
}

const members: Reach["who"] = (record) => record.memberIds;

/** An institution is its own name, or its kind where none is given: "BRI Unit Mojoroto" twice is one. */
const institutions: Reach["who"] = ({ institution }) =>
  institution ? [institution.ownName?.trim().toLocaleLowerCase("id") ?? institution.code] : [];

const reaches: Reach[] = [
  { code: "KI02", of: { form: "joint_production" }, who: members },
  { code: "KI16", of: { side: "internal" }, who: members },
  { code: "KE17", of: { side: "external" }, who: institutions },
  { code: "KE19", of: { side: "external" }, who: members },
];

/** @param months the sheet's, oldest first; what is kept once a year is proposed where they end with December */
export function proposeFrom(records: readonly Counted[], months: readonly Month[]): Proposal[] {
  const last = months.at(-1)!;
  const summed = sums.flatMap(({ code, yearly, figure, ...wanted }) => {
    if (yearly && !last.endsWith("-12")) return [];
    const isIn = (month: Month) => (yearly ? month.slice(0, 4) === last.slice(0, 4) : months.includes(month));
    const counted = records.filter((record) => isCounted(record, wanted) && isIn(monthOf(record.endsOn!)));
    const figures = counted.map(figure);
    if (figures.length === 0 || figures.includes(null)) return [];
    const total = figures.reduce((sum: bigint, one) => sum + BigInt(one!), 0n);
    return [toProposal(code, total, counted.length)];
  });
  const reached = reaches.flatMap(({ code, of, who }) => {
    const running = records.filter((record) => ranIn(record, last) && fits(record, of) && who(record).length > 0);
    const all = new Set(running.flatMap(who));
    return all.size > 0 ? [toProposal(code, all.size, running.length)] : [];
  });
  return [...summed, ...reached];
}

const toProposal = (code: string, value: bigint | number, records: number): Proposal => ({
  code,
  value: String(value),
  records,
  register: "cooperation",
});

const isCounted = (record: Counted, { form, institution, level }: Pick<Sum, "form" | "institution" | "level">) =>
  record.state === "done" &&
  record.endsOn !== null &&
  record.form === form &&
  (institution === undefined || record.institution?.code === institution) &&
  (level === undefined || record.level === level);

const fits = (record: Counted, of: Reach["of"]) =>
  (of.side === undefined || record.side === of.side) && (of.form === undefined || record.form === of.form);

/** What runs has no end yet, whatever end was planned. */
function ranIn({ state, startsOn, endsOn }: Counted, month: Month): boolean {
  if (state === "planned" || startsOn === null || monthOf(startsOn) > month) return false;
  return state === "running" || (endsOn !== null && monthOf(endsOn) >= month);
}
