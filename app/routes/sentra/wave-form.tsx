import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { maySubmit } from "~/auth/permissions.ts";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { WaveForm } from "~/components/survey/wave-form.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { type Tx, withActorAt } from "~/models/database.server.ts";
import { dayInJakarta } from "~/models/jakarta-time.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { listInstrumentChoices } from "~/models/wave-choices.server.ts";
import { announcementForm, waveForm } from "~/models/wave-form.ts";
import { announceWave, changeWave, createWave, getSentraWave, mayChange } from "~/models/waves.server.ts";

await needTexts("sheet", "wave");

export const meta = pageTitle<typeof loader>("newSurvey", ({ sentra }) => sentra.name);

interface Place {
  actor: Actor;
  params: LoaderFunctionArgs["params"];
}

/** The sentra whose board is here, and its own wave where one is to be changed. */
async function readPlace(tx: Tx, { actor, params }: Place) {
  const sentra = await getSentra(tx, params.sentraId);
  if (!maySubmit(actor, sentra.id)) throw notFound();
  if (params.waveId === undefined) return { sentra, wave: undefined };
  const { wave } = await getSentraWave(tx, sentra.id, params.waveId);
  if (!wave.isOwned || wave.owner.kind !== "sentra") throw notFound();
  return { sentra, wave };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActorAt(actor, params.sentraId, async (tx) => {
    const { sentra, wave } = await readPlace(tx, { actor, params });
    if (wave && !mayChange(wave)) throw notFound();
    return {
      sentra,
      wave,
      instruments: wave?.state === "open" ? undefined : await listInstrumentChoices(tx, sentra.region.code),
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const form = await request.formData();
  const today = dayInJakarta(new Date());
  const outcome = await withActorAt(actor, params.sentraId, async (tx) => {
    const { sentra, wave } = await readPlace(tx, { actor, params });
    const moved = { formErrors: [t("wave.refusals.moved")] };
    // The form asked what may change in the state that it showed, whatever the state is by now.
    if (wave && form.get("keadaan") === "open") {
      const submission = parseWithZod(form, { schema: announcementForm(t, today) });
      if (submission.status !== "success") return data(submission.reply(), 400);
      return (await announceWave(tx, wave.id, submission.value)) ? data(submission.reply(moved), 409) : wave.id;
    }
    const submission = parseWithZod(form, { schema: waveForm(t, today) });
    if (submission.status !== "success") return data(submission.reply(), 400);
    const { instrument, title, closesOn } = submission.value;
    const known = await listInstrumentChoices(tx, sentra.region.code);
    if (!known.some(({ code, version }) => code === instrument.code && version === instrument.version)) {
      return data(submission.reply({ fieldErrors: { instrument: [t("wave.errors.instrument")] } }), 400);
    }
    const input = {
      title,
      closesOn,
      instrumentCode: instrument.code,
      instrumentVersion: instrument.version,
      // Weights are a region's.
      renewsWeights: false,
    };
    if (!wave) return createWave(tx, actor, { sentraId: sentra.id }, input);
    return (await changeWave(tx, wave.id, input)) ? data(submission.reply(moved), 409) : wave.id;
  });
  if (typeof outcome !== "number") return outcome;
  throw redirect(`/sentra/${params.sentraId}/survei/${outcome}?berhasil=${params.waveId ? "ubah" : "buat"}`);
}

/** A new wave of a sentra's own, or one that is changed. */
export default function SentraWaveForm() {
  const { sentra, wave, instruments } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const newest = instruments?.[0];
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="health" />
      <h2>{t(wave ? "wave.form.editTitle" : "wave.sentra.new")}</h2>
      <WaveForm
        state={wave?.state}
        instruments={instruments}
        sentra={undefined}
        defaultValue={
          wave
            ? {
                title: wave.title,
                instrument: `${wave.instrument.code}:${wave.instrument.version}`,
                closesOn: wave.closesOn ?? undefined,
              }
            : { instrument: newest && `${newest.code}:${newest.version}` }
        }
        lastResult={lastResult}
        back={`/sentra/${sentra.id}/survei${wave ? `/${wave.id}` : ""}`}
      />
    </div>
  );
}
