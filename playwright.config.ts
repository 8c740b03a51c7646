import { randomUUID } from "node:crypto";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { chromiumArguments, findChromium } from "./.ci/chromium.mjs";

// The runner reads this file in every worker: port and directory are chosen once and handed on.
process.env["E2E_PORT"] ??= String(await findFreePort());
process.env["E2E_DATA_DIR"] ??= join(tmpdir(), `sentra-e2e-${randomUUID()}`);
const port = process.env["E2E_PORT"];
const address = `http://127.0.0.1:${port}`;

/** Journeys of people through the built program, on a database of its own, at the width of a phone and of a desk. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalTeardown: "./.ci/remove-e2e-data.ts",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: false,
  // So long that only what hangs meets them: a busy machine is slow, and no journey may fail by that.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    baseURL: address,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    // A trace draws and keeps every step of every journey, a quarter of the whole time, for the few that fail. What a
    // journey saw when it failed is kept anyway; `npx playwright test NAME --trace retain-on-failure` keeps the rest.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findChromium(), args: chromiumArguments() },
  },
  // The desk first: the longest journeys are its own, and none of them is left over for the end.
  projects: [
    { name: "desk", use: { viewport: { width: 1280, height: 800 } } },
    {
      name: "phone",
      // A server that stops or writes its log is the same at every width, and starting one of its own takes a while; so
      // are the headers of pages. The whole wave has its respondents on phones of their own, and an office at its desk.
      testIgnore: [
        "server-down.spec.ts",
        "database-away.spec.ts",
        "whole-wave.spec.ts",
        "fault.spec.ts",
        "first-admin.spec.ts",
        "secrets-in-logs.spec.ts",
        "security.spec.ts",
      ],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
  webServer: {
    command: "node app/server/start.mjs",
    url: `${address}/healthz`,
    timeout: 300_000,
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: { PORT: port, HOST: "127.0.0.1", DATA_DIR: process.env["E2E_DATA_DIR"], LOG_LEVEL: "error" },
  },
});

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
