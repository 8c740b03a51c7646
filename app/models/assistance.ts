import type { Help, HelpActor } from "analytics";
import type { HelpKind } from "db/tables/programmes.ts";
import { cooperationForms, type CooperationForm } from "./cooperation.ts";
import { isMonth, type Month, shiftMonth } from "./periods.ts";

export type { HelpKind } from "db/tables/programmes.ts";

/** What is given from outside, in the order of the forms of cooperation. */
export const helpKinds = (Object.keys(cooperationForms) as CooperationForm[]).filter(
  (form): form is HelpKind => cooperationForms[form].side === "external",
);
/** "Other" says too little for two of it to be the same, or for none of it to be missing. */
export const vagueKinds: readonly HelpKind[] = ["other_help"];

export const isHelpKind = (value: unknown): value is HelpKind => helpKinds.includes(value as HelpKind);

/** One record behind a cell: a cooperation that the sentra wrote down, or a programme of an office. */
export interface HelpRecord extends Help {
  kind: HelpKind;
  actor: HelpActor;
  source: "cooperation" | "programme";
  id: number;
  title: string;
  /** Whole rupiah, decimal text: of a programme, its cost as a whole. */
  money: string | null;
  isSimulated: boolean;
}

export const views = ["overlap", "nobody"] as const;

export interface AssistanceQuery {
  /** A region's code: it and everything below it. */
  region: string;
  kind: HelpKind | undefined;
  /** A kind of institution: the sentra that it helped, beside all who helped them. */
  institution: string;
  /** Both included. */
  from: Month;
  to: Month;
  view: (typeof views)[number] | undefined;
  /** From 1. */
  page: number;
}

const monthsShown = 12;
/** A period longer than this says little of who helps at the same time, and costs much. */
const mostMonths = 60;

/** `?wilayah=35.15&jenis=training&pelaku=bank&dari=2026-01&sampai=2026-10&lihat=overlap&halaman=2` */
export function readAssistanceQuery(params: URLSearchParams, now: Month): AssistanceQuery {
  const [first, last] = [params.get("dari"), params.get("sampai")];
  const ends = [isMonth(first) ? first : undefined, isMonth(last) ? last : undefined];
  const to = ends[1] ?? (ends[0] && ends[0] > now ? ends[0] : now);
  const from = ends[0] ?? shiftMonth(to, 1 - monthsShown);
  const [earlier, later] = from <= to ? [from, to] : [to, from];
  const earliest = shiftMonth(later, 1 - mostMonths);
  const kind = params.get("jenis");
  const page = params.get("halaman") ?? "";
  return {
    region: params.get("wilayah") ?? "",
    kind: isHelpKind(kind) ? kind : undefined,
    institution: params.get("pelaku") ?? "",
    from: earlier < earliest ? earliest : earlier,
    to: later,
    view: views.find((view) => view === params.get("lihat")),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** The address of the records behind a cell. */
export const cellAddress = (sentraId: number, kind: HelpKind, { from, to }: Pick<AssistanceQuery, "from" | "to">) =>
  `/bantuan/${sentraId}/${kind}?${new URLSearchParams({ dari: from, sampai: to })}`;

export interface NamedInstitution {
  code: string;
  nameId: string;
  nameEn: string;
}

/** "BRI Unit Mojoroto (Bank)", or only the kind of institution where it has no name of its own. */
export function actorName(
  institutions: readonly NamedInstitution[],
  { institution, name }: HelpActor,
  language: "id" | "en",
): string {
  const found = institutions.find(({ code }) => code === institution);
  const kind = (language === "id" ? found?.nameId : found?.nameEn) ?? institution;
  return name ? `${name} (${kind})` : kind;
}
