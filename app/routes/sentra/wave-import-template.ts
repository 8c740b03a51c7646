import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { writeTemplate } from "~/imports/template.server.ts";
import { collectAt } from "~/models/collecting.server.ts";

/** A workbook with a column for each question of this wave. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t, language } = await getTranslator(request);
  const { definition } = await collectAt(actor, params, async (_, { wave }) => wave);
  const { min, max } = definition.scale;
  const column = { isRequired: true, kind: "number" as const };
  const questions = definition.constructs
    .flatMap(({ items }) => items)
    .map((item) => ({
      ...column,
      header: item.code,
      hint: t("collect.import.valueHint", { min, max, text: language === "en" ? item.text_en : item.text_id }).trim(),
      example: String(max),
    }));
  const number = { ...column, header: t("collect.import.numberColumn"), isRequired: false };
  const columns = [{ ...number, hint: t("collect.import.numberHint"), example: "12" }, ...questions];
  const file = await writeTemplate(columns, {
    sheet: t("collect.import.dataSheet"),
    guide: t("memberImport.guide"),
    heads: [t("memberImport.column"), t("memberImport.required"), t("memberImport.howTo"), t("memberImport.example")],
    yes: t("common.yes"),
    no: t("common.no"),
  });
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${t("collect.import.templateName")}.xlsx"`,
    },
  });
}
