import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../../../db/client.ts";
import { demoPassword } from "../../demo.ts";
import { form, post } from "../crash/door.ts";
import { signIn } from "../serve.ts";
import type { Bouncer } from "./bouncer.ts";
import type { Member } from "./fleet.ts";

/** What several processes have to agree on. Each is one function; each returns what is wrong. */
interface Place {
  members: readonly Member[];
  bouncer: Bouncer;
  /** Past every policy. */
  superuser: Database;
}
type Check = (place: Place) => Promise<string[]>;

const email = (account: string) => `${account}@demo.sentra.id`;

async function ask({ address }: Member, path: string, cookie: string) {
  const answer = await fetch(address + path, { headers: { Cookie: cookie }, redirect: "manual" });
  return { status: answer.status, text: await answer.text() };
}

/** Signed in at one, a person is signed in at all; signed out at one, at none. */
const sessions: Check = async ({ members }) => {
  const cookie = await signIn(members[0]!.address, email("provinsi"), demoPassword);
  const statuses = async () =>
    (await Promise.all(members.map((one) => ask(one, "/sentra", cookie)))).map((a) => a.status);
  const before = await statuses();
  await post({ address: members[1]!.address, cookie }, "/keluar", form({ keluar: "ya" }));
  const after = await statuses();
  const problems = [];
  if (before.some((status) => status !== 200)) problems.push(`a session of one process: ${before.join()}`);
  if (after.some((status) => status !== 302)) problems.push(`after signing out at another: ${after.join()}`);
  return problems;
};

/** Wrong passwords are counted together, wherever they are tried. */
const limits: Check = async ({ members }) => {
  const statuses = [];
  for (let i = 0; i < 6; i++) {
    const wrong = form({ email: email("pengamat"), password: `salah-${i}` });
    const one = members[i % members.length]!;
    statuses.push((await post({ address: one.address, cookie: "" }, "/masuk", wrong)).status);
  }
  return statuses.join() === "400,400,400,400,400,429" ? [] : [`wrong passwords in turn: ${statuses.join()}`];
};

/** While many people's transactions take turns on few connections, everybody sees what is their own and no more. */
const sight: Check = async ({ members, bouncer, superuser }) => {
  const sentra = await superuser.kysely.selectFrom("sentra").select(["id", "name"]).execute();
  const idOf = (word: string) => sentra.find(({ name }) => name.includes(word))!.id;
  const people = [
    { account: "operator.tanggulangin", own: idOf("Tanggulangin"), other: idOf("Bandar Kidul") },
    { account: "operator.kediri", own: idOf("Bandar Kidul"), other: idOf("Tanggulangin") },
  ];
  const problems = new Set<string>();
  let most = 0;
  await Promise.all(
    people.map(async ({ account, own, other }) => {
      const cookie = await signIn(members[0]!.address, email(account), demoPassword);
      const visits = Array.from({ length: 36 }, async (_, i) => {
        const one = members[i % members.length]!;
        const id = i % 3 === 0 ? other : own;
        const { status } = await ask(one, `/sentra/${id}/lembar`, cookie);
        if (status !== (id === own ? 200 : 404)) problems.add(`${account} at sentra ${id} got ${status}`);
        if (i % 9 === 0) most = Math.max(most, await bouncer.countServerConnections());
      });
      await Promise.all(visits);
    }),
  );
  if (most > bouncer.connections) problems.add(`${most} connections to PostgreSQL, more than ${bouncer.connections}`);
  return [...problems];
};

/** A computation asked for at one process is seen to go on at every other, and is done once. */
export const computation = (waveId: number): Check => {
  return async ({ members, superuser }) => {
    const cookie = await signIn(members[0]!.address, email("provinsi"), demoPassword);
    const asked = await post(
      { address: members[0]!.address, cookie },
      `/survei/${waveId}`,
      form({ langkah: "hitung" }),
    );
    if (asked.status !== 302) return [`a computation asked for was answered with ${asked.status}`];
    const seen = members.map(() => new Set<string>());
    const state = () =>
      superuser.kysely
        .selectFrom("wave_computation")
        .where("wave_id", "=", waveId)
        .select(["state", "attempt"])
        .execute();
    for (
      let tries = 0;
      tries < 600 && (await state()).some((one) => ["waiting", "running"].includes(one.state));
      tries++
    ) {
      for (const [i, one] of members.entries()) {
        const { text } = await ask(one, `/survei/${waveId}`, cookie);
        const value = /<progress id="kemajuan"[^>]*value="(\d+)"/.exec(text)?.[1];
        if (value !== undefined) seen[i]!.add(value);
      }
      await sleep(50);
    }
    const problems = seen.flatMap(({ size }, i) =>
      size === 0 ? [`process ${i + 1} saw no progress of a computation`] : [],
    );
    const rows = await state();
    if (rows.length !== 1 || rows[0]!.state !== "done" || rows[0]!.attempt !== 1)
      problems.push(`a computation ended as ${JSON.stringify(rows)}`);
    const count = async (table: "wave_result" | "sentra_result") =>
      (await superuser.kysely.selectFrom(table).where("wave_id", "=", waveId).select("wave_id").execute()).length;
    const results = [await count("wave_result"), await count("sentra_result")].join();
    if (results !== "1,4") problems.push(`its results are ${results}, not 1,4`);
    return problems;
  };
};

/** What an administrator watches is there, and tells of the job that was done. */
const figures: Check = async ({ members }) => {
  const problems = [];
  for (const [i, { metrics }] of members.entries()) {
    const text = await (await fetch(metrics)).text();
    const wanted = [
      /^sentra_http_request_duration_seconds_count\{method="GET",route="\/sentra",status="2xx"\} [1-9]/m,
      /^sentra_database_connections\{state="(busy|idle)"\} [1-9]/m,
      /^sentra_jobs\{queue="wave-computation",state="completed"\} [1-9]/m,
      /^sentra_oldest_job_seconds\{queue="wave-computation"\} 0$/m,
      /^nodejs_eventloop_lag_p99_seconds /m,
    ];
    for (const one of wanted) if (!one.test(text)) problems.push(`the figures of process ${i + 1} lack ${one}`);
  }
  return problems;
};

export const checks = (waveId: number): Record<string, Check> => ({
  "a session, begun and ended": sessions,
  "limits of tries": limits,
  "who sees what, on shared connections": sight,
  "a computation and its progress": computation(waveId),
  figures,
});
