import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAdmin } from "~/auth/guards.server.ts";
import { fileName } from "~/exports/file-name.ts";
import { listAuditHeads } from "~/models/audit-log.server.ts";
import { withActor } from "~/models/database.server.ts";

/** The last link of each chain, as `npm run audit:verify -- --against` reads it: to be kept somewhere else. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args);
  const heads = await withActor(actor, listAuditHeads);
  const name = fileName({ title: "ujung-rantai-audit", about: { periodCode: "", asOf: new Date() } }, "jsonl");
  return new Response(heads.map((head) => `${JSON.stringify(head)}\n`).join(""), {
    headers: {
      "Content-Type": "application/jsonl; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
