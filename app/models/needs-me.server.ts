import { sql } from "kysely";
import type { Tx } from "./database.server.ts";

/** What waits for an officer, as counts: each leads to its list. */
export interface NeedsMe {
  toVerify: number;
  returned: number;
  contractsEnding: number;
  wavesOpen: number;
  /** Of the open ones: their announced day is near, or over. */
  wavesClosing: number;
  wavesToPublish: number;
  /** Of the open ones: their three days are over. */
  requestsLate: number;
  requestsOpen: number;
  /** Somebody is still to be told of them. */
  breachesUntold: number;
}

/** A contract or a partnership that ends soon and has no successor yet. */
export interface EndingContract {
  sentra: { id: number; name: string };
  id: number;
  largeParty: string;
  endsOn: string;
  isSimulated: boolean;
}

/** As in the register of partnerships (partnership.ts). */
const soonDays = 90;
const closingDays = 14;

/**
 * In all that the actor oversees; one statement.
 * @param today "YYYY-MM-DD" in Jakarta
 */
export async function countNeeds(tx: Tx, today: string): Promise<NeedsMe> {
  const { rows } = await sql<NeedsMe>`
    select s."toVerify", s.returned, c."contractsEnding", w.*, q.*, b.*
      from (select count(*) filter (where state = 'submitted')::int as "toVerify",
                   count(*) filter (where state = 'returned')::int as returned
              from sheet where state in ('submitted', 'returned')
               and sentra_id = any ((select overseen_sentra())::int[])) s,
           (select count(*)::int as "contractsEnding" from (${ending(today)}) e) c,
           (select count(*) filter (where state = 'open')::int as "wavesOpen",
                   count(*) filter (where state = 'open' and closes_on <= ${today}::date + ${closingDays}::int)::int
                     as "wavesClosing",
                   count(*) filter (where state = 'computed')::int as "wavesToPublish"
              from survey_wave where region_code = any ((select overseen_region())::text[])
               and state in ('open', 'computed')) w,
           (select coalesce(sum(open), 0)::int as "requestsOpen", coalesce(sum(late), 0)::int as "requestsLate"
              from data_request_counts()) q,
           (select count(*)::int as "breachesUntold" from data_breach
             where closed_at is null and not is_unfounded
               and (authority_told_at is null or people_told_at is null)) b`.execute(tx);
  return rows[0]!;
}

/** Those behind `contractsEnding`, the first to end first. */
export async function listEndingContracts(tx: Tx, today: string, limit: number): Promise<EndingContract[]> {
  const { rows } = await sql<{
    sentra_id: number;
    name: string;
    id: number;
    large_party: string;
    ends_on: string;
    is_simulated: boolean;
  }>`
    select e.sentra_id, s.name, e.id, e.large_party, e.ends_on, e.is_simulated
      from (${ending(today)}) e join sentra s on s.id = e.sentra_id
     order by e.ends_on, s.name, e.id limit ${limit}`.execute(tx);
  return rows.map((row) => ({
    sentra: { id: row.sentra_id, name: row.name },
    id: row.id,
    largeParty: row.large_party,
    endsOn: row.ends_on,
    isSimulated: row.is_simulated,
  }));
}

const ending = (today: string) => sql`
  select p.sentra_id, p.id, p.large_party, p.is_simulated, least(p.contract_until, p.active_until) as ends_on
    from partnership p
   where p.sentra_id = any ((select overseen_sentra())::int[]) and p.active_from <= ${today}::date
     and least(p.contract_until, p.active_until) between ${today}::date and ${today}::date + ${soonDays}::int
     and not exists (select from partnership n where n.sentra_id = p.sentra_id and n.renewed_from = p.id)`;
