import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireOfficer } from "~/auth/guards.server.ts";
import { regionsOf } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { withActor } from "~/models/database.server.ts";
import { listNamedRegions } from "~/models/regions.server.ts";
import { getFactorDemand, setFactorDemand } from "~/models/second-factor.server.ts";

await needTexts("factor");

export const meta = pageTitle("signInRules");

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireOfficer(args);
  return withActor(actor, async (tx) => {
    const rules = [];
    for (const { code, name } of await listNamedRegions(tx, regionsOf(actor))) {
      rules.push({ code, name, ...(await getFactorDemand(tx, code)) });
    }
    return { rules, hasOwn: actor.factor.isOn };
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireOfficer(args);
  const form = await args.request.formData();
  const region = regionsOf(actor).find((code) => code === form.get("wilayah"));
  if (region === undefined) throw data(null, { status: 400 });
  const demand = { ofOffices: form.has("dinas"), ofSentra: form.has("sentra") };
  await withActor(actor, (tx) => setFactorDemand(tx, actor, region, demand));
  throw redirect("/dinas/keamanan?berhasil=disimpan");
}

/** What an office demands of those who sign in for its region. */
export default function SignInRules() {
  const { rules, hasOwn } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="mx-auto grid max-w-3xl gap-5">
      <div>
        <h1>{t("factor.rules.title")}</h1>
        <p className="mt-1">{t("factor.rules.lead")}</p>
        <DoneNotice messages={{ disimpan: t("factor.rules.saved") }} />
      </div>
      {!hasOwn && (
        <p className="notice">
          {t("factor.rules.yourself")} <Link to="/akun/faktor">{t("factor.rules.setUp")}</Link>
        </p>
      )}
      {rules.map(({ code, name, ofOffices, ofSentra }) => (
        <Form key={code} method="post" className="card grid gap-3">
          <fieldset className="grid gap-2">
            <legend className="font-semibold">{t("factor.rules.region", { region: name })}</legend>
            <input type="hidden" name="wilayah" value={code} />
            {(
              [
                ["dinas", "ofOffices", ofOffices],
                ["sentra", "ofSentra", ofSentra],
              ] as const
            ).map(([field, label, isOn]) => (
              <label key={field} className="flex min-h-11 items-center gap-3">
                <input type="checkbox" name={field} value="ya" defaultChecked={isOn} className="size-5 shrink-0" />
                {t(`factor.rules.${label}`)}
              </label>
            ))}
          </fieldset>
          <div>
            <button className="button">{t("common.save")}</button>
          </div>
        </Form>
      ))}
    </div>
  );
}
