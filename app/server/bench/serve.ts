import { type ChildProcess, spawn } from "node:child_process";

/** A key of no worth, and no limits: what is measured is sent faster than any person would. */
export const measured = { SECRET_KEY: "of no worth, for measurements only", RATE_LIMITS: "off" };

/** The program itself, as it is started in production. The one who starts it ends it. */
export async function serve(databaseUrl: string, port: number, started: ChildProcess[]): Promise<string> {
  const settings = { PORT: String(port), DATABASE_URL: databaseUrl, DEMO_DATA: "off", LOG_LEVEL: "warn", ...measured };
  const env = { ...process.env, NODE_ENV: "production" as const, ...settings };
  const server = spawn(process.execPath, ["--import", "tsx", "app/server/main.ts"], { env, stdio: "inherit" });
  started.push(server);
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined);
    if (answer?.ok) return address;
    if (server.exitCode !== null) throw new Error("the program did not start");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @returns the session's cookie */
export async function signIn(address: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${address}/masuk`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: address },
    body: new URLSearchParams({ email, password }),
  });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
  if (answer.status !== 302 || cookie.length === 0) throw new Error(`${email} could not sign in: ${answer.status}`);
  return cookie.join("; ");
}

/** @returns milliseconds until the whole page is there */
export async function timePage(url: string, cookie: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url, { headers: { Cookie: cookie }, redirect: "manual" });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - start;
}
