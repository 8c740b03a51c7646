import { sql } from "kysely";
import { anyOf, type Tx } from "./database.server.ts";
import type { Catalogue } from "./indicators.server.ts";
import { firstDay, type Month, monthsBetween, periodOf } from "./periods.ts";
import { type KnownSeries, SeriesBook } from "./series.ts";

/**
 * For pages about all sentra of a province. So many are asked for at once: the whole answer of ten thousand would be
 * millions of rows in memory, and a statement that is expected to give many is compiled first (jit), which costs more
 * than reading a few.
 */
const portion = 200;
/** Of these, each value is looked up by its whole key. */
const lookedUpAtOnce = 100;

interface Source {
  id: number;
  code: string;
  is_simulated: boolean;
}

interface Wanted {
  sentraIds: readonly number[];
  codes: readonly string[];
}

/**
 * A book of every few sentra, over the months from one to another, to be drawn together and let go.
 * @yields with the codes of the sources that its values come from; undefined for what sentra reported themselves
 */
export async function* readBooks(tx: Tx, catalogue: Catalogue, wanted: Wanted & { from: Month; to: Month }) {
  const months = monthsBetween(wanted.from, wanted.to);
  const sources = await tx.selectFrom("data_source").select(["id", "code", "is_simulated"]).execute();
  for (const sentraIds of portionsOf(wanted.sentraIds, portion)) {
    const book = new SeriesBook(catalogue, [], months);
    const origins = await fill(book, tx, catalogue, { ...wanted, sentraIds, sources });
    yield { sentraIds, book, origins };
  }
}

/** The book of one month, whatever the number of sentra. */
export async function readMonth(tx: Tx, catalogue: Catalogue, { sentraIds, codes }: Wanted, month: Month) {
  const found: Awaited<ReturnType<typeof lookUp>> = [];
  for (const some of portionsOf(sentraIds, lookedUpAtOnce)) {
    found.push(...(await lookUp(tx, catalogue, { sentraIds: some, codes }, month)));
  }
  return new SeriesBook(catalogue, found, [month]);
}

function* portionsOf<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

const byId = (catalogue: Catalogue, codes: readonly string[]) =>
  new Map(codes.map((code) => [catalogue.get(code)!.id, code]));

/**
 * Each sentra's indicator in one row, its days and values as lists: a tenth of the rows, at a third of the time.
 * @returns the codes of the sources
 */
async function fill(
  book: SeriesBook,
  tx: Tx,
  catalogue: Catalogue,
  { sentraIds, codes, from, to, sources }: Wanted & { from: Month; to: Month; sources: readonly Source[] },
): Promise<Set<string | undefined>> {
  const known = byId(catalogue, codes);
  const { rows } = await sql<{
    sentra_id: number;
    indicator_id: number;
    days: string;
    values: string;
    sources: string;
  }>`
    select sentra_id, indicator_id, array_agg(period - ${epoch}::date)::text as days, array_agg(value)::text as values,
           array_agg(source_id)::text as sources
      from observation
     where sentra_id = ${anyOf(sentraIds)} and indicator_id = ${anyOf([...known.keys()])}
       and period >= ${periodOf(from, "year")} and period <= ${firstDay(to)}
     group by sentra_id, indicator_id`.execute(tx);
  const sourceOf = new Map(sources.map((source) => [String(source.id), source]));
  // Most rows have the same sources: their lists are read once.
  const sourcesIn = remembered((text) => listOf(text).map((id) => sourceOf.get(id)));
  const used = new Set<Source | undefined>();
  for (const row of rows) {
    const code = known.get(row.indicator_id)!;
    const first = periodOf(from, catalogue.get(code)!.period);
    const [days, values, origins] = [listOf(row.days), listOf(row.values), sourcesIn(row.sources)];
    const series: KnownSeries = new Map();
    for (let i = 0; i < days.length; i++) {
      const [period, source] = [dayOf(days[i]!), origins[i]];
      if (period < first) continue;
      used.add(source);
      series.set(period, { value: Number(values[i]!), isSimulated: source?.is_simulated ?? false });
    }
    if (series.size > 0) book.add(row.sentra_id, code, series);
  }
  return new Set([...used].map((source) => source?.code));
}

/** As lookups by key: a range or a list of days would be read of every indicator there is. */
async function lookUp(tx: Tx, catalogue: Catalogue, { sentraIds, codes }: Wanted, month: Month) {
  const known = byId(catalogue, codes);
  const ids = [...known.keys()];
  const days = ids.map((id) => periodOf(month, catalogue.get(known.get(id)!)!.period));
  const { rows } = await sql<{
    sentra_id: number;
    id: number;
    day: string;
    value: string;
    is_simulated: boolean | null;
  }>`
    select s.id as sentra_id, w.id, w.day, o.value, d.is_simulated
      from unnest(${[...sentraIds]}::int[]) s(id)
     cross join unnest(${ids}::smallint[], ${days}::date[]) w(id, day)
     cross join lateral (select value, source_id from observation
                          where sentra_id = s.id and indicator_id = w.id and period = w.day offset 0) o
      left join data_source d on d.id = o.source_id`.execute(tx);
  return rows.map(({ sentra_id, id, day, value, is_simulated }) => ({
    sentraId: sentra_id,
    code: known.get(id)!,
    period: day,
    value,
    isSimulated: is_simulated ?? false,
  }));
}

/** Of numbers and NULL alone, as PostgreSQL writes an array. */
const listOf = (text: string) => text.slice(1, -1).split(",");

/** Days are counted from here, so that they travel as small numbers. */
const epoch = "2000-01-01";
const dayOf = remembered((count) =>
  new Date(Date.parse(epoch) + 86_400_000 * Number(count)).toISOString().slice(0, 10),
);

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = read(text)));
    return value;
  };
}
