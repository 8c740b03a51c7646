import { createWriteStream, rmSync } from "node:fs";
import { createServer, get, type IncomingMessage, type Server } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Database } from "../../db/client.ts";
import { takeEmbeddedBackup } from "../../db/keeping/embedded-backup.ts";
import { logger } from "./logger.ts";

/**
 * The embedded database belongs to the running program, so a backup is asked of it, through a socket in the data
 * directory: whoever may open that could read the database's files as well.
 */
const socketOf = (dataDir: string) => join(dataDir, "backup.sock");

/** @returns what ends it */
export function offerBackups(database: Database, dataDir: string): () => void {
  const path = socketOf(dataDir);
  rmSync(path, { force: true }); // of a program that was killed; the directory's lock says that there is no other
  const server: Server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/backup") return void response.writeHead(404).end();
    takeEmbeddedBackup(database, dataDir).then(
      (backup) => {
        logger.info({ bytes: backup.byteLength }, "backup taken");
        response.writeHead(200, { "Content-Length": backup.byteLength }).end(backup);
      },
      (error: Error) => {
        logger.error({ err: error }, "backup failed");
        response.writeHead(500).end(error.message);
      },
    );
  });
  // A path that is too long for a socket, a directory without sockets: backups then want the program stopped.
  server.on("error", (error) => logger.warn({ err: error }, "no backups while the program runs"));
  const mask = process.umask(0o177);
  server.listen(path);
  process.umask(mask);
  return () => void server.close();
}

/** Has the running program of a data directory write a backup. @returns false where no program is running there */
export async function askForBackup(dataDir: string, file: string): Promise<boolean> {
  const answer = await new Promise<IncomingMessage | undefined>((resolve, reject) => {
    const asked = get({ socketPath: socketOf(dataDir), path: "/backup" }, resolve);
    asked.on("error", (error: NodeJS.ErrnoException) =>
      ["ENOENT", "ECONNREFUSED"].includes(error.code ?? "") ? resolve(undefined) : reject(error),
    );
  });
  if (!answer) return false;
  if (answer.statusCode !== 200) throw new Error(`the running program answered ${answer.statusCode}; its log says why`);
  await pipeline(answer, createWriteStream(file));
  return true;
}
