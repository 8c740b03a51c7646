import type { Aggregate } from "analytics";
import { isComparable, isComputable } from "./comparison.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { catalogueIn, holds, isAskedIn } from "./effective-catalogue.ts";
import { getWholeCatalogue, type Indicator, pillars } from "./indicators.server.ts";
import { readBooks } from "./observation-books.server.ts";
import { firstDay, monthsBetween } from "./periods.ts";
import { listIndicators } from "./sentra-list.ts";
import { listSentra, type Sentra } from "./sentra.server.ts";
import { withParts } from "./series.ts";
import { listKeptPillars, type SheetState } from "./sheets.server.ts";
import { SpanTotals } from "./span-totals.ts";
import { type DataSource, listSources } from "./sources.server.ts";

/** With more sentra than this, a report tells of kabupaten and kota, and of the headline indicators alone. */
export const mostTold = 300;

type Total = Aggregate & { isSimulated: boolean };

/** A line of the comparison: a sentra, or a kabupaten or kota with several. */
export interface ComparedPlace {
  name: string;
  region: string;
  sentra: number;
  isSimulated: boolean;
  /** By code: this year and the one before. */
  figures: Record<string, { year: Total; before: Total }>;
  sheets: { expected: number; opened: number; submitted: number; verified: number };
}

export interface RegionTotal {
  indicator: Indicator;
  year: Total;
  before: Total;
}

/** Everything that a region's report tells of a year, besides what its officers type into it. */
export interface RegionYear {
  region: { code: string; name: string };
  year: number;
  sentra: number;
  /** Whether the places below are sentra, or kabupaten and kota. */
  bySentra: boolean;
  places: ComparedPlace[];
  /** The indicators that places are compared by. */
  headline: Indicator[];
  totals: RegionTotal[];
  /** Each sentra counts them in a unit of its own, so that they have no total. */
  notAdded: Indicator[];
  sources: DataSource[];
  hasOwnRecords: boolean;
}

/** Of the sentra of the region that the actor may see: its officers see all. */
export async function getRegionYear(tx: Tx, region: RegionYear["region"], year: number): Promise<RegionYear> {
  const sentra = (await listSentra(tx)).filter((one) => holds(region.code, one.region.code));
  const whole = await getWholeCatalogue(tx);
  const catalogue = catalogueIn([...new Set([region.code, ...sentra.map((one) => one.region.code)])], whole);
  const bySentra = sentra.length <= mostTold;
  const told = [...catalogue.values()].filter(
    (one) => isComputable(one) && isAskedIn(one, year) && (bySentra || isHeadline(one)),
  );
  const used = new Set<string | undefined>();
  const read = async (codes: readonly string[]) => {
    const wanted = { codes: withParts(codes, catalogue), from: `${year - 1}-01`, to: `${year}-12` };
    const of = (one: number) => new SpanTotals(catalogue, codes, monthsBetween(`${one}-01`, `${one}-12`));
    const books: Books = { year: of(year), before: of(year - 1) };
    const sentraIds = sentra.map(({ id }) => id);
    for await (const { sentraIds: some, book, origins } of readBooks(tx, catalogue, { ...wanted, sentraIds })) {
      for (const total of [books.year, books.before]) total.add(some, book);
      for (const sourceCode of origins) used.add(sourceCode);
    }
    return books;
  };

  const totals: RegionTotal[] = [];
  // Pillar by pillar, so that no more than one of them is held at once.
  for (const pillar of pillars) {
    const indicators = told.filter((one) => one.pillar === pillar && isComparable(one));
    const books = await read(indicators.map(({ code }) => code));
    for (const indicator of indicators) totals.push({ indicator, ...totalOf(books, sentra, indicator.code) });
  }
  const headline = listIndicators.flatMap((code) => catalogue.get(code) ?? []).filter(isComparable);
  const books = await read(headline.map(({ code }) => code));
  const sheets = await countSheets(tx, sentra, year);
  const kept = new Map(
    [...new Set(sentra.map((one) => one.region.code))].map((code) => [
      code,
      listKeptPillars(catalogueIn([code], whole), `${year}-12`).length,
    ]),
  );
  const keptIn = (code: string) => kept.get(code)!;
  return {
    region,
    year,
    sentra: sentra.length,
    bySentra,
    places: groupsOf(sentra, bySentra).map(({ members, ...place }) => ({
      ...place,
      figures: Object.fromEntries(headline.map(({ code }) => [code, totalOf(books, members, code)])),
      sheets: sumSheets(members, sheets, keptIn),
    })),
    headline,
    totals: totals.filter(({ year: now, before }) => now.reported + before.reported > 0),
    notAdded: told.filter((one) => !isComparable(one)),
    sources: (await listSources(tx)).filter(({ code }) => used.has(code)),
    hasOwnRecords: used.has(undefined),
  };
}

