import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { firstDay, kindOf, type Period, readPeriod } from "./periods.ts";
import { liesIn } from "./region-scope.server.ts";

/** A period's sheets of some sentra: how far they have come. Those that nobody opened are due without a state. */
export interface SheetStanding {
  due: number;
  draft: number;
  submitted: number;
  returned: number;
  verified: number;
  locked: number;
  /** Of those whose last day has passed, and came after the sentra was registered. */
  measured: number;
  inTime: number;
  /** Of those whose last day is still to come, and how many of them are in. */
  ahead: number;
  early: number;
}

/** A region directly below, or a sentra of the region itself. */
export interface CompletenessUnit {
  /** A region's code, or "#" and a sentra's id. */
  key: string;
  name: string;
  /** One per period. */
  standings: SheetStanding[];
}

export interface Completeness {
  periods: Period[];
  units: CompletenessUnit[];
  totals: SheetStanding[];
}

const states = ["draft", "submitted", "returned", "verified", "locked"] as const;
const counted = ["due", ...states, "measured", "inTime", "ahead", "early"] as const;

interface Wanted {
  region: string;
  /** Of one kind, each after the other. */
  periods: readonly Period[];
  now: Date;
}

const lengths = { month: "1 month", quarter: "3 months", year: "1 year" };

/**
 * How complete a region's sheets are, period by period and place by place: one grouped query, whatever the region holds.
 * A sentra owes a sheet of each pillar that its catalogue asks for in the period, from that in which it was registered
 * or its first sheet was opened. In time is what was handed in by the deadline's day of the month after.
 */
export async function getCompleteness(tx: Tx, { region, periods, now }: Wanted): Promise<Completeness> {
  const kind = kindOf(periods[0]!);
  const [first, last] = [firstDay(periods[0]!), firstDay(periods.at(-1)!)];
  const depth = region.split(".").length + 1;
  const { rows } = await sql<{ key: string; name: string; period: string } & SheetStanding>`
    with place as materialized (
      select s.id, s.name, s.region_code, s.created_at,
             case when s.region_code = ${region} then '#' || s.id
                  else array_to_string((string_to_array(s.region_code, '.'))[1:${depth}::int], '.') end as key
        from sentra s where ${liesIn("s.region_code", region)}
    ), rule as materialized (
      select r.region_code,
             coalesce((select d.day from sheet_deadline d where region_holds(d.region_code, r.region_code)
                        order by length(d.region_code) desc limit 1), 10) * interval '1 day' as days
        from (select distinct region_code from place) r
    ), span as materialized (
      select m::date as period, m + ${lengths[kind]}::interval as ended
        from generate_series(${first}::timestamp, ${last}::timestamp, ${lengths[kind]}::interval) m
    ), kept as materialized (
      select distinct r.region_code, m.period, m.ended, k.pillar
        from rule r cross join lateral kept_pillars(r.region_code, ${kind}) k
        join span m on k.since <= m.period and m.period < k.until
    ), found as materialized (
      select h.sentra_id, h.period,
             ${sql.join(states.map((state) => sql`count(*) filter (where h.state = ${state}) as ${sql.ref(state)}`))},
             count(*) filter (where h.handed_in_at < (k.ended + r.days) at time zone 'Asia/Jakarta') as in_time
        from sheet h join place p on p.id = h.sentra_id join rule r on r.region_code = p.region_code
        join kept k on (k.region_code, k.period, k.pillar) = (p.region_code, h.period, h.pillar)
       where h.sentra_id = any (array(select id from place)) and h.period_kind = ${kind}
         and h.period between ${first} and ${last}
       group by h.sentra_id, h.period
    ), owing as materialized (
      select p.*, r.days,
             least(date_trunc(${kind}, p.created_at at time zone 'Asia/Jakarta')::date, b.begun,
                   case when exists (select from sheet x where x.sentra_id = p.id and x.period_kind = ${kind}
                                        and x.period < ${first}) then ${first}::date end) as since
        from place p join rule r on r.region_code = p.region_code
        left join (select sentra_id, min(period) as begun from found group by sentra_id) b on b.sentra_id = p.id
    ), asked as materialized (
      select region_code, period, ended, count(*)::int as pillars from kept group by 1, 2, 3
    )
    select o.key, min(case when o.key like '#%' then o.name else g.name end) as name, m.period,
           sum(m.pillars)::int as due,
           ${sql.join(states.map((state) => sql`coalesce(sum(f.${sql.ref(state)}), 0)::int as ${sql.ref(state)}`))},
           coalesce(sum(m.pillars) filter (where d.at between o.created_at and ${now}), 0)::int as measured,
           coalesce(sum(f.in_time) filter (where d.at between o.created_at and ${now}), 0)::int as "inTime",
           coalesce(sum(m.pillars) filter (where d.at > ${now}), 0)::int as ahead,
           coalesce(sum(f.in_time) filter (where d.at > ${now}), 0)::int as early
      from owing o join asked m on m.region_code = o.region_code and m.period >= o.since
     cross join lateral (select (m.ended + o.days) at time zone 'Asia/Jakarta' as at) d
      left join found f on f.sentra_id = o.id and f.period = m.period
      left join region g on g.code = o.key
     group by o.key, m.period order by 2, 1, 3`.execute(tx);
  return fold(rows, periods);
}

function fold(
  rows: readonly ({ key: string; name: string; period: string } & SheetStanding)[],
  periods: readonly Period[],
) {
  const units = new Map<string, CompletenessUnit>();
  const totals = periods.map(nothing);
  const kind = kindOf(periods[0]!);
  for (const { key, name, period, ...standing } of rows) {
    const unit = units.get(key) ?? { key, name, standings: periods.map(nothing) };
    units.set(key, unit);
    const i = periods.indexOf(readPeriod(kind, period));
    for (const one of counted) {
      unit.standings[i]![one] = standing[one];
      totals[i]![one] += standing[one];
    }
  }
  return { periods: [...periods], units: [...units.values()], totals };
}

const nothing = (): SheetStanding => Object.fromEntries(counted.map((one) => [one, 0])) as unknown as SheetStanding;
