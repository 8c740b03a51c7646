import { needTexts } from "~/i18n/i18n.ts";
import { getFormProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter, maySubmit } from "~/auth/permissions.ts";
import { Field } from "~/components/field.tsx";
import { FormErrors } from "~/components/form-errors.tsx";
import { SelectInput, TextInput } from "~/components/inputs.tsx";
import { ServesChoice } from "~/components/infrastructure/serves-choice.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { VersionField } from "~/components/version-field.tsx";
import { toTyped } from "~/i18n/numbers.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { facilityForm } from "~/models/infrastructure-form.ts";
import { deleteFacility, listFacilities, saveFacility } from "~/models/infrastructure.server.ts";
import { infrastructureKinds, isKind, isTold } from "~/models/infrastructure.ts";
import { notFound } from "~/models/not-found.server.ts";
import { listInstitutions } from "~/models/reference.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { readVersion } from "~/models/version.server.ts";

await needTexts("admin", "cooperation", "infrastructure", "reference", "sheet");

export const meta = pageTitle<typeof loader>("infrastructure", ({ sentra }) => sentra.name);

/** `sarana/baru?jenis=water` for a new one, `sarana/7` to change one. */
async function getPlace(tx: Tx, actor: Actor, { request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const sentra = await getSentra(tx, params.sentraId);
  if (!mayEnter(actor, sentra.id)) throw notFound();
  const facility = (await listFacilities(tx, sentra.id)).find(({ id }) => String(id) === params.facilityId);
  const kind = facility?.kind ?? new URL(request.url).searchParams.get("jenis");
  if (!isKind(kind) || (facility ? isTold(facility) : params.facilityId !== "baru")) throw notFound();
  return { sentra, kind, facility };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const place = await getPlace(tx, actor, { request, params });
    const institutions = await listInstitutions(tx);
    return { ...place, institutions, isBoard: maySubmit(actor, place.sentra.id) };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const typed = await request.formData();
  const { sentra, kind, facility } = await withActor(actor, (tx) => getPlace(tx, actor, { request, params }));
  const page = `/sentra/${sentra.id}/prasarana`;
  if (typed.get("langkah") === "hapus" && facility) {
    const refusal = await findRefusal(() => withActor(actor, (tx) => deleteFacility(tx, sentra.id, facility.id)), {
      unknownReference: { "": [t("infrastructure.facilityNeeded")] },
    });
    if (!refusal) throw redirect(`${page}?berhasil=hapus`);
    return data(parseWithZod(typed, { schema: z.object({}) }).reply({ formErrors: refusal[""] }), 409);
  }
  const schema = facilityForm(t, typed.get("bahasa") === "en" ? "en" : "id", kind);
  const submission = parseWithZod(typed, { schema });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const seen = facility && { id: facility.id, changedAt: readVersion(typed) };
  const isWritten = await withActor(actor, (tx) =>
    saveFacility({ tx, actor, sentraId: sentra.id }, kind, submission.value, seen),
  );
  if (!isWritten) return data(submission.reply({ formErrors: [t("common.changedMeanwhile")] }), 409);
  throw redirect(`${page}?berhasil=simpan`);
}

type Fields = Record<
  "name" | "providerCode" | "providerName" | "capacity" | "needed" | "usedFrom" | "usedUntil" | "note",
  string | null | undefined
> & { serves?: string[] };

export default function FacilityPage() {
  const { sentra, kind, facility, institutions, isBoard } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  const unit = useUnit()(infrastructureKinds[kind].unit);
  const [form, fields] = useForm<Fields>({
    id: "sarana",
    lastResult,
    defaultValue: facility
      ? {
          ...facility,
          providerCode: facility.provider?.code,
          capacity: toTyped(facility.capacity, language),
          needed: toTyped(facility.needed, language),
        }
      : { providerCode: infrastructureKinds[kind].provider },
  });
  const inUnit = (label: string) => t("infrastructure.in", { label, unit });
  const kindName = t(`domain.groups.${kind}`).toLowerCase();
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="infrastructure" />
      <h2 className="text-xl">
        {facility ? t("infrastructure.editFacility") : t("infrastructure.addFacility", { kind: kindName })}
      </h2>
      <Form method="post" {...getFormProps(form)} className="card grid max-w-2xl gap-4" noValidate>
        <input type="hidden" name="bahasa" value={language} />
        {facility && <VersionField version={facility.changedAt} lastResult={lastResult} />}
        <FormErrors form={form} />
        <TextInput
          label={t("infrastructure.name")}
          field={fields.name}
          hint={t("infrastructure.nameHint", { example: t(`infrastructure.examples.${kind}`) })}
        />
        <SelectInput
          label={t("infrastructure.provider")}
          field={fields.providerCode}
          empty={t("infrastructure.chooseProvider")}
          options={institutions.map(({ code, nameId, nameEn }) => ({
            value: code,
            label: language === "id" ? nameId : nameEn,
          }))}
        />
        <TextInput
          label={t("infrastructure.providerName")}
          field={fields.providerName}
          hint={t("infrastructure.providerNameHint")}
        />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextInput inputMode="decimal" label={inUnit(t("infrastructure.capacity"))} field={fields.capacity} />
          <TextInput inputMode="decimal" label={inUnit(t("infrastructure.needed"))} field={fields.needed} />
          <TextInput type="date" label={t("infrastructure.usedFrom")} field={fields.usedFrom} />
          <TextInput type="date" label={t("infrastructure.usedUntil")} field={fields.usedUntil} />
        </div>
        <ServesChoice kind={kind} chosen={facility?.serves ?? []} field={fields.serves} />
        <Field label={t("infrastructure.note")} field={fields.note}>
          <textarea rows={2} className="input" {...getTextareaProps(fields.note)} />
        </Field>
        <div className="flex flex-wrap gap-2">
          <button className="button">{t("common.save")}</button>
          <Link className="button quiet" to={`/sentra/${sentra.id}/prasarana`}>
            {t("common.cancel")}
          </Link>
          {facility && isBoard && (
            <button className="button quiet" name="langkah" value="hapus">
              {t("infrastructure.deleteFacility")}
            </button>
          )}
        </div>
      </Form>
    </div>
  );
}
