import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

describe("ownPath", () => {
  it.each(["/", "/sentra", "/sentra/3?bulan=2026-09&urut=-KN02", "/banding?s=1&s=2"])("keeps %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "evil.example",
    "",
    " /sentra",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "/%2e//evil.example",
    "/./\\evil.example",
  ])("turns %j into the start page", (path) => {
    expect(ownPath(path)).toBe("/");
  });

  it.each([undefined, null, 7, ["/sentra"], new File([], "x")])(
    "turns what is no text into the start page",
    (value) => {
      expect(ownPath(value)).toBe("/");
    },
  );

  it("never names another host, whatever follows the first slash", () => {
    for (const one of ["/", "\\", ".", "%2e", "\t", "x"]) {
      for (const two of ["/", "\\", "..", "\r"]) {
        for (const three of ["/", "\\", "//"]) {
          const path = ownPath(`/${one}${two}${three}evil.example`);
          expect(new URL(path, "https://sentra.example/masuk").host, path).toBe("sentra.example");
        }
      }
    }
  });
});
