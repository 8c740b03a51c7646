import { isDatabaseAway } from "db/away.ts";
import { shared, type Tx, withActor, withActorIn } from "./database.server.ts";

type Actor = { userId: number };

/** Where an export or a report reads from, from its first query to its last. */
export interface ExportSource {
  /** What it reads is of this moment, or newer. */
  asOf: Date;
  /** As withActor, where nothing is written: `work` may run twice. */
  read<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** The replica where there is one that is near enough; should it go away in the middle, the database itself. */
export async function chooseExportSource(): Promise<ExportSource> {
  const replica = await shared().replica?.find();
  if (!replica) return { asOf: new Date(), read: withActor };
  const { database, asOf } = replica;
  return {
    asOf,
    read: (actor, work) =>
      withActorIn(database, actor, work).catch((error: unknown) => {
        const isEnded = isDatabaseAway(error) || (error as { code?: string }).code === overtaken;
        if (isEnded) return withActor(actor, work);
        throw error;
      }),
  };
}

/** SQLSTATE: the copy had to go on and took away rows that were being read. */
const overtaken = "40001";
