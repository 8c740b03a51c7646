import { readFileSync } from "node:fs";

/**
 * How many tests passed and failed, from a runner's JSON report. What was skipped, to do or retried counts as failed:
 * a test that did not run says nothing. A runner that ended badly without naming a failed test, or left no report,
 * counts as one failure.
 */
function settle(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function countVitest(path, exitCode) {
  const report = read(path);
  if (!report) return { passed: 0, failed: 1 };
  let passed = 0;
  let failed = 0;
  for (const file of report.testResults) {
    // A file that breaks while it is loaded has no tests to name.
    if (file.status === "failed" && file.assertionResults.length === 0) failed += 1;
    for (const { status } of file.assertionResults) status === "passed" ? (passed += 1) : (failed += 1);
  }
  return settle({ passed, failed }, exitCode);
}

export function countPlaywright(path, exitCode) {
  const report = read(path);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle({ passed: expected, failed: unexpected + flaky + skipped }, exitCode);
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
