import { expect, it } from "vitest";
import { loggedPath } from "./logger.ts";

it("the token of an invitation is not logged, under whatever page of the questionnaire", () => {
  const token = "c757ee57bb864b98917216b85c8931fe";
  for (const page of ["", "/soal", "/terima-kasih", "/kirim", "/unduh.json"]) {
    expect(loggedPath(`/isi/2-${token}${page}`)).toBe(`/isi/2-…${page}`);
  }
  expect(loggedPath(`/isi/2-${token}-x`)).not.toContain(token);
  expect(loggedPath("/sentra/2/survei/4")).toBe("/sentra/2/survei/4");
});
