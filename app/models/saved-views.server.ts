import type { SavedViewRow } from "db/tables/desk.ts";
import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import type { ViewInput } from "./saved-view.ts";

/** A list with its filters, under a name. */
export interface SavedView {
  id: number;
  name: string;
  path: SavedViewRow["path"];
  query: string;
  isOwn: boolean;
  /** With whose officers it is shared. */
  sharedWith: string | undefined;
}

/** One's own, then those that others share with one's office. */
export async function listSavedViews(tx: Tx, actor: { userId: number }): Promise<SavedView[]> {
  const rows = await tx
    .selectFrom("saved_view as v")
    .leftJoin("region as r", "r.code", "v.region_code")
    .select(["v.id", "v.user_id", "v.name", "v.path", "v.query", "r.name as region"])
    .orderBy((eb) => eb("v.user_id", "<>", actor.userId))
    .orderBy("v.name")
    .orderBy("v.id")
    .limit(mostListed)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    path: row.path,
    query: row.query,
    isOwn: row.user_id === actor.userId,
    sharedWith: row.region ?? undefined,
  }));
}

const mostListed = 200;

/** Under a name that one has used before, it takes the older one's place. @param sharedWith a region's code */
export async function saveView(
  tx: Tx,
  actor: { userId: number },
  { name, path, query }: ViewInput,
  sharedWith: string | null,
): Promise<void> {
  await tx
    .insertInto("saved_view")
    .values({ user_id: actor.userId, name, path, query, region_code: sharedWith })
    .onConflict((conflict) =>
      conflict.columns(["user_id", "name"]).doUpdateSet({ path, query, region_code: sharedWith }),
    )
    .execute();
}

/** @throws 404 where it is not one's own */
export async function shareView(tx: Tx, id: number, sharedWith: string | null): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("saved_view")
    .set({ region_code: sharedWith })
    .where("id", "=", id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound();
}

/** @throws 404 where it is not one's own */
export async function deleteView(tx: Tx, id: number): Promise<void> {
  const { numDeletedRows } = await tx.deleteFrom("saved_view").where("id", "=", id).executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
}
