import { join } from "node:path";
import { countPlaywright, countVitest, countWhereTried } from "./count.mjs";

const bin = (name) => join("node_modules", ".bin", name);

/** `report` is where the runner of a step writes its JSON: the counts come from there, never from text. */
const vitest = (project, report) => ({
  command: [
    bin("vitest"),
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ],
  count: countVitest,
});

/**
 * The steps, in the order in which they start. `heavy` steps keep both cores busy by themselves, so they run one
 * after another; the others run beside them. `alone` waits until nothing else runs: a browser on a busy machine is
 * slow for reasons that are not the product's. `says` shows what a passing step printed.
 * The build is made the way `npm start` makes it, so that the journeys meet the same one and don't build again.
 */
export const steps = (report) => [
  { name: "build", title: "build", command: ["node", "app/server/start.mjs", "--prepare-only"], heavy: true },
  { name: "types", title: "types", command: [bin("tsc"), "--noEmit"] },
  { name: "unit", title: "unit tests", ...vitest("unit", report("unit")), heavy: true },
  { name: "lint", title: "lint", command: [bin("eslint"), "."], says: true },
  { name: "budget", title: "size of the first page", command: ["node", ".ci/budget.mjs"], after: "build", says: true },
  { name: "format", title: "format", command: [bin("prettier"), "--check", "--log-level=warn", "."] },
  {
    name: "embedded",
    title: "database tests, embedded",
    ...vitest("db-embedded", report("embedded")),
    heavy: true,
    says: /^Database:/,
  },
  {
    name: "architecture",
    title: "architecture",
    command: [bin("depcruise"), "--output-type=err-long", "app", "analytics", "db"],
  },
  { name: "jobs", title: "jobs in processes of their own", ...vitest("jobs", report("jobs")), heavy: true },
  {
    name: "crash",
    title: "killed while people write",
    command: [process.execPath, "--import", "tsx", "app/server/bench/crash/crash.ts"],
    env: { CRASHES: "3" },
    heavy: true,
    after: "build",
    says: true,
  },
  {
    name: "fuzz",
    title: "whatever is sent",
    command: [process.execPath, "--import", "tsx", "app/server/fuzz/fuzz.ts"],
    env: { DATABASES: "embedded", FUZZ_TRIES: "600", FUZZ_WATCH: "10" },
    heavy: true,
    after: "build",
    says: true,
  },
  {
    name: "processes",
    title: "three processes as one",
    command: [process.execPath, "--import", "tsx", "app/server/bench/processes/processes.ts"],
    env: { RESTARTS: "2" },
    count: countWhereTried,
    heavy: true,
    after: "build",
    says: true,
  },
  {
    name: "attack",
    title: "tenants attacked by others",
    command: [process.execPath, "--import", "tsx", "app/server/attack/attack.ts"],
    env: { TRIES: "600", DATABASES: "postgres", LOG_LEVEL: "error" },
    heavy: true,
    after: "build",
    says: true,
  },
  { name: "dead-code", title: "dead code", command: [bin("knip"), "--no-progress"] },
  { name: "planted", title: "planted violations", ...vitest("planted", report("planted")) },
  {
    name: "postgres",
    title: "database tests, PostgreSQL",
    ...vitest("db-postgres", report("postgres")),
    heavy: true,
    says: /^Database:/,
  },
  {
    name: "journeys",
    title: "browser journeys",
    command: [bin("playwright"), "test", "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report("journeys") },
    count: countPlaywright,
    after: "build",
    alone: true,
    needsBrowser: true,
  },
];
