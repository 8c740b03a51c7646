import type { Actor } from "./accounts.server.ts";
import type { Tx } from "./database.server.ts";
import { listNamedRegions } from "./regions.server.ts";

/** Whom people can ask about their data, or where it was not protected: what the actor answers for. */
interface PlaceChoice {
  /** As `readPlace` takes it. */
  value: string;
  /** Undefined: the platform. */
  name: string | undefined;
}

export async function listPlaceChoices(tx: Tx, { memberships }: Pick<Actor, "memberships">): Promise<PlaceChoice[]> {
  const boards = memberships.flatMap((m) => (m.role === "board" && m.sentraId !== null ? [m.sentraId] : []));
  const sentra = boards.length
    ? await tx.selectFrom("sentra").where("id", "in", boards).orderBy("name").select(["id", "name"]).execute()
    : [];
  return [
    ...sentra.map(({ id, name }) => ({ value: `sentra:${id}`, name })),
    ...(await listOfficeChoices(tx, { memberships })),
  ];
}

/** Of these, those that are no sentra's. */
export async function listOfficeChoices(tx: Tx, { memberships }: Pick<Actor, "memberships">): Promise<PlaceChoice[]> {
  const codes = memberships.flatMap((m) => (m.role === "officer" && m.regionCode !== null ? [m.regionCode] : []));
  const regions = codes.length ? await listNamedRegions(tx, codes) : [];
  const isAdmin = memberships.some(({ role }) => role === "admin");
  return [
    ...regions.map(({ code, name }) => ({ value: `region:${code}`, name })),
    ...(isAdmin ? [{ value: "platform", name: undefined }] : []),
  ];
}
