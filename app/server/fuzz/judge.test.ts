import { describe, expect, it } from "vitest";
import { findFault } from "./judge.ts";

const sent = { method: "GET", path: "/sentra", headers: {} };
const answer = (status: number, body: string, type = "text/html; charset=utf-8") => ({
  status,
  headers: { "content-type": type },
  body: Buffer.from(body),
  ms: 1,
});

describe("findFault", () => {
  it.each([
    ["an error of ours", answer(500, "<h1>Terjadi kesalahan</h1>")],
    ["a stack", answer(400, "TypeError: x\n    at getSheet (/srv/app/models/sheets.server.ts:12:3)")],
    ["a package", answer(200, '{"error":"node_modules/kysely/dist"}', "application/json")],
    ["what the database said", answer(400, 'insert violates check constraint "sheet_check"', "text/plain")],
    ["a value that the database refused", answer(404, "invalid input syntax for type integer", "text/x-script")],
    ["no answer", { ...answer(0, ""), headers: {} }],
  ])("finds %s", (_, given) => expect(findFault(sent, given)).toBeDefined());

  it("finds nothing in pages that people get, in refusals and in files", () => {
    expect(findFault(sent, answer(200, '<script src="/assets/root-C2.js"></script> Pilih jenis dari daftar'))).toBe(
      undefined,
    );
    expect(findFault(sent, answer(404, "Halaman ini tidak ada"))).toBe(undefined);
    expect(findFault(sent, answer(200, "kysely", "application/zip"))).toBe(undefined);
  });

  it("lets the line be cut where the request itself was cut", () => {
    const cut = { ...answer(0, ""), headers: {} };
    expect(findFault({ ...sent, headers: { "Transfer-Encoding": "x" } }, cut)).toBe(undefined);
  });
});
