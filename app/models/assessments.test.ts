import { PlsInputError, type Survey } from "analytics";
import { expect, test, vi } from "vitest";
import { assessOnce, shareAssessor } from "./assessments.server.ts";

const survey = { items: ["MS1"], answers: [[3], [4]], model: { constructs: [], paths: [] }, scale: { min: 1, max: 5 } };
const wave = { sentraId: 2, wave: 1 };

function share(assess: (survey: Survey) => Promise<never>) {
  const assessor = { assess: vi.fn(assess) };
  shareAssessor(assessor);
  return assessor.assess;
}

test("the same answers are assessed once, others anew", async () => {
  const assess = share(async () => ({ scores: [], result: { n: 2 } }) as never);
  const [first, second] = await Promise.all([assessOnce(wave, survey), assessOnce(wave, survey)]);
  expect(first).toEqual({ kind: "scored", scores: [], result: { n: 2 } });
  expect(second).toBe(first);
  expect(assess).toHaveBeenCalledTimes(1);
  await assessOnce(wave, { ...survey, answers: [[3], [5]] });
  await assessOnce({ ...wave, sentraId: 3 }, survey);
  expect(assess).toHaveBeenCalledTimes(3);
});

test("answers that carry no estimate are an outcome; a failure of the thread is an error, and tried again", async () => {
  const other = { ...survey, answers: [[1]] };
  const failing = share(() => Promise.reject(new Error("took too long")));
  await expect(assessOnce(wave, other)).rejects.toThrow("took too long");
  expect(failing).toHaveBeenCalledTimes(1);
  share(() => Promise.reject(new PlsInputError("too-few-rows", "only 1 row")));
  expect(await assessOnce(wave, other)).toEqual({ kind: "not-estimable", code: "too-few-rows" });
});
