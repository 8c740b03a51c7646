import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { NewPlace } from "~/models/new-place-form.ts";
import type { Region } from "~/models/region-tree.ts";
import { FormErrors } from "../form-errors.tsx";
import { SelectInput, TextInput } from "../inputs.tsx";

interface NewPlaceFormProps {
  regions: Region[];
  lastResult: SubmissionResult | undefined;
}

export function NewPlaceForm({ regions, lastResult }: NewPlaceFormProps) {
  const t = useText();
  const [form, fields] = useForm<NewPlace>({ id: "place", lastResult, shouldValidate: "onSubmit" });
  const optional = t("admin.optional");
  return (
    <Form method="post" {...getFormProps(form)} className="stack gap-5">
      <FormErrors form={form} />
      <fieldset className="card grid items-start gap-4 sm:grid-cols-2">
        <legend className="px-1 font-semibold">{t("admin.newPlace.office")}</legend>
        <SelectInput
          label={t("admin.region")}
          field={fields.regionCode}
          empty={t("admin.chooseRegion")}
          options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TextInput label={t("admin.newPlace.officeName")} field={fields.officeName} hint={optional} />
        <TextInput label={t("admin.newPlace.officerName")} field={fields.officerName} hint={optional} />
        <TextInput label={t("admin.newPlace.officerEmail")} field={fields.officerEmail} hint={optional} type="email" />
      </fieldset>
      <fieldset className="card grid items-start gap-4 sm:grid-cols-2">
        <legend className="px-1 font-semibold">{t("admin.sentra")}</legend>
        <TextInput label={t("admin.newPlace.sentraName")} field={fields.sentraName} />
        <TextInput label={t("admin.product")} field={fields.product} />
        <TextInput label={t("admin.newPlace.boardName")} field={fields.boardName} />
        <TextInput label={t("admin.newPlace.boardEmail")} field={fields.boardEmail} type="email" />
        <TextInput label={t("admin.newPlace.operatorName")} field={fields.operatorName} hint={optional} />
        <TextInput
          label={t("admin.newPlace.operatorEmail")}
          field={fields.operatorEmail}
          hint={optional}
          type="email"
        />
      </fieldset>
      <p className="muted small">{t("admin.createAccountHint")}</p>
      <div>
        <button className="button">{t("admin.newPlace.create")}</button>
      </div>
    </Form>
  );
}
