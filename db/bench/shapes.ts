import type { QueryConfig } from "pg";
import { INDICATORS, MONTHS, period, PILLARS, SCATTER, SENTRA, SHEET } from "./settings.ts";

/** What an operation asks, in the words of the domain; each shape says it in its own SQL. */
export interface SheetOf {
  sentra: number;
  pillar: number;
  month: number;
}
export type Region = { column: "kabupaten_id" | "province_id"; id: number };

export interface Shape {
  title: string;
  create: string;
  partitioned: boolean;
  references: Record<string, string>;
  load: (month: number) => string;
  key: string;
  /** A sheet with the twelve months before it. */
  sheet: (of: SheetOf) => QueryConfig;
  write: (of: SheetOf, seed: number) => QueryConfig;
  compare: (sentra: number[], from: number, to: number) => QueryConfig;
  region: (region: Region, indicators: number[], from: number, to: number) => QueryConfig;
  /** The same with the region's sentra looked up first and given as a list. */
  regionByList: (region: Region, indicators: number[], from: number, to: number) => QueryConfig;
  year: (region: Region, from: number, to: number) => QueryConfig;
  /** No sentra named at all: only the policy narrows it down. */
  unnamed: (indicators: number[], month: number) => QueryConfig;
}

export const indicatorsOf = (pillar: number) =>
  Array.from({ length: SHEET }, (_, i) => pillar * SHEET + i + 1).filter((id) => id <= INDICATORS);
const code = (indicator: number) => `I${String(indicator).padStart(2, "0")}`;

// Months arrive one after the other, in each month the sentra in no order: so lies the heap of a live table.
const sentraOf = (n: string) => `(1 + (${n})::bigint * ${SCATTER} % ${SENTRA})::int`;
// A third counts, a third rupiah in thousands, a third percentages with two decimals.
const hash = (n: string) => `(hashint8(${n}) & 2147483647)`;
const valueOf = (indicator: string, n: string) =>
  `case ${indicator} % 3 when 0 then (${hash(n)} % 500)::numeric when 1 then (${hash(n)} % 900000)::numeric * 1000
   else round((${hash(n)} % 10000)::numeric / 100, 2) end`;

const seeded = (i: number, seed: number) => String((i * 7919 + seed * 104729) % 100000);

const regionFilter = (region: Region) => `s.${region.column} = ${region.id}`;
const listFilter = (region: Region) =>
  `o.sentra_id = any (array(select s.id from bench.sentra s where ${regionFilter(region)}))`;

function narrow(title: string, key: string, options: { partition?: string; partitions?: string[] } = {}): Shape {
  return {
    title,
    create: `create table bench.observation (
      sentra_id int not null, period date not null, indicator_id smallint not null, source smallint,
      simulated boolean not null default false, value numeric not null) ${options.partition ?? ""};
      ${(options.partitions ?? []).join(";\n")}`,
    partitioned: options.partition !== undefined,
    references: { sentra_id: "sentra", indicator_id: "indicator" },
    load: (month) => `insert into bench.observation (sentra_id, period, indicator_id, simulated, value)
      select ${sentraOf(`n / ${INDICATORS}`)}, '${period(month)}', 1 + n % ${INDICATORS}, true,
        ${valueOf(`(1 + n % ${INDICATORS})`, `n + ${month * 1_000_003}`)}
      from (select generate_series(0, ${SENTRA * INDICATORS - 1}) as n) numbered`,
    key: `alter table bench.observation add primary key ${key}`,
    sheet: ({ sentra, pillar, month }) => ({
      text: `select indicator_id, period, value, source, simulated from bench.observation
        where sentra_id = $1 and indicator_id = any ($2::smallint[]) and period between $3 and $4`,
      values: [sentra, indicatorsOf(pillar), period(month - 12), period(month)],
    }),
    write: ({ sentra, pillar, month }, seed) => ({
      text: `insert into bench.observation as o (sentra_id, period, indicator_id, value)
        select $1, $2, i, v from unnest($3::smallint[], $4::numeric[]) as t (i, v)
        on conflict (sentra_id, indicator_id, period) do update
        set value = excluded.value, source = excluded.source, simulated = excluded.simulated`,
      values: [sentra, period(month), indicatorsOf(pillar), indicatorsOf(pillar).map((i) => seeded(i, seed))],
    }),
    compare: (sentra, from, to) => ({
      text: `select sentra_id, indicator_id, period, value from bench.observation
        where sentra_id = any ($1::int[]) and period between $2 and $3`,
      values: [sentra, period(from), period(to)],
    }),
    region: (region, indicators, from, to) => ({
      text: `select o.indicator_id, o.period, sum(o.value), count(*)
        from bench.sentra s join bench.observation o on o.sentra_id = s.id
        where ${regionFilter(region)} and o.indicator_id = any ($1::smallint[]) and o.period between $2 and $3 group by 1, 2`,
      values: [indicators, period(from), period(to)],
    }),
    regionByList: (region, indicators, from, to) => ({
      text: `select o.indicator_id, o.period, sum(o.value), count(*) from bench.observation o
        where ${listFilter(region)} and o.indicator_id = any ($1::smallint[]) and o.period between $2 and $3 group by 1, 2`,
      values: [indicators, period(from), period(to)],
    }),
    year: (region, from, to) => ({
      text: `select o.indicator_id, sum(o.value), count(*)
        from bench.sentra s join bench.observation o on o.sentra_id = s.id
        where ${regionFilter(region)} and o.period between $1 and $2 group by 1`,
      values: [period(from), period(to)],
    }),
    unnamed: (indicators, month) => ({
      text: `select indicator_id, sum(value), count(*) from bench.observation
        where indicator_id = any ($1::smallint[]) and period = $2 group by 1`,
      values: [indicators, period(month)],
    }),
  };
}

