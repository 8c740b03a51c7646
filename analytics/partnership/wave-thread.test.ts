import { describe, expect, test } from "vitest";
import { PlsInputError } from "../pls/errors.ts";
import { assessWave } from "./wave-assessment.ts";
import type { WaveDesign } from "./wave-design.ts";
import { design, wave } from "./wave-examples.ts";
import { assessWaveInThread } from "./wave-thread.ts";

const long: WaveDesign = { ...design, settings: { ...design.settings, resamples: 5_000_000 } };

/** Threads of this process that are at work. */
const threads = () => process.getActiveResourcesInfo().filter((kind) => kind === "MessagePort" || kind === "Worker");

test("another thread computes, to the last bit what this one would, and tells how far it is", async () => {
  const here: unknown[] = [];
  const there: unknown[] = [];
  const result = assessWave(design, wave, (...progress) => here.push(progress));
  const computed = await assessWaveInThread(design, wave, { onProgress: (...progress) => there.push(progress) });
  expect(computed).toStrictEqual(result);
  expect(there).toEqual(here);
});

describe("work that is broken off", () => {
  test("is rejected with the reason, and its thread ends", async () => {
    const before = threads().length;
    let during = 0;
    const controller = new AbortController();
    const running = assessWaveInThread(long, wave, {
      signal: controller.signal,
      onProgress: () => {
        during = threads().length;
        controller.abort(new Error("nobody waits any more"));
      },
    });
    await expect(running).rejects.toThrow("nobody waits any more");
    expect(during).toBeGreaterThan(before);
    expect(threads().length).toBe(before);
  });

  test("before it begins does not begin", async () => {
    const aborted = assessWaveInThread(long, wave, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
  });

  test("by the listener's own failure says which", async () => {
    const fail = () => {
      throw new Error("the listener failed");
    };
    await expect(assessWaveInThread(long, wave, { onProgress: fail })).rejects.toThrow("the listener failed");
  });
});

test("what is refused is refused by name, and a failure is an error", async () => {
  const refused = assessWaveInThread({ ...design, target: "XX" }, wave);
  await expect(refused).rejects.toBeInstanceOf(PlsInputError);
  await expect(refused).rejects.toMatchObject({ code: "unknown-construct", subject: { construct: "XX" } });
  await expect(assessWaveInThread({} as WaveDesign, wave)).rejects.toThrow(TypeError);
});
