import { type RawBuilder, sql } from "kysely";
import type { Span } from "analytics";
import type { AssistanceQuery, HelpKind, HelpRecord } from "./assistance.ts";
import { anyOf, type Tx } from "./database.server.ts";
import { daysIn, firstDay } from "./periods.ts";

/** The days of a query's months. */
export const daysOf = ({ from, to }: Pick<AssistanceQuery, "from" | "to">): Span => ({
  from: firstDay(from),
  to: `${to}-${daysIn(to)}`,
});

/**
 * Help that reached sentra in a period, from their own records and from the offices' programmes. What is only planned
 * by a sentra is no help yet, what runs has no end, and what a paper tells without a date belongs to no period.
 * @param of which sentra, said of the column `sentra_id`
 */
export const helpIn = (of: RawBuilder<unknown>, { from, to }: Span) => sql`
  select c.sentra_id, 'cooperation' as source, c.id, c.form as kind, c.institution_code, c.institution_name, c.title,
         c.starts_on, case when c.state <> 'running' then c.ends_on end as ends_on, c.value as money,
         coalesce((select d.is_simulated from data_source d where d.id = c.source_id), false) as is_simulated
    from cooperation c
   where c.sentra_id ${of} and c.side = 'external' and c.state <> 'planned'
     and c.starts_on <= ${to}::date and (c.state = 'running' or c.ends_on >= ${from}::date)
   union all
  select m.sentra_id, 'programme', p.id, p.kind, p.institution_code, p.institution_name, p.title,
         p.starts_on, p.ends_on, p.cost, p.is_simulated
    from programme_sentra m join programme p on p.id = m.programme_id
   where m.sentra_id ${of} and p.starts_on <= ${to}::date and (p.ends_on is null or p.ends_on >= ${from}::date)`;

interface Row {
  sentra_id: number;
  source: HelpRecord["source"];
  id: number;
  kind: HelpKind;
  institution_code: string;
  institution_name: string | null;
  title: string;
  starts_on: string;
  ends_on: string | null;
  money: bigint | null;
  is_simulated: boolean;
}

/** The records themselves, by sentra and beginning. */
export async function listHelp(tx: Tx, sentraIds: readonly number[], days: Span): Promise<HelpRecord[]> {
  const { rows } = await sql<Row>`
    select * from (${helpIn(sql`= ${anyOf(sentraIds)}`, days)}) h
     order by sentra_id, starts_on, source, id`.execute(tx);
  return rows.map((row) => ({
    sentraId: row.sentra_id,
    source: row.source,
    id: row.id,
    kind: row.kind,
    actor: { institution: row.institution_code, name: row.institution_name },
    title: row.title,
    from: row.starts_on,
    to: row.ends_on,
    money: row.money?.toString() ?? null,
    isSimulated: row.is_simulated,
  }));
}
