import { type Kysely, type Migration, Migrator, sql } from "kysely";
import { migrations } from "./migrations/index.ts";
import type { Tables } from "./tables/index.ts";

/**
 * Brings a database to the newest schema, as its owner. A new one gets all migrations in one transaction; one that is in
 * use gets each in its own, so that what one migration locks is free again before the next begins.
 * @returns the names of the migrations that ran, oldest first
 * @throws what the failed migration threw; nothing of that one stays, and the next start goes on with it
 */
export async function migrate(owner: Kysely<Tables>, all: Record<string, Migration> = migrations): Promise<string[]> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => all } });
  const isNew = (await listLanded(owner)).length === 0;
  const ran: string[] = [];
  for (;;) {
    const { error, results = [] } = await (isNew ? migrator.migrateToLatest() : migrator.migrateUp());
    if (error) throw error;
    ran.push(...results.map((result) => result.migrationName));
    if (isNew || results.length === 0) return ran;
  }
}

/**
 * What keeps a PostgreSQL database from being served safely, in words for whoever runs it; undefined where all is well.
 * A superuser, an owner or a role with BYPASSRLS would see every tenant's rows.
 */
export async function findServingObstacle(application: Kysely<Tables>): Promise<string | undefined> {
  const { rows } = await sql<{
    name: string;
    rolsuper: boolean;
    rolbypassrls: boolean;
    member: boolean;
    owned: string;
  }>`
    select r.rolname as name, r.rolsuper, r.rolbypassrls,
           coalesce((select pg_has_role(r.oid, a.oid, 'usage') from pg_roles a where a.rolname = 'sentra_app'), false) as member,
           (select count(*)::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as owned
      from pg_roles r where r.rolname = current_user
  `.execute(application);
  const role = rows[0]!;
  if (role.rolsuper) return `the role "${role.name}" is a superuser: row-level security would not hold it`;
  if (role.rolbypassrls) return `the role "${role.name}" has BYPASSRLS: row-level security would not hold it`;
  if (role.owned !== "0")
    return `the role "${role.name}" owns tables, or may act as their owner: log in as another role`;
  if (!role.member)
    return `the role "${role.name}" does not inherit from sentra_app: grant sentra_app to it, with inherit`;
  const missing = await listMissing(application);
  if (missing.length > 0) return `the schema lacks ${missing.join(", ")}: set DATABASE_OWNER_URL to let it be migrated`;
  return undefined;
}

/** What this version of the program needs and the database does not have. */
export async function listMissing(database: Kysely<Tables>): Promise<string[]> {
  const landed = await listLanded(database);
  return Object.keys(migrations).filter((name) => !landed.includes(name));
}

/** The names of the migrations that a database has, in their order; none of a database that was never migrated. */
export async function listLanded(database: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`
    .execute(database)
    .catch((error: { code?: string }) => {
      if (error.code === undefinedTable) return { rows: [] as { name: string }[] };
      throw error;
    });
  return rows.map(({ name }) => name);
}

/** SQLSTATE: nothing was ever migrated here. Anything else that goes wrong is not for us to explain away. */
const undefinedTable = "42P01";
