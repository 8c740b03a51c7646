import { demoAccounts } from "db/demo/accounts.ts";
import { demoPassword } from "~/server/demo.ts";
import { shared } from "./database.server.ts";

export function isDemoAccount(email: string): boolean {
  return shared().demoData && demoAccounts.some((account) => account.email === email);
}

/** The demonstration accounts, where the program runs with demonstration data; undefined elsewhere. */
export function listDemoAccounts() {
  return shared().demoData ? { password: demoPassword, accounts: demoAccounts } : undefined;
}
