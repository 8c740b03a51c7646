import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireKeeper } from "~/auth/guards.server.ts";
import { BreachForm } from "~/components/privacy/breach-form.tsx";
import { PrivacyFrame } from "~/components/privacy/privacy-frame.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { listOfficeChoices } from "~/models/asked-places.server.ts";
import { createBreach, listBreaches } from "~/models/data-breaches.server.ts";
import { withActor } from "~/models/database.server.ts";
import { breachForm } from "~/models/privacy-form.ts";
import { breachState } from "~/models/privacy.ts";

await needTexts("breach", "privacy");

export const meta = pageTitle("breaches");

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireKeeper(args);
  return withActor(actor, async (tx) => ({
    breaches: await listBreaches(tx),
    places: await listOfficeChoices(tx, actor),
  }));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireKeeper(args);
  const { t } = await getTranslator(args.request);
  const submission = parseWithZod(await args.request.formData(), { schema: breachForm(t, new Date()) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const id = await withActor(actor, (tx) => createBreach(tx, actor, submission.value));
  throw redirect(`/privasi/pelanggaran/${id}?berhasil=dicatat`);
}

/** The register of failures of protection: offices' own, and the platform's for administrators. */
export default function Breaches() {
  const { breaches, places } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  return (
    <PrivacyFrame title={t("breach.title")} lead={t("breach.lead")}>
      {breaches.length === 0 ? (
        <p className="empty">{t("breach.none")}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t("breach.caption")}>
          <table className="data-table">
            <caption>{t("breach.caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("breach.name")}</th>
                <th scope="col">{t("breach.place")}</th>
                <th scope="col">{t("breach.due")}</th>
                <th scope="col">{t("breach.state")}</th>
              </tr>
            </thead>
            <tbody>
              {breaches.map((breach) => (
                <tr key={breach.id}>
                  <th scope="row" className="wide">
                    <Link to={`/privasi/pelanggaran/${breach.id}`} className="inline-flex min-h-11 items-center">
                      {breach.title}
                    </Link>
                  </th>
                  <td className="wide">{breach.region?.name ?? t("breach.platform")}</td>
                  <td className="whitespace-nowrap">{formatMoment(breach.dueAt, language)}</td>
                  <td className="whitespace-nowrap">
                    {breach.isLate ? <strong>{t("breach.late")}</strong> : t(`breach.states.${breachState(breach)}`)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <section className="card max-w-2xl" aria-labelledby="formulir-judul">
        <h2 id="formulir-judul">{t("breach.add")}</h2>
        <BreachForm
          places={places.map(({ value, name }) => ({ value, label: name ?? t("breach.platform") }))}
          lastResult={lastResult}
        />
      </section>
    </PrivacyFrame>
  );
}
