import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { firstDay, type Month, monthOf, monthsBetween } from "./periods.ts";
import { liesIn } from "./region-scope.server.ts";

/** The months' sheets of some sentra: how far they have come. Those that nobody opened are due without a state. */
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
}

/** A region directly below, or a sentra of the region itself. */
export interface CompletenessUnit {
  /** A region's code, or "#" and a sentra's id. */
  key: string;
  name: string;
  /** One per month. */
  months: SheetStanding[];
}

export interface Completeness {
  months: Month[];
  units: CompletenessUnit[];
  totals: SheetStanding[];
}

const states = ["draft", "submitted", "returned", "verified", "locked"] as const;
const counted = ["due", ...states, "measured", "inTime"] as const;

interface Wanted {
  region: string;
  from: Month;
  to: Month;
  now: Date;
}

/**
 * How complete a region's sheets are, month by month and place by place: one grouped query, whatever the region holds.
 * A sentra owes a sheet of each pillar that its catalogue keeps by the month, from the month in which it was registered
 * or its first sheet was opened. In time is what was handed in by the deadline's day of the month after.
 */
export async function getCompleteness(tx: Tx, { region, from, to, now }: Wanted): Promise<Completeness> {
  const [first, last] = [firstDay(from), firstDay(to)];
  const depth = region.split(".").length + 1;
  const { rows } = await sql<{ key: string; name: string; period: string } & SheetStanding>`
    with place as materialized (
      select s.id, s.name, s.region_code, s.created_at,
             case when s.region_code = ${region} then '#' || s.id
                  else array_to_string((string_to_array(s.region_code, '.'))[1:${depth}::int], '.') end as key
        from sentra s where ${liesIn("s.region_code", region)}
    ), rule as materialized (
      select r.region_code, (select count(*)::int from kept_pillars(r.region_code, 'month')) as pillars,
             coalesce((select d.day from sheet_deadline d where region_holds(d.region_code, r.region_code)
                        order by length(d.region_code) desc limit 1), 10) * interval '1 day' as days
        from (select distinct region_code from place) r
    ), month as materialized (
      select m::date as period, m + interval '1 month' as ended
        from generate_series(${first}::timestamp, ${last}::timestamp, '1 month') m
    ), found as materialized (
      select h.sentra_id, h.period,
             ${sql.join(states.map((state) => sql`count(*) filter (where h.state = ${state}) as ${sql.ref(state)}`))},
             count(*) filter (where h.handed_in_at < (m.ended + r.days) at time zone 'Asia/Jakarta') as in_time
        from sheet h join place p on p.id = h.sentra_id join rule r on r.region_code = p.region_code
        join month m on m.period = h.period
       where h.sentra_id = any (array(select id from place)) and h.period_kind = 'month'
         and h.period between ${first} and ${last}
       group by h.sentra_id, h.period
    ), owing as materialized (
      select p.*, r.pillars, r.days,
             least(date_trunc('month', p.created_at at time zone 'Asia/Jakarta')::date, b.begun,
                   case when exists (select from sheet x where x.sentra_id = p.id and x.period_kind = 'month'
                                        and x.period < ${first}) then ${first}::date end) as since
        from place p join rule r on r.region_code = p.region_code
        left join (select sentra_id, min(period) as begun from found group by sentra_id) b on b.sentra_id = p.id
    )
    select o.key, min(case when o.key like '#%' then o.name else g.name end) as name, m.period,
           sum(o.pillars)::int as due,
           ${sql.join(states.map((state) => sql`coalesce(sum(f.${sql.ref(state)}), 0)::int as ${sql.ref(state)}`))},
           coalesce(sum(o.pillars) filter (where d.is_measured), 0)::int as measured,
           coalesce(sum(f.in_time) filter (where d.is_measured), 0)::int as "inTime"
      from owing o join month m on m.period >= o.since
     cross join lateral (select (m.ended + o.days) at time zone 'Asia/Jakarta' between o.created_at and ${now}
                                as is_measured) d
      left join found f on f.sentra_id = o.id and f.period = m.period
      left join region g on g.code = o.key
     group by o.key, m.period order by 2, 1, 3`.execute(tx);
  return fold(rows, monthsBetween(from, to));
}

function fold(rows: readonly ({ key: string; name: string; period: string } & SheetStanding)[], months: Month[]) {
  const units = new Map<string, CompletenessUnit>();
  const totals = months.map(nothing);
  for (const { key, name, period, ...standing } of rows) {
    const unit = units.get(key) ?? { key, name, months: months.map(nothing) };
    units.set(key, unit);
    const i = months.indexOf(monthOf(period));
    for (const one of counted) {
      unit.months[i]![one] = standing[one];
      totals[i]![one] += standing[one];
    }
  }
  return { months, units: [...units.values()], totals };
}

const nothing = (): SheetStanding => Object.fromEntries(counted.map((one) => [one, 0])) as unknown as SheetStanding;