const isHeadline = ({ code }: Indicator) => (listIndicators as readonly string[]).includes(code);

interface Books {
  year: SpanTotals;
  before: SpanTotals;
}

/** Of one sentra its year; of several, drawn together by the catalogue's rule. */
function totalOf(books: Books, members: readonly Sentra[], code: string): { year: Total; before: Total } {
  const ids = members.map(({ id }) => id);
  const of = (book: SpanTotals): Total => ({
    ...(ids.length === 1 ? book.overTime(ids[0]!, code) : book.overSentra(ids, code)),
    isSimulated: ids.some((id) => book.isSimulated(id, code)),
  });
  return { year: of(books.year), before: of(books.before) };
}

function groupsOf(sentra: readonly Sentra[], bySentra: boolean) {
  if (bySentra) {
    return sentra.map((one) => ({
      name: one.name,
      region: one.region.name,
      sentra: 1,
      isSimulated: one.isSimulated,
      members: [one],
    }));
  }
  const codes = [...new Set(sentra.map(({ region }) => region.code))].sort();
  return codes.map((code) => {
    const members = sentra.filter(({ region }) => region.code === code);
    const { name } = members[0]!.region;
    return {
      name,
      region: name,
      sentra: members.length,
      isSimulated: members.some((one) => one.isSimulated),
      members,
    };
  });
}

/** By sentra: the months' sheets of the year that were opened, handed in, approved. */
async function countSheets(tx: Tx, sentra: readonly Sentra[], year: number) {
  const rows = await tx
    .selectFrom("sheet")
    .where("sentra_id", "=", anyOf(sentra.map(({ id }) => id)))
    .where("period_kind", "=", "month")
    .where("period", ">=", firstDay(`${year}-01`))
    .where("period", "<=", firstDay(`${year}-12`))
    .groupBy(["sentra_id", "state"])
    .select((eb) => ["sentra_id", "state", eb.fn.countAll().as("sheets")])
    .execute();
  const found = new Map<number, FoundSheets>();
  const isOf = (state: SheetState, ...states: SheetState[]) => states.includes(state);
  for (const { sentra_id, state, sheets } of rows) {
    const sum = found.get(sentra_id) ?? { opened: 0, submitted: 0, verified: 0 };
    const count = Number(sheets);
    found.set(sentra_id, {
      opened: sum.opened + count,
      submitted: sum.submitted + (isOf(state, "submitted", "verified", "locked") ? count : 0),
      verified: sum.verified + (isOf(state, "verified", "locked") ? count : 0),
    });
  }
  return found;
}

interface FoundSheets {
  opened: number;
  submitted: number;
  verified: number;
}

function sumSheets(
  members: readonly Sentra[],
  sheets: ReadonlyMap<number, FoundSheets>,
  keptIn: (region: string) => number,
): ComparedPlace["sheets"] {
  const sum = (key: keyof FoundSheets) => members.reduce((total, { id }) => total + (sheets.get(id)?.[key] ?? 0), 0);
  return {
    expected: members.reduce((total, { region }) => total + 12 * keptIn(region.code), 0),
    opened: sum("opened"),
    submitted: sum("submitted"),
    verified: sum("verified"),
  };
}
