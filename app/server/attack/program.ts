/**
 * The program itself with a window that only its starter sees: what the database holds, past every policy. The attack
 * starts it so (place.ts); nobody else does.
 */
import { sql } from "kysely";
import { openPostgres } from "../../../db/client.ts";
import { shared } from "../../models/database.server.ts";

await import("../main.ts");
// The embedded database's one session is a superuser's that took the application's role; a server lets in who owns it.
const url = process.env["SUPERUSER_URL"];
const seen = url === undefined ? shared().database : await openPostgres(url, 1);

/** All statements in one transaction. @returns the rows of the last */
function run(statements: string[]): Promise<unknown[]> {
  return seen.kysely.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await sql.raw(statement).execute(tx));
    return rows;
  });
}

process.on("message", ({ id, statements }: { id: number; statements: string[] }) => {
  run(statements).then(
    (rows) => process.send!({ id, rows }),
    (error: Error) => process.send!({ id, failed: error.message }),
  );
});
process.send!("ready");
