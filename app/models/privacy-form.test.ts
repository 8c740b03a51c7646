import { parseWithZod } from "@conform-to/zod/v4";
import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import { breachForm, dataRequestForm, readPlace, requestAnswerForm } from "./privacy-form.ts";
import { breachState, mayClose } from "./privacy.ts";

const t = ((key: string) => key) as TFunction;
const now = new Date("2026-11-21T05:00:00Z"); // noon in Jakarta
const read = (schema: Parameters<typeof parseWithZod>[1]["schema"], fields: Record<string, string>) => {
  const submission = parseWithZod(new URLSearchParams(fields), { schema });
  return submission.status === "success" ? submission.value : submission.error;
};

describe("a request", () => {
  const good = { place: "sentra:3", subject: "member", right: "erasure", person: " Siti, 0812 " };

  it("says where it was made, of whom, what, and by Jakarta's clock when", () => {
    expect(read(dataRequestForm(t, now), { ...good, receivedAt: "2026-11-21T12:00", enterpriseId: "5" })).toEqual({
      ...{ place: { kind: "sentra", id: 3 }, subject: "member", right: "erasure", person: "Siti, 0812" },
      ...{ receivedAt: now, enterpriseId: 5 },
    });
  });

  it("was not received in the future, and says which field is wrong", () => {
    expect(read(dataRequestForm(t, now), { ...good, receivedAt: "2026-11-21T12:01" })).toEqual({
      receivedAt: ["privacy.problems.future"],
    });
    expect(read(dataRequestForm(t, now), { place: "sentra:x", subject: "nobody", right: "", person: " " })).toEqual({
      ...{ place: ["privacy.problems.missing"], subject: ["privacy.problems.missing"] },
      ...{ right: ["privacy.problems.missing"], person: ["privacy.problems.missing"] },
    });
  });

  it("is refused with a reason only", () => {
    expect(read(requestAnswerForm(t), { state: "refused", answer: " " })).toEqual({
      answer: ["privacy.problems.reason"],
    });
    expect(read(requestAnswerForm(t), { state: "done" })).toEqual({ state: "done" });
  });
});

it.each([
  ["platform", { kind: "platform" }],
  ["region:35.71", { kind: "region", code: "35.71" }],
  ["region:35", { kind: "region", code: "35" }],
  ["region:3571", undefined],
  ["sentra:0", undefined],
  ["sentra:1e3", undefined],
  ["", undefined],
])("a place %j is %j", (typed, place) => expect(readPlace(typed)).toEqual(place));

describe("a breach", () => {
  const good = { place: "platform", title: "a", happened: "b", data: "c", people: "d" };

  it("takes a whole number of people and days that exist", () => {
    expect(read(breachForm(t, now), { ...good, peopleCount: "120", happenedOn: "2026-11-20" })).toMatchObject({
      peopleCount: 120,
      happenedOn: "2026-11-20",
    });
    expect(read(breachForm(t, now), { ...good, peopleCount: "1.5", happenedOn: "2026-02-30" })).toEqual({
      peopleCount: ["privacy.problems.count"],
      happenedOn: ["privacy.problems.day"],
    });
  });

  it("may be closed once it is handled and both were told, or it proved unfounded", () => {
    const open = { authorityToldAt: null, peopleToldAt: null, isUnfounded: false, closedAt: null, measures: null };
    const both = { ...open, authorityToldAt: now, peopleToldAt: now };
    expect([open, { ...open, authorityToldAt: now, measures: "m" }, both].map(mayClose)).toEqual([false, false, false]);
    expect(
      [
        { ...both, measures: "m" },
        { ...open, isUnfounded: true, measures: "m" },
      ].map(mayClose),
    ).toEqual([true, true]);
    expect(breachState({ ...both, closedAt: now })).toBe("closed");
  });
});
