import { blockOf, idPattern, type Tenant } from "./ids.ts";
import { markerPattern } from "./markers.ts";
import type { Place } from "./place.ts";

/** Of people and firms, not for offices: they see counts (db/tests/rights.test.ts). */
const ofSentraAlone = ["enterprise", "invitation", "survey_response"];

/** Every row of the world that has an id, and whose it is. */
export interface World {
  tenantOf: Map<string, Tenant>;
  tableOf: Map<string, string>;
  /** Ids by table. */
  idsOf: Map<string, string[]>;
  sentra: { id: string; name: string; region: string }[];
  members: { user: string; email: string; role: string; region: string | null; sentra: string | null }[];
  /** "<sentra>-<token>" of invitations to waves that are open. */
  keys: { sentra: string; token: string }[];
}

export async function readWorld(place: Place): Promise<World> {
  const tables = (await place.look([
    `select c.relname as name, coalesce(string_agg(a.attname, ',') filter
        (where a.attname in ('sentra_id', 'region_code', 'user_id', 'wave_id')), '') as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and exists (select from pg_attribute i where i.attrelid = c.oid and i.attidentity <> ''
                     and i.attname = 'id' and i.atttypid in ('int4'::regtype, 'int8'::regtype))
        and c.relname not like 'audit%' and c.relname <> 'office'
      group by c.relname order by 1`,
  ])) as { name: string; columns: string }[];
  const world: World = { tenantOf: new Map(), tableOf: new Map(), idsOf: new Map(), sentra: [], members: [], keys: [] };
  for (const { name, columns } of tables) {
    const rows = (await place.look([
      `select t.id::text as id, ${ownerOf(name, columns.split(","))} as tenant from ${name} t`,
    ])) as {
      id: string;
      tenant: Tenant | null;
    }[];
    world.idsOf.set(
      name,
      rows.map(({ id }) => id),
    );
    for (const { id, tenant } of rows) {
      if (tenant) world.tenantOf.set(id, tenant);
      world.tableOf.set(blockOf(id), name);
    }
  }
  const read = async <Row>(statement: string) => (await place.look([statement])) as Row[];
  world.sentra = await read(`select id::text as id, name, region_code as region from sentra order by id`);
  world.members = await read(`select m.user_id::text as "user", u.email, m.role, m.region_code as region,
    m.sentra_id::text as sentra from membership m join app_user u on u.id = m.user_id order by m.id`);
  world.keys =
    await read(`select i.sentra_id::text as sentra, i.token from invitation i join survey_wave w on w.id = i.wave_id
    where w.state = 'open' and not exists (select from survey_response r where r.sentra_id = i.sentra_id
      and r.wave_id = i.wave_id and r.invitation_number = i.number) order by i.sentra_id, i.number`);
  return world;
}

function ownerOf(table: string, columns: string[]): string {
  if (table === "sentra") return "'s' || t.id";
  if (table === "app_user") return "'u' || t.id";
  const parts = [
    columns.includes("sentra_id") && "'s' || t.sentra_id",
    columns.includes("region_code") && "'r' || nullif(t.region_code, '')",
    columns.includes("user_id") && "'u' || t.user_id",
    columns.includes("wave_id") &&
      "(select coalesce('s' || w.sentra_id, 'r' || w.region_code) from survey_wave w where w.id = t.wave_id)",
  ].filter(Boolean);
  return parts.length > 0 ? `coalesce(${parts.join(", ")})` : "null";
}

/** What an account may see, from what its roles are for. */
export interface Sight {
  isOffice: boolean;
  tenants: Set<Tenant>;
}

/** @param email of an account; a sentra's id for who has only a link; undefined for nobody */
export function sightOf(world: World, who: { email?: string; sentra?: string }): Sight {
  const mine = world.members.filter(({ email }) => email === who.email);
  const sentra = world.sentra.filter(
    ({ id, region }) =>
      id === who.sentra || mine.some((one) => one.sentra === id || (one.region && isWithin(region, one.region))),
  );
  const regions = [...mine.flatMap(({ region }) => region ?? []), ...sentra.map(({ region }) => region)];
  const own = new Set<Tenant>(sentra.map(({ id }): Tenant => `s${id}`));
  // A region's own, and what the province above it has for all of them.
  for (const region of regions) own.add(`r${region}`).add(`r${region.slice(0, 2)}`);
  for (const { user, sentra: place, region, role } of world.members)
    if (role === "admin" || own.has(`s${place}`) || own.has(`r${region}`)) own.add(`u${user}`);
  return { isOffice: mine.some(({ region }) => region !== null), tenants: own };
}

const isWithin = (region: string, above: string) => region === above || region.startsWith(`${above}.`);

/** @returns what of an answer's text the account may not see: marks of others, and ids that it did not send */
export function findForeign(
  text: string,
  { world, sight, sent }: { world: World; sight: Sight; sent: string },
): string[] {
  const regions = new Set([...sight.tenants].map((tenant) => tenant.replace(".", "")));
  const marks = [...text.matchAll(markerPattern)].filter(([mark, kind, id, table]) => {
    if (sent.includes(mark)) return false; // what was typed is kept
    const isHidden = sight.isOffice && ofSentraAlone.some((one) => one.replace(/_/g, "") === table!.toLowerCase());
    return !regions.has(`${kind!.toLowerCase()}${id}`) || (isHidden && kind === "s");
  });
  const ids = [...text.matchAll(idPattern)].filter(([id]) => {
    const tenant = world.tenantOf.get(id);
    if (tenant === undefined || sent.includes(id)) return false;
    return !sight.tenants.has(tenant);
  });
  return [
    ...new Set([...marks.map(([mark]) => mark), ...ids.map(([id]) => `${world.tableOf.get(blockOf(id))} ${id}`)]),
  ];
}
