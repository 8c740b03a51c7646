import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersSchema, readSubmission } from "./answers.ts";
import { createReceipt, readReceipt, writeReceipt } from "./receipt.ts";

const definition = {
  scale: { min: 1, max: 5 },
  constructs: [
    {
      name: "TR",
      name_id: "Kepercayaan",
      name_en: "Trust",
      mode: "A" as const,
      items: [{ code: "TR1" }, { code: "TR2" }],
    },
  ],
  paths: [],
  target: "TR",
  smallest_path: 0.3,
};

describe("answers", () => {
  const read = (typed: Record<string, string>) => answersSchema(definition).safeParse(typed);

  it("keep what was left out as missing", () => {
    expect(read({ TR1: "4" }).data).toEqual({ TR1: 4, TR2: null });
    expect(read({ TR1: "", TR2: "1" }).data).toEqual({ TR1: null, TR2: 1 });
  });

  it.each([
    ["beyond the scale", { TR1: "6" }],
    ["below the scale", { TR1: "0" }],
    ["between the numbers", { TR1: "3.5" }],
    ["in words", { TR1: "empat" }],
    ["to a question that is not asked", { TR1: "4", KP1: "4" }],
    ["to nothing at all", { TR1: "", TR2: "" }],
  ])("are refused %s", (_why, typed) => {
    expect(read(typed as Record<string, string>).success).toBe(false);
  });

  it("are refused whatever is sent, unless each is a whole number on the scale or nothing", () => {
    const text = fc.oneof(fc.constant(""), fc.integer({ min: -9, max: 9 }).map(String), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(fc.record({ TR1: text, TR2: text }), (typed) => {
        const values = Object.values(typed);
        const isAnswer =
          values.every((value) => ["", "1", "2", "3", "4", "5"].includes(value)) && values.join("") !== "";
        expect(read(typed).success).toBe(isAnswer);
      }),
    );
  });
});

describe("a form that was sent", () => {
  it("took as long as the device measured, else from its page to now", () => {
    expect(readSubmission(new URLSearchParams("detik=100&mulai=0"), 500_000).seconds).toBe(100);
    expect(readSubmission(new URLSearchParams("mulai=440000"), 500_000).seconds).toBe(60);
  });

  it.each(["", "detik=abc", "detik=-5", "mulai=9e99", "mulai=0"])("took an unknown time where it says %j", (sent) => {
    expect(readSubmission(new URLSearchParams(sent), 1e12).seconds).toBeNull();
  });
});

describe("a receipt", () => {
  it("reads back from what is written down, in any case and spacing", () => {
    for (let n = 0; n < 200; n++) {
      const receipt = createReceipt();
      const written = writeReceipt(receipt);
      expect(written).not.toMatch(/[01IO]/);
      expect(readReceipt(written)).toBe(receipt);
      expect(readReceipt(` ${written.toLowerCase().replaceAll("-", " ")} `)).toBe(receipt);
    }
  });

  it("is nothing shorter, longer or with other signs", () => {
    for (const typed of ["", "ABCD-EFGH-234", "ABCD-EFGH-23456", "ABCD-EFGH-2340", null, 7]) {
      expect(readReceipt(typed)).toBeUndefined();
    }
  });
});
