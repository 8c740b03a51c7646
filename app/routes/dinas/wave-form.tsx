import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOfficer } from "~/auth/guards.server.ts";
import { regionsOf } from "~/auth/permissions.ts";
import { WaveForm } from "~/components/survey/wave-form.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { dayInJakarta } from "~/models/jakarta-time.ts";
import { notFound } from "~/models/not-found.server.ts";
import { listNamedRegions } from "~/models/regions.server.ts";
import { listInstrumentChoices, listSentraIn } from "~/models/wave-choices.server.ts";
import { announcementForm, waveForm } from "~/models/wave-form.ts";
import { announceWave, changeWave, createWave, getWave, mayChange, setWaveSentra } from "~/models/waves.server.ts";

await needTexts("sheet", "wave");

export const meta = pageTitle("newSurvey");

interface Visit {
  request: Request;
  actor: Actor;
  waveId: string | undefined;
}

/** The wave to be changed, or the region (`?wilayah=`, the officer's first unless chosen) for a new one. */
async function readPlace(tx: Tx, { request, actor, waveId }: Visit) {
  if (waveId !== undefined) {
    const wave = await getWave(tx, waveId);
    if (!wave.isOwned || wave.owner.kind !== "region") throw notFound();
    return { wave, region: wave.owner.code };
  }
  const regions = regionsOf(actor);
  const asked = new URL(request.url).searchParams.get("wilayah") ?? regions[0]!;
  if (!regions.includes(asked)) throw notFound();
  return { wave: undefined, region: asked };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireOfficer({ request, context });
  return withActor(actor, async (tx) => {
    const { wave, region } = await readPlace(tx, { request, actor, waveId: params.waveId });
    if (wave && !mayChange(wave)) throw notFound();
    return {
      wave,
      region,
      regions: await listNamedRegions(tx, regionsOf(actor)),
      instruments: wave?.state === "open" ? undefined : await listInstrumentChoices(tx, region),
      sentra: await listSentraIn(tx, region),
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireOfficer({ request, context });
  const { t } = await getTranslator(request);
  const form = await request.formData();
  const today = dayInJakarta(new Date());
  const outcome = await withActor(actor, async (tx) => {
    const { wave, region } = await readPlace(tx, { request, actor, waveId: params.waveId });
    const moved = { formErrors: [t("wave.refusals.moved")] };
    // The form asked what may change in the state that it showed, whatever the state is by now.
    if (wave && form.get("keadaan") === "open") {
      const submission = parseWithZod(form, { schema: announcementForm(t, today) });
      if (submission.status !== "success") return data(submission.reply(), 400);
      return (await announceWave(tx, wave.id, submission.value)) ? data(submission.reply(moved), 409) : wave.id;
    }
    const submission = parseWithZod(form, { schema: waveForm(t, today) });
    if (submission.status !== "success") return data(submission.reply(), 400);
    const { instrument, all, sentra, ...rest } = submission.value;
    const refuse = (fieldErrors: Record<string, string[]>) => data(submission.reply({ fieldErrors }), 400);
    const known = await listInstrumentChoices(tx, region);
    if (!known.some(({ code, version }) => code === instrument.code && version === instrument.version)) {
      return refuse({ instrument: [t("wave.errors.instrument")] });
    }
    if (!all && sentra.length === 0) return refuse({ sentra: [t("wave.errors.sentra")] });
    const input = { ...rest, instrumentCode: instrument.code, instrumentVersion: instrument.version };
    const id = wave?.id ?? (await createWave(tx, actor, { regionCode: region }, input));
    if (wave && (await changeWave(tx, id, input))) return data(submission.reply(moved), 409);
    await setWaveSentra(tx, id, all ? (await listSentraIn(tx, region)).map((one) => one.id) : sentra);
    return id;
  });
  if (typeof outcome !== "number") return outcome;
  throw redirect(`/survei/${outcome}?berhasil=${params.waveId ? "ubah" : "buat"}`);
}

/** A new wave of a region, or a draft of one that is changed. */
export default function RegionWaveForm() {
  const { wave, region, regions, instruments, sentra } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const newest = instruments?.[0];
  return (
    <div className="stack gap-4">
      <p>
        <Link to={wave ? `/survei/${wave.id}` : "/survei"}>{wave ? wave.title : t("wave.all")}</Link>
      </p>
      <h1>{t(wave ? "wave.form.editTitle" : "wave.form.newTitle")}</h1>
      {!wave && regions.length > 1 && (
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <div className="field min-w-48">
            <label htmlFor="wilayah">{t("wave.form.region")}</label>
            <select id="wilayah" name="wilayah" className="input" defaultValue={region}>
              {regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <button className="button quiet">{t("wave.form.chooseRegion")}</button>
        </Form>
      )}
      <WaveForm
        key={region}
        state={wave?.state}
        instruments={instruments}
        sentra={sentra}
        defaultValue={
          wave
            ? {
                title: wave.title,
                instrument: `${wave.instrument.code}:${wave.instrument.version}`,
                closesOn: wave.closesOn ?? undefined,
                renewsWeights: wave.renewsWeights,
                sentra: wave.sentra.map(({ id }) => String(id)),
              }
            : { instrument: newest && `${newest.code}:${newest.version}` }
        }
        lastResult={lastResult}
        back={wave ? `/survei/${wave.id}` : "/survei"}
      />
    </div>
  );
}
