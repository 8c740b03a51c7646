import { PassThrough, Readable } from "node:stream";
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireOfficer } from "~/auth/guards.server.ts";
import { csvLines } from "~/exports/csv.server.ts";
import { downloadFile, types } from "~/exports/download.server.ts";
import { fileName } from "~/exports/file-name.ts";
import { writeForm } from "~/exports/form-xlsx.server.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { withActor } from "~/models/database.server.ts";
import { getExportForm, logExport } from "~/models/export-forms.server.ts";
import { fillForm, listFormSentra } from "~/models/export-rows.server.ts";
import { currentMonth } from "~/models/periods.ts";
import { readSpan } from "~/models/span.ts";

/** The file has a place in the log, so it is asked for by a form that is sent, not by an address. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireOfficer({ request, context });
  const { t, language } = await getTranslator(request);
  const sent = await request.formData();
  const asked = new URLSearchParams(
    [...sent].flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
  const form = await withActor(actor, (tx) => getExportForm(tx, params.formId));
  if (form.columns.length === 0 || form.isRetired) throw redirect(`/ekspor/format/${form.id}`);
  const asOf = new Date();
  const { months } = readSpan(asked, currentMonth(asOf));
  const format = asked.get("format") === "csv" ? "csv" : "xlsx";
  const { rows, findings } = fillForm(actor, form, await listFormSentra(actor, form), months);
  const kept = (async function* () {
    let count = 0;
    for await (const row of rows) {
      count += 1;
      yield row;
    }
    await withActor(actor, (tx) => logExport(tx, actor, form, { format, months, rows: count, findings }));
  })();
  // The other system's own sheet: its headings, its values, nothing else. Numbers stay as they were typed.
  const columns = form.columns.map(({ heading, rule, codes }) => {
    const isNumber = rule === "indicator" && Object.keys(codes).length === 0;
    return { header: heading, kind: isNumber ? ("quantity" as const) : ("text" as const) };
  });
  const table = { title: form.name, columns, rows: kept };
  const file =
    format === "csv"
      ? Readable.from(csvLines(table, t("common.simulated")), { objectMode: false })
      : writeForm(new PassThrough(), table, findings, { t, language, asOf });
  const periodCode = months.length === 1 ? months[0]! : `${months[0]!}_${months.at(-1)!}`;
  return downloadFile(
    { request, context },
    file,
    types[format],
    fileName({ ...table, about: { periodCode, asOf } }, format),
  );
}
