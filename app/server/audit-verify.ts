/**
 * `npm run audit:verify`: recomputes every link of the audit log and names the first broken one of each chain.
 *   --heads            prints the last link of each chain as well; kept elsewhere, they show later that an end was cut
 *   --against FILE     looks whether the chains still have the heads of such a print
 * It reads as the owner: of PostgreSQL by DATABASE_OWNER_URL (or DATABASE_URL, where that is an owner's), of the embedded
 * database while the program is stopped. It ends with 1 where anything is wrong.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { type Database, openEmbedded, openPostgres } from "../../db/client.ts";
import { type AuditHead, listAuditHeads, listBrokenChains, listLostHeads } from "../models/audit-log.server.ts";
import { readEnv } from "./env.ts";

const head = z.object({
  sentra_id: z.number().int().min(0),
  number: z.number().int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

const nameOf = (sentraId: number) => (sentraId === 0 ? "the platform's chain" : `the chain of sentra ${sentraId}`);

const wrongs: Record<string, string> = {
  changed: "its event is not what it was when it was linked",
  missing: "the link is missing",
  missing_event: "its event is missing",
  cut: "the chain ends before its head",
  not_linked: "there is an event that no link holds",
};

try {
  const { values } = parseArgs({ options: { heads: { type: "boolean" }, against: { type: "string" } } });
  const kept = values.against === undefined ? [] : readHeads(values.against);
  const database = await openAsOwner();
  try {
    process.exitCode = await verify(database, kept, values.heads === true);
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(`The audit log was not verified: ${(error as Error).message}`);
  process.exitCode = 2;
}

async function verify(database: Database, kept: AuditHead[], printsHeads: boolean): Promise<number> {
  return database.kysely.transaction().execute(async (tx) => {
    const heads = await listAuditHeads(tx);
    if (heads.length === 0 && kept.length === 0) throw new Error("there is no chain to be seen: is this the owner?");
    const broken = await listBrokenChains(tx);
    const lost = await listLostHeads(tx, kept);
    for (const { sentraId, number, problem } of broken) {
      console.error(`BROKEN: ${nameOf(sentraId)}, link ${number}: ${wrongs[problem] ?? problem}`);
    }
    for (const { sentraId, number } of lost) {
      console.error(`LOST: ${nameOf(sentraId)} no longer has the head of link ${number} that was kept`);
    }
    if (printsHeads) for (const one of heads) console.log(JSON.stringify(one));
    const links = heads.reduce((sum, { number }) => sum + number, 0);
    console.error(
      `${heads.length} chains, ${links} links, ${kept.length} kept heads: ${broken.length + lost.length} wrong`,
    );
    return broken.length + lost.length > 0 ? 1 : 0;
  });
}

function readHeads(file: string): AuditHead[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => head.parse(JSON.parse(line)));
}

function openAsOwner(): Promise<Database> {
  const env = readEnv(process.env);
  const url = env.DATABASE_OWNER_URL ?? env.DATABASE_URL;
  return url === undefined ? openEmbedded(env.DATA_DIR) : openPostgres(url, 1);
}
