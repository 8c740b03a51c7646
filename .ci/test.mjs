/**
 * `npm test`: installs what is missing, then runs every check. `npm test -- unit lint` runs only the steps named.
 * Plain JavaScript without packages, because it runs before anything is installed. The last line is
 * "N passed, N failed".
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "../app/server/install.mjs";
import { provideChromium } from "./chromium.mjs";
import { runSteps } from "./run-steps.mjs";
import { steps } from "./steps.mjs";

process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));
const reports = mkdtempSync(join(tmpdir(), "sentra-test-"));
process.exitCode = 1;
try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  console.log("0 passed, 1 failed");
} finally {
  rmSync(reports, { recursive: true, force: true });
}

async function main(names) {
  const all = steps((name) => join(reports, `${name}.json`)).map((step) => ({
    ...step,
    report: join(reports, `${step.name}.json`),
  }));
  const unknown = names.filter((name) => !all.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `no step is called ${unknown.join(", ")}; the steps are ${all.map((step) => step.name).join(", ")}`,
    );
  }
  const chosen = names.length > 0 ? all.filter((step) => names.includes(step.name)) : all;

  const env = childEnvironment();
  installPackages(env);
  if (chosen.some((step) => step.needsBrowser)) {
    const chromium = provideChromium();
    if (chromium) env.CHROMIUM_PATH = chromium;
  }
  const { passed, failed } = await runSteps(chosen, env);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/**
 * The checks see the same settings in every shell. The product's own variables are left out, so that no test ever
 * meets a real database or data directory. The time zone is that of most of its users: code that reads a date in the
 * machine's zone passes in UTC and is a day off in Jakarta, so it has to fail here.
 */
function childEnvironment() {
  const env = { ...process.env, TZ: "Asia/Jakarta" };
  const own = [
    "NODE_ENV",
    "PORT",
    "HOST",
    "PUBLIC_URL",
    "DATA_DIR",
    "DATABASE_URL",
    "DATABASE_OWNER_URL",
    "DATABASE_BACKUP_URL",
    "DATABASE_POOL_SIZE",
    "DEMO_DATA",
    "LOG_LEVEL",
    "SECRET_KEY",
    "TRUST_PROXY",
    "RATE_LIMITS",
    "SMTP_URL",
    "MAIL_FROM",
  ];
  const colour = process.stdout.isTTY ? "FORCE_COLOR" : "NO_COLOR";
  for (const name of [...own, "FORCE_COLOR", "NO_COLOR"]) delete env[name];
  return { ...env, [colour]: "1" };
}
