/**
 * A process of the application as app/server/main.ts starts it, without the pages. Arguments: "postgres" and a URL, or
 * "embedded" and a directory. It prints "ready", what its worker does as JSON, and for every line with a wave's id
 * that it reads, that wave's computation; "stop" ends it in good order.
 */
import { createInterface } from "node:readline";
import { enterApplicationRole, openEmbedded, openPostgres, withComputation } from "db/client.ts";
import { startJobs } from "../worker.server.ts";

const say = (line: unknown) => void process.stdout.write(`${JSON.stringify(line)}\n`);

const [kind, place] = process.argv.slice(2);
const database = kind === "postgres" ? await openPostgres(place!, 4) : await openEmbedded(place);
if (kind === "embedded") await enterApplicationRole(database);
const jobs = await startJobs(database, {
  info: (details, message) => say({ ...details, message }),
  error: (details, message) => process.stderr.write(`${message}: ${JSON.stringify(details)}\n`),
});
say("ready");
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "stop") break;
  const waveId = Number(line);
  say(
    await withComputation(database, waveId, (tx) =>
      tx.selectFrom("wave_computation").where("wave_id", "=", waveId).select(["state", "attempt", "done"]).execute(),
    ),
  );
}
await jobs.stop();
await database.close();
process.exit(0);
