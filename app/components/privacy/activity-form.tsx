import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { legalBases } from "~/models/privacy.ts";
import { FormButtons } from "../form-buttons.tsx";
import { FormErrors } from "../form-errors.tsx";
import { SelectInput, TextInput } from "../inputs.tsx";

interface TypedActivity {
  region: string;
  purpose: string;
  basis: string;
  people: string;
  data: string;
  isSpecific: boolean;
  recipients: string;
  kept: string;
}

interface ActivityFormProps {
  line: TypedActivity | undefined;
  regions: { code: string; name: string }[];
  lastResult: SubmissionResult | undefined;
}

/** A line of an office's record of processing. */
export function ActivityForm({ line, regions, lastResult }: ActivityFormProps) {
  const t = useText();
  const [form, fields] = useForm<TypedActivity>({
    id: "kegiatan",
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: line ?? { region: regions[0]?.code },
  });
  return (
    // Where the line that was edited is gone, what was typed can be added anew.
    <Form
      method="post"
      action={line ? undefined : "/privasi/pemrosesan"}
      {...getFormProps(form)}
      className="mt-3 grid gap-4"
    >
      <FormErrors form={form} />
      {line ? (
        <input type="hidden" name="region" value={line.region} />
      ) : (
        <SelectInput
          label={t("privacy.region")}
          field={fields.region}
          empty={t("privacy.choose")}
          options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <TextInput label={t("privacy.purpose")} field={fields.purpose} />
      <SelectInput
        label={t("privacy.basis")}
        field={fields.basis}
        empty={t("privacy.choose")}
        options={legalBases.map((value) => ({ value, label: t(`privacy.bases.${value}`) }))}
      />
      <TextInput label={t("privacy.people")} field={fields.people} />
      <TextInput label={t("privacy.data")} field={fields.data} />
      <label className="flex min-h-11 items-center gap-3">
        <input {...getInputProps(fields.isSpecific, { type: "checkbox" })} className="size-5 shrink-0" />
        {t("privacy.isSpecific")}
      </label>
      <TextInput label={t("privacy.recipients")} field={fields.recipients} />
      <TextInput label={t("privacy.kept")} field={fields.kept} hint={t("privacy.keptHint")} />
      <FormButtons back="/privasi/pemrosesan" />
    </Form>
  );
}
