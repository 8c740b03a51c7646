import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import { firstDay, type Month, shiftMonth } from "./periods.ts";
import type { Proposal } from "./proposals.ts";

/**
 * What the register of members says that sheets should hold: KN01, the members at each month's end. A month that
 * ended before the first member was registered as one has no proposal; nor has any for those who don't see the register.
 */
export async function proposeFromMembers(tx: Tx, sentraId: number, months: readonly Month[]) {
  const nextMonths = months.map((month) => firstDay(shiftMonth(month, 1)));
  // A member's last day belongs to its membership: who stays until the month's last day is counted.
  const { rows } = await sql<{ next_month: string; members: number }>`
    select m.next_month::text, count(*) filter (where e.active_until is null or e.active_until >= m.next_month - 1)::int
             as members
      from unnest(${nextMonths}::date[]) as m (next_month)
      join enterprise e on e.sentra_id = ${sentraId} and e.active_from < m.next_month
     group by m.next_month`.execute(tx);
  return new Map<Month, Proposal[]>(
    rows.map(({ next_month, members }) => [
      shiftMonth(next_month.slice(0, 7), -1),
      [{ code: "KN01", value: String(members), records: members, register: "members" }],
    ]),
  );
}
