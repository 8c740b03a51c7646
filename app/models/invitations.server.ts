import { sql } from "kysely";
import type { Tx } from "./database.server.ts";
import type { Invitation } from "./invitation.ts";

/** A wave's invitations in one sentra, by number; none for those who are not its own people. */
export async function listInvitations(tx: Tx, sentraId: number, waveId: number): Promise<Invitation[]> {
  const { rows } = await sql<{
    number: number;
    token: string;
    remindedAt: Date | null;
    name: string | null;
    ownerName: string | null;
    phone: string | null;
    isSimulated: boolean | null;
    hasAnswered: boolean;
  }>`
    select i.number, i.token, i.reminded_at as "remindedAt", e.name, e.owner_name as "ownerName", e.phone,
           e.is_simulated as "isSimulated", a.number is not null as "hasAnswered"
      from invitation i
      left join enterprise e on e.sentra_id = i.sentra_id and e.id = i.enterprise_id
      left join invitations_answered(${sentraId}, ${waveId}) a on a.number = i.number
     where i.sentra_id = ${sentraId} and i.wave_id = ${waveId}
     order by i.number`.execute(tx);
  return rows.map(({ number, token, remindedAt, hasAnswered, name, ownerName, phone, isSimulated }) => ({
    number,
    token,
    hasAnswered,
    remindedAt,
    member:
      name === null
        ? undefined
        : { name, ownerName: ownerName ?? undefined, phone: phone ?? undefined, isSimulated: isSimulated ?? false },
  }));
}

/**
 * @param seen how many invitations there were when somebody asked for more
 * @returns how many: none where the wave takes no more invitations; undefined where others were made since
 */
export async function inviteUnnamed(
  tx: Tx,
  { sentraId, waveId }: { sentraId: number; waveId: number },
  { count, seen }: { count: number; seen: number },
): Promise<number | undefined> {
  // What is sent twice at the same moment is looked at by one after the other.
  await sql`select pg_advisory_xact_lock(${sentraId}::int, ${waveId}::int)`.execute(tx);
  if ((await listInvitations(tx, sentraId, waveId)).length !== seen) return undefined;
  const { rows } = await sql<{ invited: number }>`
    select invite_unnamed(${waveId}, ${sentraId}, ${count}) as invited`.execute(tx);
  return rows[0]!.invited;
}

/** Notes that the holder of an invitation was reminded just now. */
export async function markReminded(tx: Tx, sentraId: number, waveId: number, number: number): Promise<void> {
  await tx
    .updateTable("invitation")
    .set({ reminded_at: sql<Date>`now()` })
    .where("sentra_id", "=", sentraId)
    .where("wave_id", "=", waveId)
    .where("number", "=", number)
    .execute();
}
