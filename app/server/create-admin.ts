/**
 * `npm run admin:create -- --email a@b.id --name "…"`: the first administrator of a new place, with a link to choose a
 * password. Everybody after that is invited by an administrator, on the page for it.
 */
import { parseArgs } from "node:util";
import { z } from "zod";
import { withAccounts } from "../../db/client.ts";
import { createLinkAddress } from "../auth/account-links.server.ts";
import { createFirstAdmin, hasAdmin } from "../models/account-register.server.ts";
import { readEnv } from "./env.ts";
import { prepareDatabase } from "./prepare-database.ts";

const person = z.object({
  email: z
    .string({ error: "--email is missing" })
    .trim()
    .toLowerCase()
    .pipe(z.email("--email does not look like an e-mail")),
  name: z.string({ error: "--name is missing" }).trim().min(1, "--name is empty").max(200, "--name is too long"),
});

try {
  await createAdmin();
} catch (error) {
  const reason = error instanceof z.ZodError ? error.issues[0]!.message : (error as Error).message;
  console.error(`No administrator was created: ${reason}`);
  process.exit(1);
}

async function createAdmin(): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: "string" }, name: { type: "string" } } });
  const { email, name } = person.parse(values);
  const env = readEnv(process.env);
  const database = await prepareDatabase({ ...env, demoData: false });
  try {
    const { address, linkHash } = createLinkAddress(env.publicUrl);
    await withAccounts(database, async (tx) => {
      if (await hasAdmin(tx)) throw new Error("there is one already; further accounts are made on /admin/akun");
      await createFirstAdmin(tx, { email, name, linkHash });
    });
    console.log(`Administrator ${name} <${email}>\nOpen within 72 hours, once, to choose a password: ${address}`);
  } finally {
    await database.close();
  }
}
