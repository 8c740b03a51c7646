import type { CooperationForm, CooperationLevel, CooperationSide, CooperationState } from "db/tables/cooperation.ts";

export type { CooperationForm, CooperationLevel, CooperationSide, CooperationState } from "db/tables/cooperation.ts";

/** What a form of cooperation asks for besides the five parts. */
interface FormRule {
  side: CooperationSide;
  /** What its occasions are counted in: a unit of the catalogue. */
  counted: "pesanan" | "pekerjaan" | "pembelian" | "kegiatan" | "pameran" | "inovasi" | "pengajuan" | "kunjungan";
  /** What some of the occasions come to. */
  successes?: "onTime" | "approved";
  hasParticipants?: true;
  hasLevel?: true;
  hasVolume?: true;
  /** The institution that usually stands on the other side. */
  institution?: string;
}

/** The forms, in the order of the paper that names them (KEDIRI; the last three internal ones from its literature). */
export const cooperationForms: Record<CooperationForm, FormRule> = {
  joint_production: { side: "internal", counted: "pesanan", successes: "onTime", hasVolume: true },
  sub_production: { side: "internal", counted: "pekerjaan", hasVolume: true },
  joint_procurement: { side: "internal", counted: "pembelian", hasVolume: true },
  joint_marketing: { side: "internal", counted: "kegiatan" },
  joint_exhibition: { side: "internal", counted: "pameran", hasLevel: true },
  joint_innovation: { side: "internal", counted: "inovasi" },
  investment_credit: { side: "external", counted: "pengajuan", successes: "approved", institution: "bank" },
  working_capital_credit: {
    side: "external",
    counted: "pengajuan",
    successes: "approved",
    institution: "microfinance",
  },
  equipment_innovation: { side: "external", counted: "inovasi", institution: "university" },
  low_interest_credit: { side: "external", counted: "pengajuan", successes: "approved", institution: "dinas_koperasi" },
  exhibition: { side: "external", counted: "pameran", hasLevel: true, institution: "dinas_perindag" },
  training: { side: "external", counted: "kegiatan", hasParticipants: true, institution: "bank_indonesia" },
  study_visit: { side: "external", counted: "kunjungan", hasParticipants: true, institution: "bank_indonesia" },
  other_help: { side: "external", counted: "kegiatan" },
};

export const sides: readonly CooperationSide[] = ["internal", "external"];
export const cooperationStates = ["planned", "running", "done", "stopped"] as const satisfies CooperationState[];
export const cooperationLevels = ["local", "regional", "national"] as const satisfies CooperationLevel[];
/** The paper's way of telling a cooperation. */
export const fiveParts = ["actors", "input", "process", "output", "impact"] as const;

export const formsOf = (side: CooperationSide) =>
  (Object.keys(cooperationForms) as CooperationForm[]).filter((form) => cooperationForms[form].side === side);

export function isCooperationForm(value: unknown): value is CooperationForm {
  return typeof value === "string" && Object.hasOwn(cooperationForms, value);
}

export interface Cooperation {
  id: number;
  side: CooperationSide;
  form: CooperationForm;
  title: string;
  parts: Record<(typeof fiveParts)[number], string | null>;
  institution: { code: string; nameId: string; nameEn: string; ownName: string | null } | null;
  level: CooperationLevel | null;
  /** "YYYY-MM-DD". */
  startsOn: string | null;
  endsOn: string | null;
  /** Whole rupiah, decimal text. */
  value: string | null;
  volume: string | null;
  volumeUnit: string | null;
  occasions: number;
  successes: number | null;
  participants: number | null;
  documents: string[];
  state: CooperationState;
  source: { titleId: string; titleEn: string; isSimulated: boolean } | null;
  changedAt: Date;
  /** Ids only: who that is, only those learn who may read the register of members. */
  memberIds: number[];
}

/** What a paper tells stays as it tells it; what the demonstration made up can be worked on like one's own. */
export const isWorkedOn = ({ source }: Pick<Cooperation, "source">) => source === null || source.isSimulated;

/** A step to another state, and whether it is the board's alone (the database holds the same rules). */
interface Step {
  to: CooperationState;
  boardOnly: boolean;
}

const next: Record<CooperationState, Step[]> = {
  planned: [
    { to: "running", boardOnly: false },
    { to: "stopped", boardOnly: false },
  ],
  running: [
    { to: "done", boardOnly: false },
    { to: "stopped", boardOnly: false },
  ],
  done: [{ to: "running", boardOnly: true }],
  stopped: [{ to: "running", boardOnly: true }],
};

export function stepsFrom(
  state: CooperationState,
  rights: { mayEnter: boolean; isBoard: boolean },
): CooperationState[] {
  return next[state].filter(({ boardOnly }) => (boardOnly ? rights.isBoard : rights.mayEnter)).map(({ to }) => to);
}

/** Which records a list or a picture asks for; what is not asked for is undefined. */
export interface CooperationFilter {
  side?: CooperationSide;
  form?: CooperationForm;
  state?: CooperationState;
  /** Records that touch this year; undated ones always do. */
  year?: number;
}

/** `?sisi=internal&bentuk=joint_production&keadaan=running&tahun=2026`; what is none of these is passed over. */
export function readCooperationFilter(params: URLSearchParams): CooperationFilter {
  const oneOf = <T extends string>(name: string, allowed: readonly T[]) =>
    allowed.find((value) => value === params.get(name));
  const year = params.get("tahun") ?? "";
  return {
    side: oneOf("sisi", sides),
    form: oneOf("bentuk", Object.keys(cooperationForms) as CooperationForm[]),
    state: oneOf("keadaan", cooperationStates),
    year: /^(19|20)\d\d$/.test(year) ? Number(year) : undefined,
  };
}
