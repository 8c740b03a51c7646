import type { Client } from "pg";
import { MONTHS } from "./settings.ts";
import type { Shape } from "./shapes.ts";

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export interface Load {
  bulk: number;
  key: number;
  live: number;
  heap: string;
  index: string;
  total: string;
}

/** Two thirds of the months before the key exists, the last third with it in place, as a live table grows. */
export async function load(admin: Client, shape: Shape): Promise<Load> {
  await admin.query(`set role bench_owner; drop table if exists bench.observation; ${shape.create};
    grant select, insert, update on bench.observation to bench_app; reset role`);
  const early = Math.floor((MONTHS * 2) / 3);
  const fill = async (from: number, to: number) => {
    for (let month = from; month < to; month++) await admin.query(shape.load(month));
  };
  const bulk = await seconds(() => fill(0, early));
  const key = await seconds(() => admin.query(shape.key));
  const live = await seconds(() => fill(early, MONTHS));
  // Checked on every write either way; a partitioned table cannot put off checking what is there already.
  const unchecked = shape.partitioned ? "" : "not valid";
  for (const [column, table] of Object.entries(shape.references))
    await admin.query(
      `alter table bench.observation add foreign key (${column}) references bench.${table} ${unchecked}`,
    );
  await admin.query("vacuum analyze bench.observation");
  await admin.query("checkpoint");
  const { rows } = await admin.query(
    `select pg_size_pretty(sum(pg_table_size(relid))) as heap, pg_size_pretty(sum(pg_indexes_size(relid))) as index,
       pg_size_pretty(sum(pg_total_relation_size(relid))) as total
     from pg_partition_tree('bench.observation') where isleaf`,
  );
  const size = rows[0] ?? (await sizeOfPlainTable(admin));
  return { bulk, key, live, ...(size.total ? size : await sizeOfPlainTable(admin)) };
}

async function sizeOfPlainTable(admin: Client) {
  const { rows } = await admin.query(
    `select pg_size_pretty(pg_table_size('bench.observation')) as heap,
       pg_size_pretty(pg_indexes_size('bench.observation')) as index,
       pg_size_pretty(pg_total_relation_size('bench.observation')) as total`,
  );
  return rows[0];
}
