import { buffer } from "node:stream/consumers";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { zipTenantData } from "./tenant-zip.server.ts";

const columns = ["code", "note", "name"].map((name) => ({ name, type: "text", nullable: name !== "code" }));
const table = { name: "office", columns, key: ["code"], partOf: [] };
const rows = [
  ["1", null, 'Dinas, "Koperasi"\nKediri'],
  ["2", "", "Dinas"],
];

it("keeps a missing value and an empty text apart, and tells by which table a file is", async () => {
  const tenant = { kind: "office", id: "35.71", name: "Kota Kediri" } as const;
  const data = { tables: [{ table, rows }], files: [{ name: "berkas/logo-1.png", content: Buffer.from([1, 2]) }] };
  const files = unzipSync(await buffer(zipTenantData(data, { tenant, asOf: new Date("2026-11-21T00:00:00Z") })));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  expect(text("data/office.csv")).toBe('code,note,name\r\n1,,"Dinas, ""Koperasi""\nKediri"\r\n2,"",Dinas\r\n');
  expect(JSON.parse(text("skema.json"))).toMatchObject({
    title: "Kota Kediri",
    tables: [{ file: "data/office.csv", rows: 2, primaryKey: ["code"], required: ["code"] }],
  });
  expect([...files["berkas/logo-1.png"]!]).toEqual([1, 2]);
});
