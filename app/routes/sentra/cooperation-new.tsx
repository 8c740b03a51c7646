import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { CooperationForm } from "~/components/cooperation/cooperation-form.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { getCooperationExample } from "~/i18n/cooperation-examples.server.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { readLanguage } from "~/i18n/language.server.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { cooperationForm } from "~/models/cooperation-form.ts";
import { createCooperation, listMemberNames } from "~/models/cooperation.server.ts";
import { formsOf, isCooperationForm, readCooperationFilter, sides } from "~/models/cooperation.ts";
import { findRefusal } from "~/models/database-error.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { listInstitutions } from "~/models/reference.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("cooperation", "reference", "sheet");

export const meta = pageTitle<typeof loader>("cooperation", ({ sentra }) => sentra.name);

async function getOwnSentra(tx: Tx, actor: Actor, id: string | undefined) {
  const sentra = await getSentra(tx, id);
  if (!mayEnter(actor, sentra.id)) throw notFound();
  return sentra;
}

/** First which form it is (`?sisi=`), then what that form asks for (`?bentuk=`). */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { side, form } = readCooperationFilter(new URL(request.url).searchParams);
  const language = readLanguage(request);
  const exampleOf = (one: Parameters<typeof getCooperationExample>[1]) => getCooperationExample(language, one);
  return withActor(actor, async (tx) => {
    const sentra = await getOwnSentra(tx, actor, params.sentraId);
    if (!form) {
      const choices = sides
        .filter((one) => side === undefined || one === side)
        .map((one) => ({ side: one, forms: formsOf(one).map((code) => ({ code, use: exampleOf(code).use })) }));
      return { sentra, choices, asked: undefined };
    }
    const members = await listMemberNames(tx, sentra.id);
    const institutions = await listInstitutions(tx);
    return { sentra, choices: [], asked: { form, example: exampleOf(form), members, institutions } };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const form = new URL(request.url).searchParams.get("bentuk");
  if (!isCooperationForm(form)) throw notFound();
  const typed = await request.formData();
  const language = typed.get("bahasa") === "en" ? "en" : "id";
  const submission = parseWithZod(typed, { schema: cooperationForm({ t, language, form, state: undefined }) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { state, ...input } = submission.value;
  let address = "";
  const write = () =>
    withActor(actor, async (tx) => {
      const sentra = await getOwnSentra(tx, actor, params.sentraId);
      const id = await createCooperation(tx, actor, sentra.id, { ...input, state: state! });
      address = `/sentra/${sentra.id}/kerja-sama/${id}?berhasil=dicatat`;
    });
  const fieldErrors = await findRefusal(write, { unknownReference: { members: [t("cooperation.memberUnknown")] } });
  if (fieldErrors) return data(submission.reply({ fieldErrors }), { status: 400 });
  throw redirect(address);
}

export default function NewCooperation() {
  const { sentra, choices, asked } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const list = `/sentra/${sentra.id}/kerja-sama`;
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="cooperation" />
      {asked ? (
        <>
          <h2 className="text-xl">{t("cooperation.newTitle", { form: t(`cooperation.forms.${asked.form}`) })}</h2>
          <CooperationForm
            key={asked.form}
            cooperation={undefined}
            cancelTo={list}
            lastResult={lastResult}
            {...asked}
          />
        </>
      ) : (
        choices.map(({ side, forms }) => (
          <nav key={side} className="stack max-w-3xl gap-3" aria-labelledby={side}>
            <h2 id={side} className="text-xl">
              {t(`cooperation.chooseForm.${side}`)}
            </h2>
            <ul className="grid gap-2 sm:grid-cols-2">
              {forms.map(({ code, use }) => (
                <li key={code} className="card py-3!">
                  <Link to={`?bentuk=${code}`} className="inline-flex min-h-11 items-center font-semibold">
                    {t(`cooperation.forms.${code}`)}
                  </Link>
                  <p className="muted small">{use}</p>
                </li>
              ))}
            </ul>
          </nav>
        ))
      )}
    </div>
  );
}
