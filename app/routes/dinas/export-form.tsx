import { needTexts } from "~/i18n/i18n.ts";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import type { TFunction } from "i18next";
import { requireOfficer } from "~/auth/guards.server.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { ExportColumnFields } from "~/components/export-column-fields.tsx";
import { ExportFormUpkeep } from "~/components/export-form-upkeep.tsx";
import { ExportLogTable } from "~/components/export-log-table.tsx";
import { MonthField } from "~/components/month-field.tsx";
import { formatMonth } from "~/i18n/format.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { formName } from "~/models/export-form.ts";
import {
  type ExportForm,
  getExportForm,
  listExportLogs,
  removeExportForm,
  renameExportForm,
  restoreExportForm,
  saveExportColumns,
} from "~/models/export-forms.server.ts";
import { previewForm } from "~/models/export-rows.server.ts";
import { getSeenCatalogue } from "~/models/office-catalogue.server.ts";
import { readTyped, toTyped } from "~/models/typed-columns.ts";

await needTexts("exchange");

export const meta = pageTitle("exportForm");

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireOfficer({ request, context });
  const read = await withActor(actor, async (tx) => {
    const form = await getExportForm(tx, params.formId);
    const catalogue = await getSeenCatalogue(tx);
    const indicators = [...catalogue.values()].map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn }));
    return { form, indicators, logs: await listExportLogs(tx, form) };
  });
  return { ...read, ...(await previewForm(actor, read.form)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireOfficer({ request, context });
  const { t } = await getTranslator(request);
  const sent = await request.formData();
  const step = sent.get("langkah");
  if (step === "nama") return rename(actor, params.formId, sent, t);
  return withActor(actor, async (tx) => {
    const form = await getExportForm(tx, params.formId);
    if (step === "hapus") return remove(tx, form, sent, t);
    if (step === "pakai") {
      await restoreExportForm(tx, form);
      return done(form, "dipakai");
    }
    const { typed, columns, hasProblems } = readTyped(sent, t, new Set((await getSeenCatalogue(tx)).keys()));
    const version = String(sent.get("versi"));
    if (hasProblems) return data({ typed, version, problem: undefined }, { status: 400 });
    if (await saveExportColumns(tx, form, version, columns)) return done(form, "disimpan");
    return data({ typed, version, problem: t("common.changedMeanwhile") }, { status: 409 });
  });
}

const done = ({ id }: ExportForm, what: string) => redirect(`/ekspor/format/${id}?berhasil=${what}`);

async function rename(actor: Actor, formId: string | undefined, sent: FormData, t: TFunction) {
  const typed = sent.get("name");
  const form = await withActor(actor, (tx) => getExportForm(tx, formId));
  const read = formName(t).shape.name.safeParse(typed);
  const refused = read.success
    ? await findRefusal(() => withActor(actor, (tx) => renameExportForm(tx, form, read.data)), {
        duplicate: { name: [t("exchange.errors.taken")] },
      })
    : { name: [read.error.issues[0]!.message] };
  if (!refused) return done(form, "dinamai");
  const error = refused["name"]![0]!;
  return data({ name: { typed: typeof typed === "string" ? typed : "", error } }, { status: 400 });
}

async function remove(tx: Tx, form: ExportForm, sent: FormData, t: TFunction) {
  if (sent.get("yakin") !== "ya") return data({ removal: t("exchange.errors.confirm") }, { status: 400 });
  if ((await removeExportForm(tx, form)) === "retired") return done(form, "dipensiunkan");
  return redirect("/ekspor?berhasil=dihapus");
}

export default function ExportFormPage() {
  const { form, indicators, logs, month, preview, simulated } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const wrong = answer && "typed" in answer ? answer : undefined;
  const t = useText();
  const language = useLanguage();
  const rows = wrong?.typed ?? toTyped(form.columns);
  const problems = rows.filter(({ error }) => error).length;
  return (
    <div className="stack gap-6">
      <p>
        <Link to="/ekspor">{t("exchange.all")}</Link>
      </p>
      <h1>{form.name}</h1>
      {problems > 0 && (
        <p className="notice" role="alert">
          {t("common.fixErrors", { count: problems })}
        </p>
      )}
      {wrong?.problem && (
        <p className="notice bad" role="alert">
          {wrong.problem}
        </p>
      )}
      {!answer && (
        <DoneNotice
          messages={{
            disimpan: t("exchange.saved"),
            dinamai: t("exchange.renamed"),
            dipensiunkan: t("exchange.retired"),
            dipakai: t("exchange.restored"),
          }}
        />
      )}
      {form.isRetired && <p className="notice">{t("exchange.isRetired")}</p>}
      <Form method="post" className="stack gap-4" key={JSON.stringify(rows)}>
        <input type="hidden" name="versi" value={wrong?.version ?? form.stamp} />
        <h2>{t("exchange.columns")}</h2>
        <p className="muted">{t("exchange.columnsHint")}</p>
        {rows.map((row, position) => (
          <ExportColumnFields key={position} row={row} position={position} indicators={indicators} />
        ))}
        <p>
          <button className="button">{t("exchange.save")}</button>
        </p>
      </Form>
      {form.columns.length > 0 && (
        <>
          <section className="stack gap-2">
            <h2 id="contoh">{t("exchange.preview")}</h2>
            <p className="muted">{t("exchange.previewOf", { month: formatMonth(month, language) })}</p>
            {simulated > 0 && <p className="notice">{t("exchange.previewSimulated", { count: simulated })}</p>}
            <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="contoh">
              <table className="data-table">
                <thead>
                  <tr>
                    {form.columns.map(({ heading }) => (
                      <th key={heading} scope="col">
                        {heading}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {preview.map((cells, i) => (
                    <tr key={i}>
                      {form.columns.map(({ heading }, column) => (
                        <td key={heading}>{cells[column] ?? <span className="muted">{t("common.missing")}</span>}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
          <section className="stack gap-2" hidden={form.isRetired}>
            <h2>{t("exchange.exportTitle")}</h2>
            <form method="post" action={`/ekspor/format/${form.id}/unduh`} className="card grid gap-4 sm:grid-cols-2">
              <MonthField id="dari" name="dari" label={t("exchange.from")} value={month} />
              <MonthField id="sampai" name="sampai" label={t("exchange.until")} value={month} />
              <p className="flex flex-wrap gap-2 sm:col-span-2">
                {["xlsx", "csv"].map((format) => (
                  <button key={format} name="format" value={format} className="button compact">
                    {t("exchange.exportAs", { format: format.toUpperCase() })}
                  </button>
                ))}
              </p>
            </form>
          </section>
        </>
      )}
      <ExportLogTable logs={logs} />
      <ExportFormUpkeep
        form={form}
        refused={{
          name: answer && "name" in answer ? answer.name : undefined,
          removal: answer && "removal" in answer ? answer.removal : undefined,
        }}
      />
    </div>
  );
}
