import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor, requireOfficer } from "~/auth/guards.server.ts";
import { regionsOf } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { ExportFormList } from "~/components/export-form-list.tsx";
import { OpenDataCard } from "~/components/open-data-card.tsx";
import { MonthField } from "~/components/month-field.tsx";
import { formatMonth, formatNumber } from "~/i18n/format.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { formName } from "~/models/export-form.ts";
import { createExportForm, listExportForms } from "~/models/export-forms.server.ts";
import { getExportScope } from "~/models/region-data.server.ts";
import { listReportRegions } from "~/models/report-place.server.ts";
import { listNamedRegions } from "~/models/regions.server.ts";

await needTexts("exchange");

export const meta = pageTitle("exports");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const { scope, regions, sentra } = await getExportScope(tx, new URL(request.url).searchParams, new Date());
    const overseen = regionsOf(actor);
    const offices = overseen.length > 0 ? await listNamedRegions(tx, overseen) : [];
    const forms = await listExportForms(tx);
    const reported = (await listReportRegions(tx, actor)).map(({ code }) => code);
    return { scope, regions, sentra: sentra.length, offices, forms, reported };
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireOfficer(args);
  const { t } = await getTranslator(args.request);
  const submission = parseWithZod(await args.request.formData(), { schema: formName(t) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const id = await withActor(actor, (tx) => createExportForm(tx, actor, submission.value));
  if (id === undefined) {
    return data(submission.reply({ fieldErrors: { name: [t("exchange.errors.taken")] } }), { status: 400 });
  }
  throw redirect(`/ekspor/format/${id}`);
}

export default function Exports() {
  const { scope, regions, sentra, offices, forms, reported } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  const [from, until] = [scope.months[0]!, scope.months.at(-1)!];
  const inScope = { wilayah: scope.region, dari: from, sampai: until };
  const search = new URLSearchParams(inScope).toString();
  return (
    <div className="stack gap-4">
      <h1>{t("exchange.title")}</h1>
      <DoneNotice messages={{ dihapus: t("exchange.deleted") }} />
      <p className="muted max-w-3xl">{t("exchange.intro")}</p>
      <Form method="get" className="card grid gap-4 sm:grid-cols-3" key={search}>
        <div className="field">
          <label htmlFor="wilayah">{t("sentra.columns.region")}</label>
          <select id="wilayah" name="wilayah" className="input" defaultValue={scope.region}>
            <option value="">{t("exchange.allRegions")}</option>
            {regions.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <MonthField id="dari" name="dari" label={t("exchange.from")} value={from} />
        <MonthField id="sampai" name="sampai" label={t("exchange.until")} value={until} />
        <div className="sm:col-span-3">
          <button className="button compact">{t("common.apply")}</button>
        </div>
      </Form>
      <p role="status">
        {sentra === 0
          ? t("exchange.noSentra")
          : t("exchange.scope", {
              sentra: formatNumber(sentra, language, "count"),
              from: formatMonth(from, language),
              until: formatMonth(until, language),
            })}
      </p>
      {sentra > 0 && (
        <ul className="grid gap-4 md:grid-cols-2">
          <li className="card stack content-start gap-2">
            <h2 className="text-lg">{t("exchange.workbook")}</h2>
            <p className="muted small">{t("exchange.workbookHint")}</p>
            <p className="mt-auto">
              <a className="button compact" href={`/ekspor/buku.xlsx?${search}`} download>
                {t("common.export")} {t("exchange.workbook")}
              </a>
            </p>
          </li>
          <OpenDataCard scope={inScope} statesLicence={offices.length > 0} />
          {reported.length > 0 && (
            <li className="card stack content-start gap-2">
              <h2 className="text-lg">{t("exchange.reportTitle")}</h2>
              <p className="muted small">{t("exchange.reportHint")}</p>
              <p className="mt-auto">
                <Link
                  className="button compact"
                  to={reported.includes(scope.region) ? `/laporan/${scope.region}` : "/laporan"}
                >
                  {t("exchange.reportOpen")}
                </Link>
              </p>
            </li>
          )}
        </ul>
      )}
      <p className="muted small">{t("exchange.simulated")}</p>
      {offices.length > 0 && <ExportFormList forms={forms} offices={offices} lastResult={lastResult} />}
    </div>
  );
}
