import { sql } from "kysely";
import { type Database, withActor } from "../../../db/client.ts";
import { createPlaces, createUsers } from "../../../db/demo/people.ts";
import type { WaveState } from "../../../db/tables/surveys.ts";

export interface Wave {
  id: number;
  sentraId: number;
  /** The user who owns it. */
  board: number;
  /** One for each invitation, as links have them: "<sentra>-<token>". */
  keys: string[];
}

/** Invitations that the database makes at a time. */
const mostAtOnce = 500;

/**
 * A draft of a wave with invitations, in a new database without the rest of the demonstration: its people and its four
 * sentra, and the partnership questionnaire, asked by the board of one.
 * @param passwordHash of those people's password
 */
export async function createWave(database: Database, invitations: number, passwordHash: string): Promise<Wave> {
  const users = await createUsers(database, passwordHash);
  const { tanggulangin: sentraId } = await createPlaces(database, users);
  const board = users.get("pengurus.tanggulangin@demo.sentra.id")!;
  return withActor(database, board, async (tx) => {
    const { newest } = await tx
      .selectFrom("instrument_version")
      .where("instrument_code", "=", "partnership-health")
      .select((eb) => eb.fn.max("version").as("newest"))
      .executeTakeFirstOrThrow();
    const { id } = await tx
      .insertInto("survey_wave")
      .values({
        sentra_id: sentraId,
        title: "Kemitraan 2026",
        instrument_code: "partnership-health",
        instrument_version: newest,
        created_by: board,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx.insertInto("wave_sentra").values({ sentra_id: sentraId, wave_id: id }).execute();
    for (let left = invitations; left > 0; left -= mostAtOnce) {
      await sql`select invite_unnamed(${id}, ${sentraId}, ${Math.min(left, mostAtOnce)})`.execute(tx);
    }
    const rows = await tx
      .selectFrom("invitation")
      .where("sentra_id", "=", sentraId)
      .where("wave_id", "=", id)
      .orderBy("number")
      .select("token")
      .execute();
    return { id, sentraId, board, keys: rows.map(({ token }) => `${sentraId}-${token}`) };
  });
}

/** As its owner. */
export function moveWave(database: Database, { id, board }: Wave, state: WaveState): Promise<unknown> {
  return withActor(database, board, (tx) =>
    tx.updateTable("survey_wave").set({ state }).where("id", "=", id).execute(),
  );
}
