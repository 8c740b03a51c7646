import { expect, it } from "vitest";
import { readQueueQuery } from "./verification-queue.server.ts";

it("reads what the address says, and passes over what is no filter", () => {
  expect(readQueueQuery(new URLSearchParams("pilar=performance&periode=2026-T3&wilayah=35.71"))).toEqual({
    pillar: "performance",
    period: "2026-T3",
    region: "35.71",
  });
  expect(readQueueQuery(new URLSearchParams("pilar=&periode=&wilayah="))).toEqual({
    pillar: undefined,
    period: undefined,
    region: "",
  });
  expect(readQueueQuery(new URLSearchParams("pilar=x&periode=2026-13"))).toEqual({
    pillar: undefined,
    period: undefined,
    region: "",
  });
});
