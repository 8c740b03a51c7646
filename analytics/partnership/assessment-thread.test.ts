import { threadId } from "node:worker_threads";
import { afterAll, describe, expect, test } from "vitest";
import { PlsInputError } from "../pls/errors.ts";
import { readReference, readReferenceData } from "../reference/reference-data.ts";
import { assessSurvey, type Survey } from "./assessment.ts";
import { AssessmentThread } from "./assessment-thread.ts";

const { model } = readReference("tanggulangin-sim", "seminr");
const data = readReferenceData("tanggulangin-sim", model);
const items = model.constructs.flatMap(({ indicators }) => indicators);
const answers = Array.from(data.columns[0]!, (_, row) =>
  items.map((item) => data.columns[data.names.indexOf(item)]![row]!),
);
const survey: Survey = { items, answers, model, scale: { min: 1, max: 5 } };
const few = { resamples: 100, seed: 7 };

const thread = new AssessmentThread();
afterAll(() => thread.close());

test("another thread computes, to the last bit what this one would", async () => {
  const { threadId: other, ...assessment } = await thread.assess(survey, few);
  expect(other).not.toBe(threadId);
  expect(assessment).toEqual(assessSurvey(survey, few));
});

test("this thread goes on answering while the other computes", async () => {
  let settled = false;
  const assessed = thread.assess(survey, { resamples: 5_000 }).then(() => (settled = true));
  const answered = await new Promise((resolve) => setImmediate(() => resolve(!settled)));
  expect(answered).toBe(true);
  await assessed;
});

test("those who ask at the same time are served one after the other, each with their own", async () => {
  const seeds = [1, 2, 3];
  const all = await Promise.all(seeds.map((seed) => thread.assess(survey, { resamples: 50, seed })));
  expect(all.map(({ bootstrap }) => bootstrap!.seed)).toEqual(seeds);
  expect(new Set(all.map((one) => one.threadId)).size).toBe(1);
});

describe("what goes wrong", () => {
  test("input that is refused is refused by name, and the thread serves on", async () => {
    const alike = answers.map((row) => [3, ...row.slice(1)]);
    const refused = thread.assess({ ...survey, answers: alike }, few);
    await expect(refused).rejects.toBeInstanceOf(PlsInputError);
    await expect(refused).rejects.toMatchObject({ code: "constant-indicator", subject: { column: "MS1" } });
    await expect(thread.assess(survey, few)).resolves.toBeDefined();
  });

  test("a failure in the thread is an error, and the next one who asks gets a new thread", async () => {
    const before = (await thread.assess(survey, few)).threadId;
    const broken = { ...survey, answers: undefined } as unknown as Survey;
    await expect(thread.assess(broken, few)).rejects.toThrow();
    expect((await thread.assess(survey, few)).threadId).not.toBe(before);
  });

  test("what takes longer than the limit is ended, also for those who wait behind it", async () => {
    const impatient = new AssessmentThread(300);
    const long = impatient.assess(survey, { resamples: 5_000_000 });
    const behind = impatient.assess(survey, { resamples: 5_000_000 });
    await expect(long).rejects.toThrow("longer than 300 ms");
    await expect(behind).rejects.toThrow("longer than 300 ms");
    impatient.close();
  });

  test("whoever waits when the program stops is told so", async () => {
    const stopping = new AssessmentThread();
    const asked = [stopping.assess(survey), stopping.assess(survey)];
    stopping.close();
    for (const one of asked) await expect(one).rejects.toThrow("stopped");
  });
});

test("where a resample cannot be made there are no intervals, but still the estimate", () => {
  const { result, bootstrap } = assessSurvey({ ...survey, answers: answers.slice(49, 56) }, { resamples: 4_000 });
  expect(result.n).toBe(7);
  expect(bootstrap).toBeUndefined();
});
