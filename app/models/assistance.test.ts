import { expect, it } from "vitest";
import { readAssistanceQuery } from "./assistance.ts";

const read = (search: string) => readAssistanceQuery(new URLSearchParams(search), "2026-11");

it("shows the last twelve months unless the address says otherwise", () => {
  expect(read("")).toMatchObject({ from: "2025-12", to: "2026-11", page: 1, kind: undefined, view: undefined });
  expect(read("dari=2026-03")).toMatchObject({ from: "2026-03", to: "2026-11" });
  expect(read("sampai=2026-03")).toMatchObject({ from: "2025-04", to: "2026-03" });
  expect(read("dari=2027-02")).toMatchObject({ from: "2027-02", to: "2027-02" });
});

it("turns months round that came in the wrong order, and looks back five years at most", () => {
  expect(read("dari=2026-05&sampai=2026-02")).toMatchObject({ from: "2026-02", to: "2026-05" });
  expect(read("dari=1990-01")).toMatchObject({ from: "2021-12", to: "2026-11" });
});

it("passes over what is no kind, view or page", () => {
  expect(read("jenis=joint_production&lihat=x&halaman=0&dari=maret")).toMatchObject({
    kind: undefined,
    view: undefined,
    page: 1,
    from: "2025-12",
  });
  expect(read("jenis=training&lihat=overlap&halaman=3")).toMatchObject({ kind: "training", view: "overlap", page: 3 });
});
