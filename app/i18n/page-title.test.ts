import { describe, expect, it } from "vitest";
import { pageTitle } from "./page-title.ts";

const matches = (language?: string) => [{ id: "root", data: language && { language } }];

describe("pageTitle", () => {
  const account = pageTitle("account");

  it("speaks the reader's language", () => {
    expect(account({ data: undefined, matches: matches("id") })).toEqual([{ title: "Akun – Sentra" }]);
    expect(account({ data: undefined, matches: matches("en") })).toEqual([{ title: "Account – Sentra" }]);
  });

  it("falls back to Bahasa Indonesia where the root has no data", () => {
    expect(account({ data: undefined, matches: matches() })).toEqual([{ title: "Akun – Sentra" }]);
  });

  it("begins with the one thing that a page is about, where there is one", () => {
    const one = pageTitle<() => { name: string }>("accounts", (data) => data.name);
    expect(one({ data: { name: "Siti" }, matches: matches("en") })).toEqual([
      { title: "Siti – Manage accounts – Sentra" },
    ]);
    expect(one({ data: undefined, matches: matches("en") })).toEqual([{ title: "Manage accounts – Sentra" }]);
  });
});
