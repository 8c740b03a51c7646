import type { Tx } from "./database.server.ts";
import type { Places } from "./places.ts";
import { listRegions } from "./regions.server.ts";
import { listSentra } from "./sentra.server.ts";

/** Where a role can hold: every region and every sentra that an administrator knows. */
export async function listPlaces(tx: Tx): Promise<Places> {
  const regions = await listRegions(tx);
  const sentra = await listSentra(tx);
  return {
    regions: regions.map(({ code, name }) => ({ code, name })),
    sentra: sentra.map(({ id, name, region }) => ({ id, name, region: region.name })),
  };
}
