import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Outbox } from "./outbox.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An outbox whose deliveries end as told, and the seconds at which they were tried. */
function outboxOf(outcomes: boolean[]) {
  const start = Date.now();
  const tried: number[] = [];
  const outbox = new Outbox(() => {
    tried.push((Date.now() - start) / 1000);
    return Promise.resolve(outcomes[tried.length - 1] ?? true);
  });
  return { outbox, tried };
}

describe("an outbox", () => {
  it("waits for a pause, however often it is asked", async () => {
    const { outbox, tried } = outboxOf([]);
    for (let i = 0; i < 5; i++) {
      outbox.soon(1500);
      await vi.advanceTimersByTimeAsync(1000);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect(tried).toEqual([5.5]);
  });

  it("tries again ever more slowly, at least once a minute, and at once when told so", async () => {
    const { outbox, tried } = outboxOf(Array<boolean>(8).fill(false));
    await outbox.now();
    outbox.soon(10); // typing goes on, and does not hurry it
    await vi.advanceTimersByTimeAsync(200_000);
    expect(tried).toEqual([0, 2, 6, 14, 30, 62, 122, 182]);
    await outbox.now();
    await vi.advanceTimersByTimeAsync(200_000);
    expect(tried).toHaveLength(9);
    outbox.soon(10);
    await vi.advanceTimersByTimeAsync(10);
    expect(tried).toHaveLength(10);
  });

  it("sends one thing at a time, and what came in between after it", async () => {
    let answer = () => {};
    let running = 0;
    let most = 0;
    const outbox = new Outbox(async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => (answer = resolve));
      running--;
      return true;
    });
    const first = outbox.now();
    await vi.advanceTimersByTimeAsync(0);
    const second = outbox.now();
    answer();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.isBusy).toBe(true);
    answer();
    await second;
    expect(outbox.isBusy).toBe(false);
    expect(most).toBe(1);
  });

  it("gives up when stopped", async () => {
    const { outbox, tried } = outboxOf([false, false]);
    await outbox.now();
    outbox.stop();
    await outbox.now();
    await vi.advanceTimersByTimeAsync(200_000);
    expect(tried).toEqual([0, 0]);
  });
});
