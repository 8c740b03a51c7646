import { Kysely, type LogEvent, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { type DataDirLock, lockDataDir } from "./data-dir-lock.ts";
import { PGliteDialect } from "./dialect/pglite-dialect.ts";
import type { Tables } from "./tables/index.ts";
import type { WaveState } from "./tables/surveys.ts";

/** A transaction in which row-level security knows who acts. Every query function takes one first. */
export type Tx = Transaction<Tables>;

export interface Database {
  kind: "embedded" | "postgres";
  /** "PostgreSQL 15.18", as the server says it. */
  version: string;
  kysely: Kysely<Tables>;
  /** Its connections at this moment, and the transactions that wait for one. */
  usage(): { busy: number; idle: number; waiting: number };
  /** Of the embedded one: all of it as one file (keeping/embedded-backup.ts), while others go on using it. */
  dump?(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A statement that the database carried out, or refused. In the text, values are places. */
export interface RanStatement {
  text: string;
  ms: number;
  failed: boolean;
}
export type WatchStatement = (ran: RanStatement) => void;

const logTo = (watch: WatchStatement | undefined) =>
  watch &&
  (({ level, query, queryDurationMillis }: LogEvent) =>
    watch({ text: query.sql, ms: queryDurationMillis, failed: level === "error" }));

type Parse = (value: string) => unknown;
const { DATE, NUMERIC, INT8 } = pg.types.builtins;
const asText: Parse = (value) => value;
const readTextArray = pg.types.getTypeParser(1009 as number, "text") as (value: string) => (string | null)[];
const listOf =
  (parse: Parse): Parse =>
  (value) =>
    readTextArray(value).map((item) => item && parse(item));

/**
 * A DATE and a NUMERIC stay text and an INT8 becomes a bigint, alone and in arrays (1182, 1231, 1016), as in the
 * embedded database (dialect/pglite-worker.mjs).
 */
const parsers = new Map<number, Parse>([
  [DATE, asText],
  [NUMERIC, asText],
  [INT8, BigInt],
  [1182, listOf(asText)],
  [1231, listOf(asText)],
  [1016, listOf(BigInt)],
]);
const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text") =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig["getTypeParser"],
};

/**
 * Opens the embedded database in a directory, or in memory where `dataDir` is undefined.
 * The connection is the owner's until `enterApplicationRole`.
 * @throws DataDirInUseError when another process holds the directory
 */
export async function openEmbedded(dataDir: string | undefined, watch?: WatchStatement): Promise<Database> {
  const lock: DataDirLock | undefined = dataDir === undefined ? undefined : lockDataDir(dataDir);
  const dialect = new PGliteDialect(dataDir && `${dataDir}/pgdata`);
  const kysely = new Kysely<Tables>({ dialect, log: logTo(watch) });
  try {
    const version = await readVersion(kysely);
    const close = async () => {
      await kysely.destroy();
      lock?.release();
    };
    const usage = () => dialect.usage();
    return { kind: "embedded", version, kysely, usage, dump: () => dialect.dump(), close };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** From here on the one embedded connection is the application's, bound by row-level security as on a server. */
export async function enterApplicationRole(database: Database): Promise<void> {
  await sql`set role sentra_app`.execute(database.kysely);
}

/**
 * Connects to a PostgreSQL server.
 * @param url role, password, host and database, as a connection string
 * @param poolSize connections at most
 */
export async function openPostgres(url: string, poolSize: number, watch?: WatchStatement): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: typeParsers,
    application_name: "sentra",
    // A server that is gone without a word (its machine, the net between) is noticed, and nobody waits for ever.
    keepAlive: true,
    connectionTimeoutMillis: 30_000,
  });
  // A connection that is lost (a restart of the server) is replaced at the next query; it must not end the process:
  // neither while it lies idle, which the pool tells, nor between two statements of a transaction, which it tells itself.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log: logTo(watch) });
  const usage = () => ({ busy: pool.totalCount - pool.idleCount, idle: pool.idleCount, waiting: pool.waitingCount });
  try {
    return { kind: "postgres", version: await readVersion(kysely), kysely, usage, close: () => kysely.destroy() };
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
}

async function readVersion(kysely: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(kysely);
  return `PostgreSQL ${rows[0]!.server_version.split(" ")[0]}`;
}

/**
 * The only way to tenant data: one transaction, in which the database knows who acts. The database works out once
 * what that person may see and do, and holds every query of `work` to it.
 * @param sentraId where all of the work is about one sentra: no other is visible in it then
 */
export function withActor<T>(
  database: Database,
  userId: number,
  work: (tx: Tx) => Promise<T>,
  sentraId?: number,
): Promise<T> {
  return database.kysely.transaction().execute(async (tx) => {
    // A page reads little of tables that are large: to compile a statement first (jit) costs many times what it saves.
    await sql`select set_config('jit', 'off', true), begin_actor(${userId}, ${sentraId ?? null})`.execute(tx);
    return work(tx);
  });
}

/** Accounts and sessions, before anybody is known. No tenant table is visible in it. */
export function withAccounts<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.kysely.transaction().execute(async (tx) => {
    await sql`select begin_accounts()`.execute(tx);
    return work(tx);
  });
}

/** What is known of the holder of an invitation before the receipt is shown. */
export interface Respondent {
  sentraId: number;
  waveId: number;
  /** Of the invitation, as printed on it. */
  number: number;
  waveState: WaveState;
  hasAnswered: boolean;
}

/** What opens a questionnaire, and with its receipt the answers that were given to it. */
export interface InvitationKey {
  sentraId: number;
  token: string;
  receiptHash: string | undefined;
}

/**
 * A transaction as the holder of an invitation: of tenant data, the questionnaire is visible in it, and the answers
 * that were given under this receipt.
 * @param work gets `undefined` where no such invitation exists; nothing is visible to it then
 */
export function withRespondent<T>(
  database: Database,
  { sentraId, token, receiptHash }: InvitationKey,
  work: (tx: Tx, respondent: Respondent | undefined) => Promise<T>,
): Promise<T> {
  return database.kysely.transaction().execute(async (tx) => {
    const { rows } = await sql<Omit<Respondent, "sentraId">>`
      select wave_id as "waveId", number, wave_state as "waveState", has_answered as "hasAnswered"
        from begin_respondent(${sentraId}, ${token}, ${receiptHash ?? null})`.execute(tx);
    return work(tx, rows[0] && { sentraId, ...rows[0] });
  });
}

/** A transaction as the computation of one wave: it alone reads all answers. Whoever opens it has checked the asker. */
export function withComputation<T>(database: Database, waveId: number, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.kysely.transaction().execute(async (tx) => {
    await sql`select begin_computation(${waveId})`.execute(tx);
    return work(tx);
  });
}
