import { Worker } from "node:worker_threads";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";

/**
 * Kysely over one embedded PostgreSQL in a worker thread. There is one connection: whoever holds it runs alone, the
 * others queue. `dataDir` undefined keeps the database in memory.
 */
export class PGliteDialect implements Dialect {
  private readonly driver: PGliteDriver;
  constructor(dataDir: string | undefined) {
    this.driver = new PGliteDriver(dataDir);
  }
  createDriver = () => this.driver;
  createQueryCompiler = () => new PostgresQueryCompiler();
  createAdapter = () => new PostgresAdapter();
  createIntrospector: Dialect["createIntrospector"] = (db) => new PostgresIntrospector(db);

  usage = () => this.driver.usage();

  /** The directory's files as a compressed tar, as they are between two transactions: all others wait for it. */
  async dump(): Promise<Uint8Array> {
    await this.driver.acquireConnection();
    return this.driver.dump().finally(() => this.driver.releaseConnection());
  }
}

interface Reply {
  id?: number;
  ready?: true;
  rows: unknown[];
  affected?: number;
  dump?: Uint8Array;
  error?: Record<string, unknown> & { message: string };
}

/** An error of the database as the pg driver would raise it: `code` is the SQLSTATE. */
class EmbeddedDatabaseError extends Error {}

class PGliteDriver implements Driver {
  private worker!: Worker;
  private nextId = 1;
  private readonly waiting = new Map<number, { resolve: (r: Reply) => void; reject: (e: Error) => void }>();
  private turn: Promise<void> = Promise.resolve();
  private release = () => {};
  /** Of the one connection: who has it and who waits for it. */
  private taking = 0;
  private readonly connection: DatabaseConnection;

  constructor(private readonly dataDir: string | undefined) {
    const send = this.send.bind(this);
    this.connection = {
      async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
        const { rows, affected } = await send({ sql, parameters });
        return { rows: rows as R[], numAffectedRows: affected === undefined ? undefined : BigInt(affected) };
      },
      async *streamQuery() {
        throw new Error("the embedded database does not stream: page through the rows instead");
      },
    };
  }

  async init(): Promise<void> {
    this.worker = new Worker(new URL("./pglite-worker.mjs", import.meta.url), {
      workerData: { dataDir: this.dataDir },
    });
    await new Promise<void>((resolve, reject) => {
      this.worker.once("error", reject);
      this.worker.on("message", (reply: Reply) => {
        if (reply.ready) return resolve();
        const waiter = this.waiting.get(reply.id!);
        this.waiting.delete(reply.id!);
        if (reply.error) waiter?.reject(Object.assign(new EmbeddedDatabaseError(), reply.error));
        else waiter?.resolve(reply);
      });
    });
    this.worker.on("error", (error) => {
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
    });
  }

  private send(message: object): Promise<Reply> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, ...message });
    });
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    this.taking += 1;
    const before = this.turn;
    let done = () => {};
    this.turn = new Promise((resolve) => (done = resolve));
    await before;
    this.release = done;
    return this.connection;
  }

  async releaseConnection(): Promise<void> {
    this.taking -= 1;
    this.release();
  }

  usage() {
    const busy = Math.min(1, this.taking);
    return { busy, idle: 1 - busy, waiting: this.taking - busy };
  }

  beginTransaction = async (c: DatabaseConnection) => void (await c.executeQuery(CompiledQuery.raw("begin")));
  commitTransaction = async (c: DatabaseConnection) => void (await c.executeQuery(CompiledQuery.raw("commit")));
  rollbackTransaction = async (c: DatabaseConnection) => void (await c.executeQuery(CompiledQuery.raw("rollback")));

  async dump(): Promise<Uint8Array> {
    return (await this.send({ dump: true })).dump!;
  }

  async destroy(): Promise<void> {
    await this.send({ close: true });
    await this.worker.terminate();
  }
}
