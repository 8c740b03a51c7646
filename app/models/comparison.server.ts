import type { Tx } from "./database.server.ts";
import { buildComparison, type Comparison, isComparable, isComputable, type NamedIndicator } from "./comparison.ts";
import {
  chooseSpan,
  type ComparisonQuery,
  fewestSentra,
  firstIndicators,
  mostSentra,
  type Span,
  type SpanProblem,
} from "./comparison-query.ts";
import { catalogueIn } from "./effective-catalogue.ts";
import { type Catalogue, getWholeCatalogue, type Pillar, pillars } from "./indicators.server.ts";
import { findLatestMonth, listObservations } from "./observations.server.ts";
import { currentMonth } from "./periods.ts";
import { listSentra, type Sentra } from "./sentra.server.ts";
import { withParts } from "./series.ts";
import { countSheetStates, type SheetCount } from "./sheets.server.ts";

/** How many sentra are offered at once; where there are more, a search narrows them. */
const mostOffered = 40;

export type OfferedSentra = Pick<Sentra, "id" | "name" | "region" | "isSimulated">;

/** What there is to choose from, and what was chosen so far. */
export interface ComparisonChoice {
  /** How many sentra the actor sees. */
  visible: number;
  /** Set where the actor sees no other: there is nothing to compare it with. */
  only: OfferedSentra | undefined;
  chosen: OfferedSentra[];
  /** Besides the chosen ones. */
  offered: OfferedSentra[];
  /** How many more than the offered ones fit the search. */
  notOffered: number;
  indicators: { pillar: Pillar; items: NamedIndicator[]; notComparable: NamedIndicator[] }[];
  chosenCodes: string[];
  from: string;
  to: string;
}

export interface ComparisonProblems {
  /** How many were chosen, where that is too few or too many. */
  sentra?: { reason: "tooFew" | "tooMany"; count: number };
  span?: SpanProblem;
  /** Asked for in the address, and not there: unknown, or not for this actor, which is the same. */
  missingSentra: number;
}

export interface ComparisonPage {
  choice: ComparisonChoice;
  problems: ComparisonProblems;
  /** undefined until the choice is sound. */
  comparison: Comparison | undefined;
  /** The sheets behind the comparison, by state. */
  sheets: SheetCount | undefined;
}

/** A comparison as its address asks for it, of the sentra that the actor may see. An export shows `comparison`. */
export async function getComparison(tx: Tx, query: ComparisonQuery): Promise<ComparisonPage> {
  const visible = await listSentra(tx);
  const catalogue = catalogueIn([...new Set(visible.map(({ region }) => region.code))], await getWholeCatalogue(tx));
  const latest =
    (await findLatestMonth(
      tx,
      visible.map(({ id }) => id),
    )) ?? currentMonth(new Date());
  const span = chooseSpan(query, latest);
  const chosen = visible.filter(({ id }) => query.sentra.includes(String(id)));
  const known = query.codes.filter((code) => catalogue.has(code));
  const codes: readonly string[] = known.length > 0 ? known : firstIndicators.filter((code) => catalogue.has(code));

  const problems: ComparisonProblems = { missingSentra: query.sentra.length - chosen.length };
  if ("reason" in span) problems.span = span;
  const { length: count } = chosen;
  if (query.asked && count < fewestSentra) problems.sentra = { reason: "tooFew", count };
  if (count > mostSentra) problems.sentra = { reason: "tooMany", count };

  const isSound = !problems.sentra && count >= fewestSentra && !("reason" in span);
  return {
    choice: {
      visible: visible.length,
      only: visible.length === 1 ? offer(visible[0]!) : undefined,
      chosen: chosen.map(offer),
      ...offerSentra(visible, chosen, query.search),
      indicators: offerIndicators(catalogue),
      chosenCodes: [...codes],
      ...("reason" in span ? { from: query.from, to: query.to } : span),
    },
    problems,
    ...(isSound
      ? await compare(tx, { query, span, sentra: chosen, codes, catalogue })
      : { comparison: undefined, sheets: undefined }),
  };
}

interface Sound {
  query: ComparisonQuery;
  span: Span;
  sentra: Sentra[];
  codes: readonly string[];
  catalogue: Catalogue;
}

async function compare(tx: Tx, { query, span, sentra, codes, catalogue }: Sound) {
  const sentraIds = sentra.map(({ id }) => id);
  const parts = withParts(codes, catalogue);
  const observations = await listObservations(tx, catalogue, { sentraIds, codes: parts, ...span });
  const comparison = buildComparison({ view: query.view, span, sentra, codes, catalogue, observations });
  const behind = withParts(
    comparison.rows.map(({ indicator }) => indicator.code),
    catalogue,
  );
  const concerned = [...new Set(behind.map((code) => catalogue.get(code)!.pillar))];
  return { comparison, sheets: await countSheetStates(tx, { sentraIds, pillars: concerned, ...span }) };
}

const offer = ({ id, name, region, isSimulated }: Sentra): OfferedSentra => ({ id, name, region, isSimulated });

function offerSentra(visible: readonly Sentra[], chosen: readonly Sentra[], search: string) {
  const text = search.toLocaleLowerCase("id");
  const fitting = visible.filter(
    (sentra) =>
      !chosen.includes(sentra) &&
      `${sentra.name} ${sentra.product} ${sentra.region.name}`.toLocaleLowerCase("id").includes(text),
  );
  const offered = fitting.slice(0, mostOffered).map(offer);
  return { offered, notOffered: fitting.length - offered.length };
}

function offerIndicators(catalogue: Catalogue): ComparisonChoice["indicators"] {
  const name = ({ code, nameId, nameEn }: NamedIndicator) => ({ code, nameId, nameEn });
  return pillars.map((pillar) => {
    const all = [...catalogue.values()].filter((indicator) => indicator.pillar === pillar && isComputable(indicator));
    return {
      pillar,
      items: all.filter(isComparable).map(name),
      notComparable: all.filter((indicator) => !isComparable(indicator)).map(name),
    };
  });
}
