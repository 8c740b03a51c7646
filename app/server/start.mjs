/**
 * `npm start`: everything a fresh clone needs, then the server. Plain JavaScript, because it runs before anything is
 * installed. What is already done is not done again: a second start goes straight to the server.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
process.chdir(root);

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);

// Built and installed the same way whatever the shell's NODE_ENV: "production" there would leave out the build's tools.
const { NODE_ENV: _ignored, ...toolEnv } = process.env;

try {
  installPackages(toolEnv);
} catch (error) {
  fail(error.message);
}
const stamp = join("build", "stamp");
const sources = hashOfSources();
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== sources) {
  console.log("Building …");
  run(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "error"]);
  mkdirSync("build", { recursive: true });
  writeFileSync(stamp, sources);
}
if (!process.argv.includes("--prepare-only")) {
  const server = spawn(process.execPath, ["--import", "tsx", "app/server/main.ts"], {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** Names, sizes and contents of what the build reads. */
function hashOfSources() {
  const hash = createHash("sha256");
  const add = (path) => hash.update(path).update(readFileSync(path));
  const walk = (directory) => {
    for (const entry of readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path);
      else add(path);
    }
  };
  for (const directory of ["app", "analytics", "db", "public"]) walk(directory);
  for (const file of ["package-lock.json", "remix.config.js", "vite.config.ts", "tsconfig.json"]) add(file);
  return hash.digest("hex");
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit", env: toolEnv });
  if (status !== 0) fail(`${command} ${args.join(" ")} failed${error ? `: ${error.message}` : ""}.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
