/**
 * The thread in which the embedded database lives, so that a long query never blocks a request (a 500,000-row
 * aggregate blocks the event loop for half a second in process, 6 ms from here).
 * Messages in: { id, sql, parameters }, { id, dump: true } or { id, close: true }. Messages out: { id, rows, affected },
 * { id, rows, dump } or { id, error }.
 * Plain JavaScript, because a thread starts faster without a TypeScript loader of its own.
 */
import { parentPort, workerData } from "node:worker_threads";
import { PGlite, types } from "@electric-sql/pglite";

const asText = (value) => value;
const database = await PGlite.create({
  dataDir: workerData.dataDir,
  // PGlite starts PostgreSQL with fsync off (-F); an acknowledged write must survive the loss of power.
  startParams: [...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"), "-c", "fsync=on"],
  parsers: { [types.DATE]: asText, [types.NUMERIC]: asText, [types.INT8]: (value) => BigInt(value) },
});
await database.query("set timezone to 'UTC'");
parentPort.postMessage({ ready: true });

parentPort.on("message", async (message) => {
  try {
    if (message.close) {
      await database.close();
      parentPort.postMessage({ id: message.id, rows: [] });
      return;
    }
    if (message.dump) {
      const dump = new Uint8Array(await (await database.dumpDataDir("gzip")).arrayBuffer());
      parentPort.postMessage({ id: message.id, rows: [], dump }, [dump.buffer]);
      return;
    }
    const result = await database.query(message.sql, message.parameters);
    parentPort.postMessage({ id: message.id, rows: result.rows, affected: result.affectedRows });
  } catch (error) {
    const { message: text, code, detail, constraint, table } = error;
    parentPort.postMessage({ id: message.id, error: { message: text, code, detail, constraint, table } });
  }
});
