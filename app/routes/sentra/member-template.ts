import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { writeTemplate } from "~/imports/template.server.ts";
import { enterpriseFields, isDay, isMoney } from "~/models/enterprise-form.ts";

/** A workbook to register members in, in the reader's language. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const columns = enterpriseFields.map((field) => ({
    header: t(`member.fields.${field}`),
    isRequired: field === "name",
    hint: t(`member.hints.${field}`),
    example: t(`memberImport.examples.${field}`),
    kind: isDay(field)
      ? ("day" as const)
      : isMoney(field) || field === "workers"
        ? ("number" as const)
        : ("text" as const),
  }));
  const file = await writeTemplate(columns, {
    sheet: t("memberImport.dataSheet"),
    guide: t("memberImport.guide"),
    heads: [t("memberImport.column"), t("memberImport.required"), t("memberImport.howTo"), t("memberImport.example")],
    yes: t("common.yes"),
    no: t("common.no"),
  });
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${t("memberImport.templateName")}.xlsx"`,
    },
  });
}
