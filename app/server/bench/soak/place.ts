import pg from "pg";
import { openPostgres } from "../../../../db/client.ts";
import { migrate } from "../../../../db/migrate.ts";
import { loadReference } from "../../../../db/reference/load.ts";
import type { Cluster } from "../../../../db/tests/postgres-cluster.ts";
import { startOwnPlace } from "../../../../db/tests/own-place.ts";
import { hashPassword } from "../../../auth/password.server.ts";
import { createWave, moveWave, type Wave } from "../open-wave.ts";
import { fillForPages } from "../web-data.ts";

export const password = "soak-soak-soak";

interface Account {
  email: string;
  sentra: number[];
}

export interface SoakPlace {
  cluster: Cluster;
  urls: { owner: string; login: string; superuser: string };
  officers: Account[];
  operators: Account[];
  wave: Wave;
  values: number;
  stop(): Promise<void>;
}

/** Three years of many sentra, offices with officers, an operator in each of some sentra, and an open wave. */
export async function fillPlace(counts: {
  sentra: number;
  officers: number;
  operators: number;
  respondents: number;
}): Promise<SoakPlace> {
  const { cluster, url } = await startOwnPlace();
  const urls = { owner: url("sentra_owner"), login: url("sentra_login"), superuser: url("postgres") };
  const owner = await openPostgres(urls.owner, 1);
  await migrate(owner.kysely);
  await loadReference(owner.kysely);
  await owner.close();
  const superuser = new pg.Client(urls.superuser);
  await superuser.connect();
  const passwordHash = await hashPassword(password);
  const values = await fillForPages(superuser, counts.sentra, passwordHash, urls.login);
  // Everybody's pages are opened, so everybody has a result that can be drawn.
  await superuser.query("set session_replication_role = replica");
  await superuser.query(
    `update sentra_result set result = (select result from sentra_result where sentra_id = 1) where result = '{}'`,
  );
  await superuser.query("set session_replication_role = default");
  const login = await openPostgres(urls.login, 2);
  const wave = await createWave(login, counts.respondents, passwordHash);
  await moveWave(login, wave, "open");
  await login.close();
  const people = { officers: await addOfficers(superuser, counts.officers, passwordHash), operators: [] as Account[] };
  people.operators = await addOperators(superuser, counts.operators, passwordHash);
  await superuser.query("vacuum analyze");
  await superuser.end();
  return { cluster, urls, ...people, wave, values, stop: () => cluster.stop() };
}

/** One in ten works for the province, the others for the kabupaten and cities that have sentra. */
async function addOfficers(superuser: pg.Client, count: number, passwordHash: string): Promise<Account[]> {
  const { rows } = await superuser.query<{ code: string; sentra: number[] }>(
    `select region_code as code, array_agg(id order by id) as sentra from sentra group by region_code order by 1`,
  );
  const everywhere = { code: "35", sentra: rows.flatMap(({ sentra }) => sentra) };
  const places = Array.from({ length: count }, (_, i) => (i % 10 === 0 ? everywhere : rows[i % rows.length]!));
  const emails = await addPeople(superuser, "officer", passwordHash, {
    role: "officer",
    regions: places.map((p) => p.code),
  });
  return emails.map((email, i) => ({ email, sentra: places[i]!.sentra }));
}

async function addOperators(superuser: pg.Client, count: number, passwordHash: string): Promise<Account[]> {
  const ids = Array.from({ length: count }, (_, i) => i + 1);
  const emails = await addPeople(superuser, "operator", passwordHash, { role: "operator", sentra: ids });
  return emails.map((email, i) => ({ email, sentra: [ids[i]!] }));
}

async function addPeople(
  superuser: pg.Client,
  name: string,
  passwordHash: string,
  { role, regions, sentra }: { role: string; regions?: string[]; sentra?: number[] },
): Promise<string[]> {
  const emails = (regions ?? sentra!).map((_, i) => `${name}.${i + 1}@soak.test`);
  await superuser.query("set session_replication_role = replica");
  await superuser.query(
    `with given as (select * from unnest($1::text[], $2::text[], $3::int[]) as g (email, region_code, sentra_id)),
          u as (insert into app_user (email, name) select email, email from given returning id, email),
          c as (insert into credential (user_id, password_hash) select id, $4 from u)
     insert into membership (user_id, role, region_code, sentra_id)
     select u.id, $5, g.region_code, g.sentra_id from u join given g using (email)`,
    [emails, regions ?? emails.map(() => null), sentra ?? emails.map(() => null), passwordHash, role],
  );
  await superuser.query("set session_replication_role = default");
  return emails;
}
