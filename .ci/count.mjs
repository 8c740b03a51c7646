import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/**
 * How many tests passed and failed, from a runner's JSON report. What was skipped, to do or retried counts as failed:
 * a test that did not run says nothing. A runner that ended badly without naming a failed test, or left no report,
 * counts as one failure. What failed comes along, name and reason, so that it stands before pages of output.
 */
function settle(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function countVitest(path, exitCode) {
  const report = read(path);
  if (!report) return { passed: 0, failed: 1 };
  let passed = 0;
  let failed = 0;
  const names = [];
  for (const file of report.testResults) {
    // A file that breaks while it is loaded has no tests to name.
    if (file.status === "failed" && file.assertionResults.length === 0) {
      failed += 1;
      names.push(file.name);
    }
    for (const { status, fullName, failureMessages } of file.assertionResults) {
      if (status === "passed") passed += 1;
      else {
        failed += 1;
        names.push(`${fullName} (${status})`, ...reasons(failureMessages));
      }
    }
  }
  return settle({ passed, failed, names }, exitCode);
}

export function countPlaywright(path, exitCode) {
  const report = read(path);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const names = listNotPassed(report.suites);
  return settle({ passed: expected, failed: unexpected + flaky + skipped, names }, exitCode);
}

function listNotPassed(suites = []) {
  return suites.flatMap((suite) => [
    ...suite.specs.flatMap(({ title, file, tests }) =>
      tests
        .filter(({ status }) => status !== "expected")
        .flatMap(({ status, projectName, results }) => [
          `${file} [${projectName}] ${title} (${status})`,
          ...reasons(results.flatMap(({ errors }) => errors.map(({ message }) => message))),
        ]),
    ),
    ...listNotPassed(suite.suites),
  ]);
}

/** Why a test failed, in the runner's own words without its colours; so much of them as tells one failure from another. */
function reasons(messages = []) {
  return messages.flatMap((message) =>
    stripVTControlCharacters(message ?? "")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .slice(0, 20)
      .map((line) => `    ${line}`),
  );
}

/** A check without tests of its own counts as one. */
export function countCheck(_path, exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A check that found what it needs missing on this machine, and said so: it counts as nothing, neither way. */
export function countWhereTried(path, exitCode) {
  return exitCode === 77 ? { passed: 0, failed: 0 } : countCheck(path, exitCode);
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
