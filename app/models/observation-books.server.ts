import { sql } from "kysely";
import { anyOf, type Tx } from "./database.server.ts";
import type { Catalogue } from "./indicators.server.ts";
import { firstDay, type Month, monthsBetween, periodOf } from "./periods.ts";
import { SeriesBook } from "./series.ts";

/**
 * For pages about all sentra of a province. So many are asked for at once: the whole answer of ten thousand would be
 * millions of rows in memory, and a statement that is expected to give many is compiled first (jit), which costs more
 * than reading a few.
 */
const portion = 200;
/** Of these, each value is looked up by its whole key. */
const lookedUpAtOnce = 100;

interface Wanted {
  sentraIds: readonly number[];
  codes: readonly string[];
}

/** A book of every few sentra, over the months from one to another, to be drawn together and let go. */
export async function* readBooks(tx: Tx, catalogue: Catalogue, wanted: Wanted & { from: Month; to: Month }) {
  const months = monthsBetween(wanted.from, wanted.to);
  for (const sentraIds of portionsOf(wanted.sentraIds, portion)) {
    yield { sentraIds, book: new SeriesBook(catalogue, await listPacked(tx, catalogue, { ...wanted, sentraIds }), months) };
  }
}

/** The book of one month, whatever the number of sentra. */
export async function readMonth(tx: Tx, catalogue: Catalogue, { sentraIds, codes }: Wanted, month: Month) {
  const found: ReturnType<typeof toReported>[] = [];
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

const toReported = (sentraId: number, code: string, period: string, value: string, isSimulated: boolean) => ({
  sentraId,
  code,
  period,
  value,
  isSimulated,
});

/** Each sentra's indicator in one row, its days and values as lists: a tenth of the time of a row for each value. */
async function listPacked(tx: Tx, catalogue: Catalogue, wanted: Wanted & { from: Month; to: Month }) {
  const codes = byId(catalogue, wanted.codes);
  const { rows } = await sql<{
    sentra_id: number;
    indicator_id: number;
    days: string;
    values: string;
    simulated: string | null;
  }>`
    select o.sentra_id, o.indicator_id, array_agg(o.period - ${epoch}::date)::text as days,
           array_agg(o.value)::text as values,
           (array_agg(o.period - ${epoch}::date) filter (where d.is_simulated))::text as simulated
      from observation o left join data_source d on d.id = o.source_id
     where o.sentra_id = ${anyOf(wanted.sentraIds)} and o.indicator_id = ${anyOf([...codes.keys()])}
       and o.period >= ${periodOf(wanted.from, "year")} and o.period <= ${firstDay(wanted.to)}
     group by o.sentra_id, o.indicator_id`.execute(tx);
  return rows.flatMap((row) => {
    const values = listOf(row.values);
    const simulated = new Set(row.simulated === null ? [] : listOf(row.simulated));
    const code = codes.get(row.indicator_id)!;
    const first = periodOf(wanted.from, catalogue.get(code)!.period);
    return listOf(row.days)
      .map((day, i) => toReported(row.sentra_id, code, dayOf(day), values[i]!, simulated.has(day)))
      .filter(({ period }) => period >= first);
  });
}

/** As lookups by key: a range or a list of days would be read of every indicator there is. */
async function lookUp(tx: Tx, catalogue: Catalogue, { sentraIds, codes }: Wanted, month: Month) {
  const known = byId(catalogue, codes);
  const ids = [...known.keys()];
  const days = ids.map((id) => periodOf(month, catalogue.get(known.get(id)!)!.period));
  const { rows } = await sql<{ sentra_id: number; id: number; day: string; value: string; is_simulated: boolean | null }>`
    select s.id as sentra_id, w.id, w.day, o.value, d.is_simulated
      from unnest(${[...sentraIds]}::int[]) s(id)
     cross join unnest(${ids}::smallint[], ${days}::date[]) w(id, day)
     cross join lateral (select value, source_id from observation
                          where sentra_id = s.id and indicator_id = w.id and period = w.day offset 0) o
      left join data_source d on d.id = o.source_id`.execute(tx);
  return rows.map(({ sentra_id, id, day, value, is_simulated }) =>
    toReported(sentra_id, known.get(id)!, day, value, is_simulated ?? false),
  );
}

/** Of numbers alone, as PostgreSQL writes an array. */
const listOf = (text: string) => text.slice(1, -1).split(",");

/** Days are counted from here, so that they travel as small numbers. */
const epoch = "2000-01-01";
const days = new Map<string, string>();

function dayOf(count: string): string {
  let day = days.get(count);
  if (day === undefined) {
    day = new Date(Date.parse(epoch) + 86_400_000 * Number(count)).toISOString().slice(0, 10);
    days.set(count, day);
  }
  return day;
}
