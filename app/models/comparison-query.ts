import { isMonth, type Month, monthsBetween, shiftMonth } from "./periods.ts";

export const comparisonViews = ["tabel", "batang", "tren", "radar", "kisi"] as const;
export type ComparisonView = (typeof comparisonViews)[number];

/** As reported, for each active enterprise, or in percent of the year's target. */
export const measures = ["mutlak", "per-usaha", "target"] as const;
export type Measure = (typeof measures)[number];

export const fewestSentra = 2;
export const mostSentra = 5;
/** As small pictures. */
export const mostSmall = 60;
export const mostOf = (view: ComparisonView) => (view === "kisi" ? mostSmall : mostSentra);
export const longestSpan = 60;

/** What is compared unless the address says otherwise: each pillar's reach, and the size and earnings of the sentra. */
export const firstIndicators = ["KI15", "KE18", "IN03", "KM08", "KN01", "KN02", "KN11"] as const;

/** What a comparison's address says, as it stands there. What can't be meant is told beside its field. */
export interface ComparisonQuery {
  /** Whether anything was asked for: a bare address is no mistake. */
  asked: boolean;
  sentra: readonly string[];
  codes: readonly string[];
  from: string;
  to: string;
  view: ComparisonView;
  measure: Measure;
  /** The sentra whose peers are asked for, instead of a choice. */
  peersOf: string;
  /** Constructs of the published scores of partnership health; the whole's is "overall". */
  scores: readonly string[];
  /** Narrows the sentra on offer, where there are many. */
  search: string;
}

export function readComparisonQuery(params: URLSearchParams): ComparisonQuery {
  const view = params.get("tampil");
  const measure = params.get("ukuran");
  return {
    asked: params.has("s") || params.has("mirip") || params.has("i") || params.has("dari") || params.has("sampai"),
    sentra: distinct(params.getAll("s")),
    codes: distinct(params.getAll("i")),
    from: params.get("dari")?.trim() ?? "",
    to: params.get("sampai")?.trim() ?? "",
    view: isView(view) ? view : "tabel",
    measure: isMeasure(measure) ? measure : "mutlak",
    peersOf: params.get("mirip")?.trim() ?? "",
    // The form sends the field empty, too: without it, nothing was said.
    scores: params.has("skor") ? distinct(params.getAll("skor")) : ["overall"],
    search: params.get("cari")?.trim() ?? "",
  };
}

const isView = (view: string | null): view is ComparisonView => (comparisonViews as readonly unknown[]).includes(view);

const isMeasure = (text: string | null): text is Measure => (measures as readonly unknown[]).includes(text);

const distinct = (texts: readonly string[]) => [...new Set(texts.map((text) => text.trim()).filter(Boolean))];

/** Both months included. */
export interface Span {
  from: Month;
  to: Month;
}

export type SpanProblem =
  | { field: "from" | "to"; reason: "notAMonth" }
  | { field: "to"; reason: "reversed" }
  | { field: "to"; reason: "tooLong"; months: number };

/** The span that the address asks for: the year that ends with the latest month, unless it says otherwise. */
export function chooseSpan({ from, to }: Pick<ComparisonQuery, "from" | "to">, latest: Month): Span | SpanProblem {
  for (const [field, text] of [
    ["from", from],
    ["to", to],
  ] as const) {
    if (text !== "" && !isMonth(text)) return { field, reason: "notAMonth" };
  }
  const last = to || (from > latest ? from : latest);
  const first = from || shiftMonth(last, -11);
  if (first > last) return { field: "to", reason: "reversed" };
  const { length } = monthsBetween(first, last);
  if (length > longestSpan) return { field: "to", reason: "tooLong", months: length };
  return { from: first, to: last };
}

/** Targets are a year's: they are looked at from January to the end that was asked for. */
export const spanOf = (span: Span, measure: Measure): Span =>
  measure === "target" ? { from: `${span.to.slice(0, 4)}-01`, to: span.to } : span;

/** The address of the same comparison in another view. */
export function viewAddress(params: URLSearchParams, view: ComparisonView): string {
  const next = new URLSearchParams(params);
  next.set("tampil", view);
  return `?${next}`;
}
