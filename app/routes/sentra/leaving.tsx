import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { isAdmin, maySubmit } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { TextInput } from "~/components/inputs.tsx";
import { formatDay } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { departureForm } from "~/models/departure-form.ts";
import { announceDeparture, callDepartureBack, findDeparture } from "~/models/departures.server.ts";
import { todayAt } from "~/models/enterprises.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("audit");

export const meta = pageTitle<typeof loader>("leaving", ({ sentra }) => sentra.name);

type Visit = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** The board, and administrators. To others the page does not exist. */
async function enter({ params, ...visit }: Visit) {
  const actor = await requireActor(visit);
  const find = async (tx: Tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    if (!maySubmit(actor, sentra.id) && !isAdmin(actor)) throw notFound();
    return sentra;
  };
  return { actor, find };
}

export async function loader(visit: LoaderFunctionArgs) {
  const { actor, find } = await enter(visit);
  return withActor(actor, async (tx) => {
    const sentra = await find(tx);
    return { sentra, departure: await findDeparture(tx, sentra.id), mayTake: maySubmit(actor, sentra.id) };
  });
}

export async function action(visit: ActionFunctionArgs) {
  const { actor, find } = await enter(visit);
  const { t, language } = await getTranslator(visit.request);
  const form = await visit.request.formData();
  const sentra = await withActor(actor, find);
  const page = `/sentra/${sentra.id}/penutupan`;
  if (form.get("aksi") === "tarik") {
    await withActor(actor, (tx) => callDepartureBack(tx, sentra.id));
    throw redirect(`${page}?berhasil=ditarik`);
  }
  const { day: today } = todayAt(new Date());
  const asked = { sentraName: sentra.name, today, formatDay: (day: string) => formatDay(day, language) };
  const submission = parseWithZod(form, { schema: departureForm(t, asked) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { eraseOn } = submission.value;
  const fieldErrors = await findRefusal(
    () => withActor(actor, (tx) => announceDeparture(tx, actor, sentra.id, eraseOn)),
    { duplicate: { eraseOn: [t("audit.leaving.open")] } },
  );
  if (fieldErrors) return data(submission.reply({ fieldErrors }), { status: 400 });
  throw redirect(`${page}?berhasil=diumumkan`);
}

export default function Leaving() {
  const { sentra, departure, mayTake } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<{ eraseOn: string; name: string }>({ lastResult, shouldValidate: "onSubmit" });
  return (
    <div className="stack gap-5">
      <div>
        <h1>{t("audit.leaving.title")}</h1>
        <p className="muted">{sentra.name}</p>
        <DoneNotice messages={{ diumumkan: t("audit.leaving.announced"), ditarik: t("audit.leaving.calledBack") }} />
      </div>
      <p className="max-w-prose">{t("audit.leaving.lead")}</p>
      {mayTake && (
        <section className="card stack gap-2" aria-labelledby="ambil">
          <h2 id="ambil">{t("audit.leaving.takeTitle")}</h2>
          <p className="muted max-w-prose">{t("audit.leaving.takeHint")}</p>
          <p>
            <a className="button" href={`/sentra/${sentra.id}/penutupan/data.zip`} download>
              {t("audit.leaving.take")}
            </a>
          </p>
        </section>
      )}
      <section className="card stack gap-2" aria-labelledby="hapus">
        <h2 id="hapus">{t("audit.leaving.eraseTitle")}</h2>
        <p className="max-w-prose">{t("audit.leaving.eraseHint")}</p>
        <p className="muted max-w-prose">{t("audit.leaving.stays")}</p>
        {departure ? (
          <Form method="post" className="stack gap-3">
            <p className="notice bad">{t("audit.leaving.pending", { day: formatDay(departure.eraseOn, language) })}</p>
            <p>
              <button className="button" name="aksi" value="tarik">
                {t("audit.leaving.callBack")}
              </button>
            </p>
          </Form>
        ) : (
          <Form method="post" {...getFormProps(form)} className="grid max-w-md gap-4">
            <TextInput label={t("audit.leaving.eraseOn")} field={fields.eraseOn} type="date" />
            <TextInput label={t("audit.leaving.confirm")} field={fields.name} />
            <div>
              <button className="button quiet">{t("audit.leaving.announce")}</button>
            </div>
          </Form>
        )}
      </section>
    </div>
  );
}
