import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import type { Indicator } from "./indicators.server.ts";
import { firstDay, kindOf, type Period } from "./periods.ts";
import type { Sentra } from "./sentra.server.ts";
import { liesIn } from "./region-scope.server.ts";

/** Median and quartiles of one indicator in one period, over sentra that handed it in. */
export interface PeerSpread {
  n: number;
  low: number;
  median: number;
  high: number;
  isSimulated: boolean;
  /** Of sentra with the same product, or of all. */
  among: "product" | "all";
}

/** Fewer would show single sentra, and are no measure. */
export const fewestPeers = 3;

/**
 * The other sentra of the same province that the actor sees: those with the same product, where enough of them handed
 * the figure in, or all. Drafts don't count. One query for all indicators; where there are too few, there is nothing.
 */
export async function listPeerSpreads(
  tx: Tx,
  sentra: Sentra,
  period: Period,
  indicators: readonly Indicator[],
): Promise<Record<string, PeerSpread>> {
  const province = sentra.region.code.split(".")[0]!;
  const { rows } = await sql<{
    id: number;
    among: PeerSpread["among"];
    n: number;
    is_simulated: boolean;
    quartiles: number[];
  }>`
    with peer as materialized (
      select s.id, lower(trim(s.product)) = lower(trim(${sentra.product})) as is_alike
        from sentra s where ${liesIn("s.region_code", province)} and s.id <> ${sentra.id}
    ), value as materialized (
      select o.indicator_id as id, p.is_alike, o.value::float8 as value,
             coalesce(d.is_simulated, false) as is_simulated
        from peer p join observation o on o.sentra_id = p.id
        left join data_source d on d.id = o.source_id
        join indicator i on i.id = o.indicator_id
        join sheet h on h.sentra_id = o.sentra_id and h.pillar = i.pillar and h.period = o.period
       where o.indicator_id = any (${indicators.map(({ id }) => id)}::int[]) and o.period = ${firstDay(period)}
         and h.period_kind = ${kindOf(period)} and h.state in ('submitted', 'verified', 'locked')
    )
    select v.id, g.among, count(*)::int as n, bool_or(v.is_simulated) as is_simulated,
           percentile_cont(array[0.25, 0.5, 0.75]::float8[]) within group (order by v.value) as quartiles
      from value v join (values ('product'), ('all')) g (among) on g.among = 'all' or v.is_alike
     group by v.id, g.among having count(*) >= ${fewestPeers}
     order by v.id, g.among`.execute(tx);
  const codes = new Map(indicators.map(({ id, code }) => [id, code]));
  // "all" comes before "product", which replaces it.
  return Object.fromEntries(
    rows.map(({ id, among, n, is_simulated, quartiles: [low, median, high] }) => [
      codes.get(id)!,
      { n, isSimulated: is_simulated, among, low: low!, median: median!, high: high! },
    ]),
  );
}
