import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { fileName } from "~/exports/file-name.ts";
import { writeSheetTemplate } from "~/exports/sheet-template.server.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { getCellRules } from "~/models/cell-rules.server.ts";
import { withActor } from "~/models/database.server.ts";
import { getSentraCatalogue } from "~/models/office-catalogue.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { getSheetPage } from "~/models/sheet-page.server.ts";
import { readSheetPlace } from "~/models/sheet-place.server.ts";
import { isOpen } from "~/models/sheets.server.ts";

/** A sheet as a workbook to fill in: for those who may enter it, while it is open or before anybody opened it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { pillar, period } = readSheetPlace(params);
  const { t, language } = await getTranslator(request);
  const content = await withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const page = await getSheetPage(tx, sentra.id, pillar, period);
    if (!mayEnter(actor, sentra.id) || !isOpen(page.sheet.state) || page.indicators.length === 0) throw notFound();
    return { sentra, ...page, rules: await getCellRules(tx), nameable: await getSentraCatalogue(tx, sentra.id) };
  });
  const asOf = new Date();
  const file = await writeSheetTemplate(content, { t, language, asOf });
  const title = t("sheetFile.name", { pillar: t(`domain.pillars.${pillar}`), sentra: content.sentra.name });
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${fileName({ title, about: { periodCode: period, asOf } }, "xlsx")}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
