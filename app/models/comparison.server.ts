import type { Tx } from "./database.server.ts";
import { type ComparedScores } from "./compared-scores.ts";
import { compareScoresOf } from "./compared-scores.server.ts";
import { buildComparison, type Comparison, isComparable, isComputable, type NamedIndicator } from "./comparison.ts";
import {
  chooseSpan,
  type ComparisonQuery,
  fewestSentra,
  firstIndicators,
  mostOf,
  type Span,
  spanOf,
  type SpanProblem,
} from "./comparison-query.ts";
import { catalogueIn } from "./effective-catalogue.ts";
import { type Catalogue, getWholeCatalogue, type Pillar, pillars } from "./indicators.server.ts";
import { listNationalLines, type NationalLine } from "./national.server.ts";
import { findLatestMonth, listObservations } from "./observations.server.ts";
import { findPeers, type FoundPeers } from "./peers.server.ts";
import { currentMonth } from "./periods.ts";
import { listSentra, type Sentra } from "./sentra.server.ts";
import { enterprisesCode, withParts } from "./series.ts";
import { countSheetStates, type SheetCount } from "./sheets.server.ts";
import { listTargetsOf } from "./targets.server.ts";

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
  /** Constructs of partnership health. */
  chosenScores: string[];
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
  /** Where peers were asked for: which were found, and by what. */
  peers: FoundPeers | undefined;
  scores: ComparedScores | undefined;
  national: NationalLine[];
  /** In small pictures of all that fit: how many more there are. */
  notShown: number;
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
  const known = query.codes.filter((code) => catalogue.has(code));
  const codes: readonly string[] = known.length > 0 ? known : firstIndicators.filter((code) => catalogue.has(code));
  const peers = "reason" in span ? undefined : await findPeersOf(tx, { query, visible, span, codes, catalogue });
  const { chosen, notShown } = chooseSentra(query, visible, peers);

  const wanted = query.peersOf ? [query.peersOf] : query.sentra;
  const found = wanted.filter((id) => visible.some((one) => String(one.id) === id));
  const problems: ComparisonProblems = { missingSentra: wanted.length - found.length };
  if ("reason" in span) problems.span = span;
  const { length: count } = chosen;
  if (query.asked && count < fewestSentra) problems.sentra = { reason: "tooFew", count };
  if (count > mostOf(query.view)) problems.sentra = { reason: "tooMany", count };

  const isSound = !problems.sentra && count >= fewestSentra && !("reason" in span);
  return {
    choice: {
      visible: visible.length,
      only: visible.length === 1 ? offer(visible[0]!) : undefined,
      chosen: chosen.map(offer),
      ...offerSentra(visible, chosen, query.search),
      indicators: offerIndicators(catalogue),
      chosenCodes: [...codes],
      chosenScores: [...query.scores],
      ...("reason" in span ? { from: query.from, to: query.to } : span),
    },
    problems,
    peers,
    notShown,
    ...(isSound
      ? await compare(tx, { query, span: spanOf(span, query.measure), sentra: chosen, codes, catalogue })
      : { comparison: undefined, sheets: undefined, scores: undefined, national: [] }),
  };
}

/** Peers and their sentra first, or those chosen; small pictures without a choice show all that fit the search. */
function chooseSentra(query: ComparisonQuery, visible: readonly Sentra[], peers: FoundPeers | undefined) {
  if (peers) return { chosen: [peers.target, ...peers.peers.map(({ sentra }) => sentra)], notShown: 0 };
  const chosen = visible.filter(({ id }) => query.sentra.includes(String(id)));
  if (query.view !== "kisi" || chosen.length > 0) return { chosen, notShown: 0 };
  const fitting = visible.filter((sentra) => fits(sentra, query.search));
  const first = fitting.slice(0, mostOf("kisi"));
  return { chosen: first, notShown: fitting.length - first.length };
}

interface PeersAsked extends Pick<Sound, "query" | "span" | "codes" | "catalogue"> {
  visible: readonly Sentra[];
}

async function findPeersOf(tx: Tx, { query, visible, span, codes, catalogue }: PeersAsked) {
  const target = visible.find(({ id }) => String(id) === query.peersOf);
  if (!target) return undefined;
  return findPeers(tx, { target, others: visible.filter((one) => one !== target), codes, catalogue, span });
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
  const parts = withParts([...codes, ...(query.measure === "per-usaha" ? [enterprisesCode] : [])], catalogue);
  const observations = await listObservations(tx, catalogue, { sentraIds, codes: parts, ...span });
  const { view, measure } = query;
  const year = Number(span.to.slice(0, 4));
  const targets = measure === "target" ? await listTargetsOf(tx, sentraIds, year) : new Map<number, never>();
  const comparison = buildComparison({ view, measure, targets, span, sentra, codes, catalogue, observations });
  const behind = withParts(
    comparison.rows.map(({ indicator }) => indicator.code),
    catalogue,
  );
  const concerned = [...new Set(behind.map((code) => catalogue.get(code)!.pillar))];
  const shown = new Set(comparison.rows.map(({ indicator }) => indicator.code));
  return {
    comparison,
    sheets: await countSheetStates(tx, { sentraIds, pillars: concerned, ...span }),
    scores: view === "kisi" ? undefined : await compareScoresOf(tx, sentraIds, span.to, query.scores),
    national: (await listNationalLines(tx, measure)).filter(({ code }) => shown.has(code)),
  };
}

const offer = ({ id, name, region, isSimulated }: Sentra): OfferedSentra => ({ id, name, region, isSimulated });

const fits = ({ name, product, region }: Sentra, search: string) =>
  `${name} ${product} ${region.name}`.toLocaleLowerCase("id").includes(search.toLocaleLowerCase("id"));

function offerSentra(visible: readonly Sentra[], chosen: readonly Sentra[], search: string) {
  const fitting = visible.filter((sentra) => !chosen.includes(sentra) && fits(sentra, search));
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
