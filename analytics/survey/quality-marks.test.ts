import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReference, readReferenceData } from "../reference/reference-data.ts";
import { qualityMarks, type SurveyResponse } from "./quality-marks.ts";

const sizes = { MS: 3, SP: 3, KV: 4, KP: 4, SIN: 5, KB: 3 };
const constructs = Object.entries(sizes).flatMap(([name, size]) => Array.from({ length: size }, () => name));
const careful = [4, 3, 4, 5, 4, 2, 3, 4, 4, 3, 5, 4, 3, 4, 2, 3, 4, 5, 4, 3, 3, 4];
const marksOf = (...responses: Partial<SurveyResponse>[]) =>
  qualityMarks(
    responses.map((response) => ({ answers: careful, seconds: null, ...response })),
    constructs,
  );
/** The first so many items with one answer, the rest in turn others. */
const run = (length: number, answer = 4) =>
  constructs.map((_, item) => (item < length ? answer : 1 + ((item - length) % 2)));

const answers = fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }), { minLength: 22, maxLength: 22 });
const seconds = fc.option(fc.integer({ min: 0, max: 900 }));
const responses = fc.array(fc.record({ answers, seconds }), { maxLength: 8 });

describe("straight-lining", () => {
  it("is one answer over the whole questionnaire, whichever", () => {
    for (const answer of [1, 2, 3, 4, 5]) expect(marksOf({ answers: run(22, answer) })).toEqual([["straight-lining"]]);
  });

  it("is four fifths of the answered items in a row: 18 of 22, not 17", () => {
    expect(marksOf({ answers: run(18) })).toEqual([["straight-lining"]]);
    expect(marksOf({ answers: run(17) })).toEqual([[]]);
    expect(marksOf({ answers: run(17).toReversed() })).toEqual([[]]);
    expect(marksOf({ answers: run(18).toReversed() })).toEqual([["straight-lining"]]);
  });

  it("is not broken by items left out, and needs ten answers", () => {
    const gaps = (every: number) => run(22).map((answer, item) => (item % every === 0 ? null : answer));
    expect(marksOf({ answers: gaps(2) })[0]).toContain("straight-lining"); // 11 answers
    expect(marksOf({ answers: run(22).map((answer, item) => (item < 9 ? answer : null)) })).toEqual([["missing"]]);
  });

  it("is not said of one construct, whose items ask for the same", () => {
    const one = qualityMarks(
      [{ answers: run(22), seconds: null }],
      constructs.map(() => "KP"),
    );
    expect(one).toEqual([[]]);
  });
});

describe("too fast", () => {
  it("is less than two seconds for each answered item; an unknown time is not", () => {
    expect(marksOf({ seconds: 43 }, { answers: run(3), seconds: 44 }, { answers: run(4), seconds: null })).toEqual([
      ["too-fast"],
      [],
      [],
    ]);
  });

  it("does not count items that were left out", () => {
    const half = careful.map((answer, item) => (item < 11 ? answer : null));
    expect(marksOf({ answers: half, seconds: 22 }, { answers: half.toReversed(), seconds: 21 })).toEqual([
      ["missing"],
      ["too-fast", "missing"],
    ]);
  });
});

describe("a duplicate", () => {
  it("is the later of two with the same answer to every item", () => {
    expect(marksOf({}, { answers: run(5) }, {}, {})).toEqual([[], [], ["duplicate"], ["duplicate"]]);
  });

  it("is not one that differs in one item, or left out another", () => {
    const other = careful.with(21, 5);
    const gap = [null, ...careful.slice(1)];
    expect(marksOf({}, { answers: other }, { answers: gap })).toEqual([[], [], []]);
  });

  it("is not said of two who answer all the same, nor of a few answers", () => {
    expect(marksOf({ answers: run(22) }, { answers: run(22) })[1]).toEqual(["straight-lining"]);
    const nine = careful.map((answer, item) => (item < 9 ? answer : null));
    expect(marksOf({ answers: nine }, { answers: nine })).toEqual([["missing"], ["missing"]]);
  });
});

describe("missing", () => {
  it("is more than a fifth left out: 5 of 22, not 4", () => {
    const without = (count: number) => careful.map((answer, item) => (item < count ? null : answer));
    expect(marksOf({ answers: without(4) }, { answers: without(5) })).toEqual([[], ["missing"]]);
  });
});

describe("marks", () => {
  it("do not depend on later responses, and only duplicate on earlier ones", () => {
    fc.assert(
      fc.property(responses, (all) => {
        const together = qualityMarks(all, constructs);
        all.forEach((response, at) => {
          expect(qualityMarks(all.slice(0, at + 1), constructs)[at]).toEqual(together[at]);
          const [alone] = qualityMarks([response], constructs);
          expect(together[at]!.filter((mark) => mark !== "duplicate")).toEqual(alone);
        });
      }),
    );
  });

  it("do not depend on which end of the scale means yes", () => {
    fc.assert(
      fc.property(responses, (all) => {
        const turned = all.map((one) => ({
          ...one,
          answers: one.answers.map((value) => (value === null ? null : 6 - value)),
        }));
        expect(qualityMarks(turned, constructs)).toEqual(qualityMarks(all, constructs));
      }),
    );
  });

  it("find what is planted among the simulated respondents, and nothing else", () => {
    const { model } = readReference("tanggulangin-sim", "seminr");
    const data = readReferenceData("tanggulangin-sim", model);
    const rows = Array.from(data.columns[0]!, (_, row) => data.columns.map((column) => column[row]!));
    const honest = rows.map((row) => ({ answers: row, seconds: 180 }));
    const planted = [
      { answers: run(22), seconds: 180 },
      { answers: rows[40]!, seconds: 30 },
    ];
    const found = qualityMarks([...honest, ...planted], constructs);
    expect(found.slice(honest.length)).toEqual([["straight-lining"], ["too-fast", "duplicate"]]);
    // By sight of the file: nobody there answers alike throughout, and no two rows are the same.
    expect(found.slice(0, honest.length).flat()).toEqual([]);
  });
});
