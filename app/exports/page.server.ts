import type { AppLoadContext } from "@remix-run/node";
import type { TFunction } from "i18next";
import type { Language } from "~/i18n/i18n.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import type { Actor } from "~/models/accounts.server.ts";
import type { About } from "./table.ts";

/** What an export says of the visit that made it, and the language that it speaks. */
export interface ExportPage extends Pick<About, "address" | "asOf" | "role"> {
  t: TFunction;
  language: Language;
}

/**
 * @param asOf of which moment the data are
 * @param visit of a download: its page has the same address without "/unduh.xlsx", .csv, .pdf
 */
export async function getExportPage(
  { request, context }: { request: Request; context: AppLoadContext },
  actor: Pick<Actor, "memberships">,
  asOf = new Date(),
): Promise<ExportPage> {
  const { t, language } = await getTranslator(request);
  const { pathname, searchParams } = new URL(request.url);
  for (const ofTheFile of ["keterangan", "tabel"]) searchParams.delete(ofTheFile);
  const search = searchParams.size > 0 ? `?${searchParams}` : "";
  const roles = new Set(actor.memberships.map(({ role }) => t(`domain.roles.${role}`)));
  return {
    t,
    language,
    address: context.publicUrl.replace(/\/$/, "") + pathname.replace(/\/unduh\.\w+$/, "") + search,
    asOf,
    role: [...roles].join(", "),
  };
}
