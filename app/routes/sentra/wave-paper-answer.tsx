import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { CollectFrame } from "~/components/collect/collect-frame.tsx";
import { PaperForm } from "~/components/collect/paper-form.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { collectAt, findClosed, toCollectedWave } from "~/models/collecting.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { paperForm } from "~/models/paper-form.ts";
import {
  deleteTypedResponse,
  eraseTypedResponse,
  getTypedResponse,
  updateTypedResponse,
} from "~/models/typed-responses.server.ts";

await needTexts("collect", "wave");

export const meta = pageTitle<typeof loader>("paperAnswers", ({ wave }) => wave.title);

/** Once the wave is closed its answers stand: a respondent may still have one erased, and nothing else changes. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return collectAt(actor, params, async (tx, { sentra, wave }) => {
    const { invitation, answers, objects } = await getTypedResponse(tx, sentra.id, wave.id, params.responseId);
    if (wave.state !== "open" && answers === null) throw notFound();
    return {
      sentra,
      wave: toCollectedWave(wave),
      definition: wave.definition,
      invitation,
      response: { answers, objects },
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const typed = await request.formData();
  const list = new URL(request.url).pathname.replace(/\/[^/]+$/, "");
  const { place, id, wave } = await collectAt(actor, params, async (tx, { sentra, wave }) => {
    const { id } = await getTypedResponse(tx, sentra.id, wave.id, params.responseId);
    return { place: { sentraId: sentra.id, waveId: wave.id }, id, wave };
  });
  const closed = t("collect.paper.closed");
  if (typed.get("langkah") === "hapus") {
    if (typed.get("yakin") !== "ya") return data({ deletion: t("collect.paper.problems.confirm") }, 400);
    const remove = wave.state === "open" ? deleteTypedResponse : eraseTypedResponse;
    const isClosed = await findClosed(actor, params, () => collectAt(actor, params, (tx) => remove(tx, place, id)));
    // What was to go as if it had never been typed is now to be erased, which is another thing to agree to.
    return isClosed ? data({ deletion: closed }, 409) : redirect(`${list}?berhasil=hapus`);
  }
  const submission = parseWithZod(typed, { schema: paperForm(t, wave.definition) });
  if (submission.status !== "success") return data({ result: submission.reply() }, 400);
  const update = () => collectAt(actor, params, (tx) => updateTypedResponse(tx, place, id, submission.value));
  const isClosed = wave.state !== "open" || (await findClosed(actor, params, update));
  if (isClosed) return data({ result: submission.reply({ formErrors: [closed] }) }, 409);
  return redirect(`${list}?berhasil=ubah`);
}

export default function WavePaperAnswer() {
  const { sentra, wave, definition, invitation, response } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const isOpen = wave.state === "open";
  const deletion = answer && "deletion" in answer ? answer.deletion : undefined;
  return (
    <CollectFrame sentra={sentra} wave={wave} current="paper">
      <p>
        <Link to="..">← {t("collect.paper.list")}</Link>
      </p>
      <h3>{t(isOpen ? "collect.paper.editTitle" : "collect.paper.eraseTitle")}</h3>
      <p className="muted">
        {invitation === null ? t("collect.paper.ofNone") : t("collect.paper.ofInvitation", { number: invitation })}
      </p>
      {isOpen || (answer && "result" in answer) ? (
        <PaperForm
          definition={definition}
          response={response}
          lastResult={answer && "result" in answer ? answer.result : undefined}
        />
      ) : (
        <p className="notice">{t("collect.paper.eraseHint")}</p>
      )}
      <details className="card max-w-3xl" open={deletion !== undefined}>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("collect.paper.delete")}</summary>
        <Form method="post" className="grid gap-3">
          {deletion && (
            <p role="alert" className="notice bad">
              {deletion}
            </p>
          )}
          <label className="flex min-h-11 items-center gap-2">
            <input type="checkbox" name="yakin" value="ya" className="size-5" />
            {t("collect.paper.deleteConfirm")}
          </label>
          <button className="button quiet justify-self-start" name="langkah" value="hapus">
            {t("collect.paper.delete")}
          </button>
        </Form>
      </details>
    </CollectFrame>
  );
}
