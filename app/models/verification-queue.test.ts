import { expect, it } from "vitest";
import { readQueueQuery } from "./verification-queue.server.ts";

it("reads what the address says, and passes over what is no filter", () => {
  expect(readQueueQuery(new URLSearchParams("pilar=performance&bulan=2026-09&wilayah=35.71"))).toEqual({
    pillar: "performance",
    month: "2026-09",
    region: "35.71",
  });
  expect(readQueueQuery(new URLSearchParams("pilar=&bulan=&wilayah="))).toEqual({
    pillar: undefined,
    month: undefined,
    region: "",
  });
  expect(readQueueQuery(new URLSearchParams("pilar=x&bulan=2026-13"))).toEqual({
    pillar: undefined,
    month: undefined,
    region: "",
  });
});
