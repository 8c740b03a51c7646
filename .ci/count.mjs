import { readFileSync } from "node:fs";

/**
 * How many tests passed and failed, from a runner's JSON report. What was skipped, to do or retried counts as failed:
 * a test that did not run says nothing. A runner that ended badly without naming a failed test, or left no report,
 * counts as one failure. The names of what failed come along, so that they stand before pages of output.
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
    for (const { status, fullName } of file.assertionResults) {
      if (status === "passed") passed += 1;
      else {
        failed += 1;
        names.push(`${fullName} (${status})`);
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
        .map(({ status, projectName }) => `${file} [${projectName}] ${title} (${status})`),
    ),
    ...listNotPassed(suite.suites),
  ]);
}

/** A check without tests of its own counts as one. */
export function countCheck(_path, exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
