import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { CollectFrame } from "~/components/collect/collect-frame.tsx";
import { PaperForm } from "~/components/collect/paper-form.tsx";
import { TypedTable } from "~/components/collect/typed-table.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { collectAt, findClosed, toCollectedWave } from "~/models/collecting.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { itemsOf } from "~/models/instrument.ts";
import { listInvitations } from "~/models/invitations.server.ts";
import { paperForm } from "~/models/paper-form.ts";
import { createTypedResponses, listTypedResponses } from "~/models/typed-responses.server.ts";

await needTexts("collect", "wave");

export const meta = pageTitle<typeof loader>("paperAnswers", ({ wave }) => wave.title);

const mostShown = 100;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return collectAt(actor, params, async (tx, { sentra, wave }) => {
    const invitations = await listInvitations(tx, sentra.id, wave.id);
    const all = await listTypedResponses(tx, sentra.id, wave.id);
    const names = new Map(invitations.map(({ number, member }) => [number, member?.name]));
    const shown = all.map(({ id, invitation, channel, answers, createdAt }, index) => ({
      id,
      row: index + 1,
      invitation,
      name: invitation === null ? undefined : names.get(invitation),
      channel,
      isErased: answers === null,
      given: Object.values(answers ?? {}).filter((value) => value !== null).length,
      createdAt: createdAt.toISOString(),
    }));
    return {
      sentra,
      wave: toCollectedWave(wave),
      definition: wave.definition,
      waiting: invitations
        .filter(({ hasAnswered }) => !hasAnswered)
        .map(({ number, member }) => ({ number, name: member?.name })),
      count: all.length,
      responses: shown.slice(-mostShown).reverse(),
      sentForm: crypto.randomUUID(),
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const typed = await request.formData();
  const { definition, state } = await collectAt(actor, params, async (_, { wave }) => wave);
  const submission = parseWithZod(typed, { schema: paperForm(t, definition) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  if (state !== "open") return data(submission.reply({ formErrors: [t("collect.paper.closed")] }), 409);
  const sentForm = typed.get("formulir")?.toString() || undefined;
  let count = 0;
  const write = () =>
    collectAt(actor, params, async (tx, { sentra, wave }) => {
      const place = { actor, sentraId: sentra.id, waveId: wave.id };
      await createTypedResponses(tx, place, "paper", [submission.value], sentForm);
      count = (await listTypedResponses(tx, sentra.id, wave.id)).length;
    });
  let fieldErrors: Record<string, string[]> | undefined;
  const isClosed = await findClosed(actor, params, async () => {
    fieldErrors = await findRefusal(write, {
      duplicate: { invitation: [t("collect.paper.problems.taken")] },
      unknownReference: { invitation: [t("collect.paper.problems.number")] },
    });
  });
  if (isClosed) return data(submission.reply({ formErrors: [t("collect.paper.closed")] }), 409);
  if (fieldErrors) return data(submission.reply({ fieldErrors }), 409);
  throw redirect(`${new URL(request.url).pathname}?berhasil=ketik&jumlah=${count}`);
}

export default function WavePaper() {
  const { sentra, wave, definition, waiting, count, responses, sentForm } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [params] = useSearchParams();
  const t = useText();
  const isOpen = wave.state === "open";
  return (
    <CollectFrame sentra={sentra} wave={wave} current="paper">
      <DoneNotice
        messages={{
          ketik: t("collect.done.ketik", { count: Number(params.get("jumlah")) }),
          ubah: t("collect.done.ubah"),
          hapus: t("collect.done.hapus"),
        }}
      />
      {isOpen && (
        <p className="max-w-prose">
          {t("collect.paper.blankHint")}{" "}
          <Link to="kosong" className="inline-flex min-h-6 items-center font-semibold">
            {t("collect.paper.blank")}
          </Link>
        </p>
      )}
      {isOpen || lastResult ? (
        // Another sheet is another form: nothing of the last one stays in it.
        <PaperForm
          key={count}
          definition={definition}
          waiting={waiting}
          lastResult={lastResult}
          sentForm={sentForm}
          startsHere={params.get("berhasil") === "ketik"}
        />
      ) : (
        <p className="notice">{t("collect.paper.closed")}</p>
      )}
      {count === 0 ? (
        <p className="empty">{t("collect.paper.none")}</p>
      ) : (
        <TypedTable responses={responses} count={count} items={itemsOf(definition).length} isOpen={isOpen} />
      )}
    </CollectFrame>
  );
}
