import { sql } from "kysely";
import type { Database, Tx } from "../client.ts";
import type { Fixture } from "./fixture.ts";

interface Common {
  /** Names of the migrated databases from which test files get their own: without any row, and with the fixture's. */
  empty: string;
  filled: string;
  fixture: Fixture;
}

/** What a project's setup hands to its test files. */
export type Prepared =
  | (Common & { kind: "embedded"; folder: string })
  | (Common & {
      kind: "postgres";
      /** URLs with "database_to_be_named" for the name. */
      urls: { superuser: string; owner: string; login: string; backup: string };
      owner: string;
      login: string;
      /** The directory of pg_dump, where the server is a throw-away one. */
      binaries: string | undefined;
    });

declare module "vitest" {
  export interface ProvidedContext {
    prepared: Prepared;
  }
}

export type Doer = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** The embedded database has one connection, whose own role is the owner's: a transaction goes back to it. */
export function ownerOfEmbedded(database: Database): Doer {
  return (work) =>
    database.kysely.transaction().execute(async (tx) => {
      await sql`set local role none`.execute(tx);
      return work(tx);
    });
}
