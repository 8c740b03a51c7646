import { describe, expect, it } from "vitest";
import { daysLeft, stateOf } from "./partnership.ts";

const course = { activeFrom: "2025-01-01", activeUntil: null, contractUntil: null, renewedAs: null };
const today = "2026-11-21";

describe("where a partnership stands", () => {
  it("is explored until it begins, runs, and has ended the day after its last", () => {
    expect(stateOf({ ...course, activeFrom: null }, today)).toBe("candidate");
    expect(stateOf({ ...course, activeFrom: "2026-11-22" }, today)).toBe("candidate");
    expect(stateOf({ ...course, activeFrom: today }, today)).toBe("running");
    expect(stateOf({ ...course, activeUntil: "2026-11-20" }, today)).toBe("ended");
  });

  // 21 November and 90 days: 9 to the end of November, 31, 31, and 19 in February.
  it("ends soon from 90 days before the first of its ends to the day itself, and runs on without a contract after it", () => {
    const ending = (contractUntil: string) => stateOf({ ...course, contractUntil, activeUntil: "2028-01-01" }, today);
    expect(ending("2027-02-19")).toBe("soon");
    expect(ending("2027-02-20")).toBe("running");
    expect(ending(today)).toBe("soon");
    expect(ending("2026-11-20")).toBe("expired");
    expect(daysLeft({ ...course, contractUntil: "2027-02-19" }, today)).toBe(90);
    expect(daysLeft(course, today)).toBeUndefined();
  });

  it("no longer ends once it is renewed", () => {
    expect(stateOf({ ...course, contractUntil: "2026-12-01", renewedAs: 7 }, today)).toBe("running");
  });
});
