import { readFileSync } from "node:fs";
import { expect, inject, it } from "vitest";
import { dumpSchema, schemaFile } from "./schema-dump.ts";

it("db/schema.sql is what the migrations make (else: npm run db:schema)", () => {
  const prepared = inject("prepared");
  if (prepared.kind !== "postgres") throw new Error("not on a server");
  const { owner, binaries, urls } = prepared;
  const url = urls.owner.replace("database_to_be_named", prepared.empty);
  expect(dumpSchema({ url, owner, binaries })).toBe(readFileSync(schemaFile, "utf8"));
});
