import { expect, test } from "vitest";
import { Remembered } from "./remembered.ts";

/** Makes values on demand and counts how often. */
function counting(most: number) {
  const remembered = new Remembered<string>(most);
  const made: string[] = [];
  const get = (key: string) =>
    remembered.get(key, async () => {
      made.push(key);
      return `result of ${key}`;
    });
  return { remembered, made, get };
}

test("two who ask at the same time share one computation, and so does who asks later", async () => {
  const { made, get } = counting(5);
  expect(await Promise.all([get("a"), get("a")])).toEqual(["result of a", "result of a"]);
  expect(await get("a")).toBe("result of a");
  expect(made).toEqual(["a"]);
});

test("only so many are kept: the one longest unused goes first", async () => {
  const { made, get } = counting(2);
  for (const key of ["a", "b", "a", "c", "a", "b"]) await get(key);
  expect(made).toEqual(["a", "b", "c", "b"]);
});

test("a failure reaches all who wait for it, and is tried again", async () => {
  const { remembered, get } = counting(2);
  const failing = () => Promise.reject(new Error("no"));
  const both = [remembered.get("a", failing), remembered.get("a", failing)];
  for (const one of both) await expect(one).rejects.toThrow("no");
  expect(await get("a")).toBe("result of a");
});
