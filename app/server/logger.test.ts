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

it("nor is the link by which an account is opened", () => {
  const token = "KJh3_kd8-lo0dDke93lKd0dk3DkdE0dkd93kdkEkd0d";
  for (const end of ["", ".data", "/", "/x"]) expect(loggedPath(`/buka-akun/${token}${end}`)).toBe("/buka-akun/…");
});
