import { expect, it, vi } from "vitest";
import type { Actor } from "~/models/accounts.server.ts";
import { finishSetUp } from "./second-factor.server.ts";
import { createSecret } from "./totp.ts";

const step = { of: 1 as number | undefined };
const saveFactor = vi.hoisted(() => vi.fn());
vi.mock("~/models/second-factor.server.ts", () => ({ saveFactor }));
vi.mock("~/models/database.server.ts", () => ({
  shared: () => ({ secretKey: "a key of the tests, thirty-two signs" }),
  withActor: (_: Actor, work: (tx: object) => Promise<unknown>) => work({}),
}));
vi.mock("./totp.ts", async (original) => ({ ...(await original<object>()), stepOf: () => step.of }));

const actor = { userId: 1 } as Actor;
const setUp = () => finishSetUp(actor, createSecret(), "123456");

it("a set-up that is sent twice gives its codes once, and says to the other that it is done", async () => {
  expect(await setUp()).toHaveLength(10);
  // What the database says where the other one's row came between taking the former away and writing this one.
  saveFactor.mockRejectedValueOnce(Object.assign(new Error("duplicate key"), { code: "23505" }));
  expect(await setUp()).toBe("taken");
  saveFactor.mockRejectedValueOnce(new Error("another one"));
  await expect(setUp()).rejects.toThrow("another one");
  step.of = undefined;
  expect(await setUp()).toBe("wrong");
});