const sheets: Shape = {
  title: "B: a row per sheet, jsonb",
  create: `create table bench.observation (
    sentra_id int not null, period date not null, pillar smallint not null,
    simulated boolean not null default false, values jsonb not null)`,
  partitioned: false,
  references: { sentra_id: "sentra" },
  load: (month) => `insert into bench.observation (sentra_id, period, pillar, simulated, values)
    select ${sentraOf(`n / ${PILLARS}`)}, '${period(month)}', n % ${PILLARS}, true,
      (select jsonb_object_agg('I' || lpad(i::text, 2, '0'), ${valueOf("i", `n * ${SHEET} + i + ${month * 1_000_003}`)})
       from generate_series(n % ${PILLARS} * ${SHEET} + 1, least((n % ${PILLARS} + 1) * ${SHEET}, ${INDICATORS})) i)
    from (select generate_series(0, ${SENTRA * PILLARS - 1}) as n) numbered`,
  key: "alter table bench.observation add primary key (sentra_id, pillar, period)",
  sheet: ({ sentra, pillar, month }) => ({
    text: `select period, values, simulated from bench.observation
      where sentra_id = $1 and pillar = $2 and period between $3 and $4`,
    values: [sentra, pillar, period(month - 12), period(month)],
  }),
  write: ({ sentra, pillar, month }, seed) => ({
    text: `insert into bench.observation as o (sentra_id, period, pillar, values) values ($1, $2, $3, $4)
      on conflict (sentra_id, pillar, period) do update
      set values = o.values || excluded.values, simulated = excluded.simulated`,
    values: [
      sentra,
      period(month),
      pillar,
      JSON.stringify(Object.fromEntries(indicatorsOf(pillar).map((i) => [code(i), Number(seeded(i, seed))]))),
    ],
  }),
  compare: (sentra, from, to) => ({
    text: `select sentra_id, period, values from bench.observation
      where sentra_id = any ($1::int[]) and period between $2 and $3`,
    values: [sentra, period(from), period(to)],
  }),
  region: (region, indicators, from, to) => ({
    text: `select i.code, o.period, sum((o.values ->> i.code)::numeric), count(o.values ->> i.code)
      from bench.sentra s join bench.observation o on o.sentra_id = s.id
      join unnest($1::text[], $2::smallint[]) as i (code, pillar) on i.pillar = o.pillar
      where ${regionFilter(region)} and o.pillar = any ($2::smallint[]) and o.period between $3 and $4 group by 1, 2`,
    values: [indicators.map(code), indicators.map((i) => Math.floor((i - 1) / SHEET)), period(from), period(to)],
  }),
  regionByList: (region, indicators, from, to) => ({
    text: `select i.code, o.period, sum((o.values ->> i.code)::numeric), count(o.values ->> i.code)
      from bench.observation o join unnest($1::text[], $2::smallint[]) as i (code, pillar) on i.pillar = o.pillar
      where ${listFilter(region)} and o.pillar = any ($2::smallint[]) and o.period between $3 and $4 group by 1, 2`,
    values: [indicators.map(code), indicators.map((i) => Math.floor((i - 1) / SHEET)), period(from), period(to)],
  }),
  year: (region, from, to) => ({
    text: `select v.key, sum(v.value::numeric), count(*)
      from bench.sentra s join bench.observation o on o.sentra_id = s.id, jsonb_each_text(o.values) v
      where ${regionFilter(region)} and o.period between $1 and $2 group by 1`,
    values: [period(from), period(to)],
  }),
  unnamed: (indicators, month) => ({
    text: `select i.code, sum((values ->> i.code)::numeric), count(values ->> i.code)
      from bench.observation o join unnest($1::text[], $2::smallint[]) as i (code, pillar) on i.pillar = o.pillar
      where period = $3 group by 1`,
    values: [indicators.map(code), indicators.map((i) => Math.floor((i - 1) / SHEET)), period(month)],
  }),
};

const years = Array.from({ length: Math.ceil((MONTHS + 12) / 12) }, (_, i) => i * 12);
const byYear = years.map(
  (from) => `create table bench.observation_${period(from).slice(0, 4)} partition of bench.observation
    for values from ('${period(from)}') to ('${period(from + 12)}')`,
);
const byHash = Array.from(
  { length: 8 },
  (_, i) => `create table bench.observation_${i} partition of bench.observation
    for values with (modulus 8, remainder ${i})`,
);

export const shapes: Record<string, Shape> = {
  A: narrow("A: narrow, key (sentra, indicator, period)", "(sentra_id, indicator_id, period)"),
  A2: narrow("A2: narrow, key (sentra, period, indicator)", "(sentra_id, period, indicator_id)"),
  B: sheets,
  C: narrow("C: A by year", "(sentra_id, indicator_id, period)", {
    partition: "partition by range (period)",
    partitions: byYear,
  }),
  C2: narrow("C2: A by hash of sentra, 8", "(sentra_id, indicator_id, period)", {
    partition: "partition by hash (sentra_id)",
    partitions: byHash,
  }),
};
