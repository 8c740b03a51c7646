import { needTexts } from "~/i18n/i18n.ts";
import { getFormProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { Field } from "~/components/field.tsx";
import { FormErrors } from "~/components/form-errors.tsx";
import { SelectInput, TextInput } from "~/components/inputs.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { VersionField } from "~/components/version-field.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { toTyped } from "~/i18n/numbers.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { disturbanceForm } from "~/models/infrastructure-form.ts";
import { deleteDisturbance, getDisturbance, listFacilities, saveDisturbance } from "~/models/infrastructure.server.ts";
import { effects, kinds } from "~/models/infrastructure.ts";
import { toJakartaTime } from "~/models/jakarta-time.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { readVersion } from "~/models/version.server.ts";

await needTexts("admin", "cooperation", "infrastructure", "sheet");

export const meta = pageTitle<typeof loader>("infrastructure", ({ sentra }) => sentra.name);

/** `gangguan/baru` for one that was, `gangguan/7` to correct an entry. */
async function getPlace(tx: Tx, actor: Actor, params: LoaderFunctionArgs["params"]) {
  const sentra = await getSentra(tx, params.sentraId);
  const id = params.disturbanceId ?? "";
  if (!mayEnter(actor, sentra.id) || !/^(baru|[1-9]\d{0,8})$/.test(id)) throw notFound();
  return { sentra, disturbance: id === "baru" ? undefined : await getDisturbance(tx, sentra.id, Number(id)) };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const place = await getPlace(tx, actor, params);
    return { ...place, facilities: await listFacilities(tx, place.sentra.id) };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const typed = await request.formData();
  const { sentra, disturbance } = await withActor(actor, (tx) => getPlace(tx, actor, params));
  const page = `/sentra/${sentra.id}/prasarana`;
  if (typed.get("langkah") === "hapus" && disturbance) {
    await withActor(actor, (tx) => deleteDisturbance(tx, sentra.id, disturbance.id));
    throw redirect(`${page}?berhasil=hapus`);
  }
  const schema = disturbanceForm(t, typed.get("bahasa") === "en" ? "en" : "id", new Date());
  const submission = parseWithZod(typed, { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const seen = disturbance && { id: disturbance.id, changedAt: readVersion(typed) };
  let isWritten = false;
  const write = () =>
    withActor(actor, async (tx) => {
      isWritten = await saveDisturbance({ tx, actor, sentraId: sentra.id }, submission.value, seen);
    });
  const fieldErrors = await findRefusal(write, {
    duplicate: { endedAt: [t("infrastructure.openTwice")] },
    unknownReference: { facilityId: [t("infrastructure.facilityWrong")] },
  });
  if (fieldErrors) return data(submission.reply({ fieldErrors }), { status: 400 });
  if (!isWritten) return data(submission.reply({ formErrors: [t("common.changedMeanwhile")] }), { status: 409 });
  throw redirect(`${page}?berhasil=simpan`);
}

type Fields = Record<
  "kind" | "facilityId" | "startedAt" | "endedAt" | "effect" | "hoursLost" | "note",
  string | number | null | undefined
>;

export default function DisturbancePage() {
  const { sentra, disturbance, facilities } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<Fields>({
    id: "gangguan",
    lastResult,
    defaultValue: disturbance && {
      ...disturbance,
      facilityId: disturbance.facility?.id,
      startedAt: toJakartaTime(disturbance.startedAt),
      endedAt: disturbance.endedAt && toJakartaTime(disturbance.endedAt),
      hoursLost: toTyped(disturbance.hoursLost, language),
    },
  });
  const kindNames = kinds.map((kind) => ({ kind, name: t(`domain.groups.${kind}`) }));
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="infrastructure" />
      <h2 className="text-xl">
        {disturbance
          ? t("infrastructure.disturbanceOf", {
              kind: t(`domain.groups.${disturbance.kind}`),
              when: formatMoment(disturbance.startedAt, language),
            })
          : t("infrastructure.addDisturbance")}
      </h2>
      <Form method="post" {...getFormProps(form)} className="card grid max-w-2xl gap-4" noValidate>
        <input type="hidden" name="bahasa" value={language} />
        {disturbance && <VersionField version={disturbance.changedAt} lastResult={lastResult} />}
        <FormErrors form={form} />
        <SelectInput
          label={t("infrastructure.kind")}
          field={fields.kind}
          empty={t("infrastructure.chooseScore")}
          options={kindNames.map(({ kind, name }) => ({ value: kind, label: name }))}
        />
        <SelectInput
          label={t("infrastructure.whichFacility")}
          field={fields.facilityId}
          empty={t("infrastructure.unknownFacility")}
          groups={kindNames.map(({ kind, name }) => ({
            label: name,
            options: facilities
              .filter((one) => one.kind === kind)
              .map((one) => ({ value: String(one.id), label: one.name })),
          }))}
        />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextInput type="datetime-local" label={t("infrastructure.startedAt")} field={fields.startedAt} />
          <TextInput
            type="datetime-local"
            label={t("infrastructure.endedAt")}
            field={fields.endedAt}
            hint={t("infrastructure.endedHint")}
          />
        </div>
        <SelectInput
          label={t("infrastructure.effect")}
          field={fields.effect}
          empty={t("infrastructure.chooseScore")}
          options={effects.map((effect) => ({ value: effect, label: t(`infrastructure.effects.${effect}`) }))}
        />
        <TextInput inputMode="decimal" label={t("infrastructure.hoursLost")} field={fields.hoursLost} />
        <Field label={t("infrastructure.note")} field={fields.note}>
          <textarea rows={2} className="input" {...getTextareaProps(fields.note)} />
        </Field>
        <div className="flex flex-wrap gap-2">
          <button className="button">{t("common.save")}</button>
          <Link className="button quiet" to={`/sentra/${sentra.id}/prasarana`}>
            {t("common.cancel")}
          </Link>
        </div>
      </Form>
      {disturbance && (
        <Form method="post">
          <button className="button quiet" name="langkah" value="hapus">
            {t("infrastructure.delete")}
          </button>
        </Form>
      )}
    </div>
  );
}
