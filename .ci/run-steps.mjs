import { spawn } from "node:child_process";
import { countCheck } from "./count.mjs";

/**
 * Runs steps two at a time, at most one heavy among them. What a step prints is kept until it ends, so that two
 * steps never write into each other's lines.
 * @returns the sum of their counts
 */
export async function runSteps(steps, env) {
  const waiting = [...steps];
  const running = new Map();
  const ended = new Map();
  const sum = { passed: 0, failed: 0 };
  while (waiting.length > 0 || running.size > 0) {
    for (
      let next = findStartable(waiting, running, steps, ended);
      next;
      next = findStartable(waiting, running, steps, ended)
    ) {
      waiting.splice(waiting.indexOf(next), 1);
      running.set(next, runStep(next, env, ended));
    }
    const { step, result } = await Promise.race(running.values());
    running.delete(step);
    ended.set(step.name, result);
    sum.passed += result.passed;
    sum.failed += result.failed;
    print(step, result);
  }
  return sum;
}

function findStartable(waiting, running, steps, ended) {
  const now = [...running.keys()];
  if (now.length >= 2 || now.some((step) => step.alone)) return undefined;
  return waiting.find((step) => {
    const isAwaiting = step.after && steps.some(({ name }) => name === step.after) && !ended.has(step.after);
    if (isAwaiting) return false;
    if (step.alone) return now.length === 0 && waiting.every((other) => other.alone);
    return !(step.heavy && now.some((other) => other.heavy));
  });
}

async function runStep(step, env, ended) {
  const start = performance.now();
  const base = ended.get(step.after);
  const result =
    base && base.failed > 0
      ? { passed: 0, failed: 1, output: `not run: ${step.after} failed\n` }
      : await spawnStep(step, env);
  return { step, result: { ...result, seconds: (performance.now() - start) / 1000 } };
}

function spawnStep(step, env) {
  const [command, ...args] = step.command;
  return new Promise((resolve) => {
    const chunks = [];
    const child = spawn(command, args, { env: { ...env, ...step.env }, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => resolve({ passed: 0, failed: 1, output: `${error.message}\n` }));
    child.on("close", (exitCode) => {
      const counts = (step.count ?? countCheck)(step.report, exitCode);
      resolve({ ...counts, output: Buffer.concat(chunks).toString() });
    });
  });
}

function print(step, { passed, failed, names = [], seconds, output }) {
  const isGood = failed === 0;
  const count = step.count ? `${passed} passed${isGood ? "" : `, ${failed} failed`}` : isGood ? "passed" : "failed";
  console.log(`${isGood ? "ok  " : "FAIL"} ${step.title.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s   ${count}`);
  for (const name of names) console.log(`       ${name}`);
  const shown = isGood ? linesToSay(step, output) : output.trimEnd();
  if (shown) console.log(shown.replace(/^/gm, "       "));
}

function linesToSay({ says }, output) {
  if (!says) return "";
  const text = output.trim();
  return says === true
    ? text
    : text
        .split("\n")
        .filter((line) => says.test(line.trim()))
        .join("\n");
}
