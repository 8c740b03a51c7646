import { describe, expect, it } from "vitest";
import { chooseSpan, readComparisonQuery, spanOf, viewAddress } from "./comparison-query.ts";

const read = (address: string) => readComparisonQuery(new URLSearchParams(address));

describe("a comparison's address", () => {
  it("says sentra, indicators, span and view", () => {
    expect(read("s=1&s=2&i=KN01&i=KI15&dari=2025-11&sampai=2026-10&tampil=radar")).toEqual({
      asked: true,
      sentra: ["1", "2"],
      codes: ["KN01", "KI15"],
      from: "2025-11",
      to: "2026-10",
      view: "radar",
      measure: "mutlak",
      peersOf: "",
      scores: ["overall"],
      search: "",
    });
  });

  it("asks for nothing when it is bare, whatever the view", () => {
    expect(read("tampil=tren")).toMatchObject({ asked: false, sentra: [], codes: [], from: "", to: "", view: "tren" });
  });

  it("counts what is named twice once, passes over what is empty, and keeps what can't be meant", () => {
    expect(read("s=2&s=2&s=&s=abc&i=XX99").sentra).toEqual(["2", "abc"]);
    expect(read("tampil=peta").view).toBe("tabel");
  });

  it("says by what measure, whose peers, and which scores", () => {
    expect(read("mirip=7&ukuran=per-usaha&skor=&skor=KP&skor=KB")).toMatchObject({
      asked: true,
      peersOf: "7",
      measure: "per-usaha",
      scores: ["KP", "KB"],
    });
    expect(read("skor=&ukuran=lain")).toMatchObject({ asked: false, measure: "mutlak", scores: [] });
  });

  it("looks at a target from January on", () => {
    expect(spanOf({ from: "2025-11", to: "2026-10" }, "target")).toEqual({ from: "2026-01", to: "2026-10" });
    expect(spanOf({ from: "2025-11", to: "2026-10" }, "mutlak")).toEqual({ from: "2025-11", to: "2026-10" });
  });

  it("changes the view and nothing else", () => {
    expect(viewAddress(new URLSearchParams("s=1&s=2&tampil=tabel&i=KN01"), "tren")).toBe("?s=1&s=2&tampil=tren&i=KN01");
  });
});

describe("the span", () => {
  const choose = (from: string, to: string) => chooseSpan({ from, to }, "2026-10");

  it("is the year that ends with the latest month", () => {
    expect(choose("", "")).toEqual({ from: "2025-11", to: "2026-10" });
  });

  it("keeps the end that was given", () => {
    expect(choose("", "2025-03")).toEqual({ from: "2024-04", to: "2025-03" });
    expect(choose("2026-02", "")).toEqual({ from: "2026-02", to: "2026-10" });
    expect(choose("2026-12", "")).toEqual({ from: "2026-12", to: "2026-12" });
  });

  it("may be one month, and sixty, and no more", () => {
    expect(choose("2026-10", "2026-10")).toEqual({ from: "2026-10", to: "2026-10" });
    expect(choose("2021-11", "2026-10")).toEqual({ from: "2021-11", to: "2026-10" });
    expect(choose("2021-10", "2026-10")).toEqual({ field: "to", reason: "tooLong", months: 61 });
  });

  it("does not run backwards", () => {
    expect(choose("2026-10", "2026-09")).toEqual({ field: "to", reason: "reversed" });
  });

  it.each(["2026-13", "Oktober", "2026-1", "1899-12"])("names the field that holds no month: %s", (text) => {
    expect(choose(text, "2026-10")).toEqual({ field: "from", reason: "notAMonth" });
    expect(choose("2026-10", text)).toEqual({ field: "to", reason: "notAMonth" });
  });
});
