import { setTimeout as sleep } from "node:timers/promises";
import { demoPassword } from "../../demo.ts";
import { type Door, post } from "../crash/door.ts";
import { signIn } from "../serve.ts";
import type { Standby } from "./standby.ts";

/**
 * Exports come from the copy and say of which moment they are; without it they come from the original. Shown by a copy
 * that is held back: what is written meanwhile is not in the file, whose moment lies before the writing.
 */
export async function checkCopy(address: string, sentraId: number, standby: Standby): Promise<string[]> {
  const board = { address, cookie: await signIn(address, "pengurus.tanggulangin@demo.sentra.id", demoPassword) };
  const problems: string[] = [];
  const wrong = (what: string) => void problems.push(`exports: ${what}`);

  await write(board, sentraId, "", "7001");
  if (!(await until(async () => (await take(board, sentraId)).text.includes("7001")))) wrong("the copy did not follow");

  await standby.ask("select pg_wal_replay_pause()");
  await sleep(1_100); // an export says its moment by the second
  const before = Date.now();
  await write(board, sentraId, "7001", "7002");
  const old = await take(board, sentraId);
  if (old.text.includes("7002") || !old.text.includes("7001")) wrong("not read from the copy that was held back");
  if (old.asOf > before) wrong(`of ${new Date(old.asOf).toISOString()}, and without what was written before that`);

  await standby.ask("select pg_wal_replay_resume()");
  const isNew = async () => {
    const file = await take(board, sentraId);
    if (file.asOf > before + 1_000 && !file.text.includes("7002")) wrong("newer than what it does not hold");
    return file.text.includes("7002");
  };
  if (!(await until(isNew))) wrong("the copy did not go on");

  await standby.halt();
  await write(board, sentraId, "7002", "7003");
  // A look at it may be a second old.
  if (!(await until(async () => (await take(board, sentraId)).text.includes("7003"))))
    wrong("without the copy, the original was not read");
  await standby.start();
  return problems;
}

async function write(door: Door, sentraId: number, before: string, typed: string): Promise<void> {
  const changes = [{ code: "KI01", before, typed }];
  const answer = await post(door, `/sentra/${sentraId}/lembar/internal/2026-09/sel`, { language: "id", changes });
  if (answer.status !== 200) throw new Error(`a cell was answered with ${answer.status}`);
}

async function take({ address, cookie }: Door, sentraId: number): Promise<{ text: string; asOf: number }> {
  const answer = await fetch(`${address}/sentra/${sentraId}/unduh.csv?dari=2026-09&sampai=2026-09`, {
    headers: { Cookie: cookie },
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`an export was answered with ${answer.status}`);
  return { text, asOf: Date.parse(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/.exec(text)?.[0] ?? "") };
}

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 150; tries++) {
    if (await isSo()) return true;
    await sleep(100);
  }
  return false;
}
