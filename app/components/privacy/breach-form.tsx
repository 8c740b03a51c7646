import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { FormErrors } from "../form-errors.tsx";
import { SelectInput, TextArea, TextInput } from "../inputs.tsx";
import { VersionField } from "../version-field.tsx";

interface TypedBreach {
  place: string;
  title: string;
  happened: string;
  happenedOn: string;
  foundAt: string;
  data: string;
  people: string;
  peopleCount: string;
  measures: string;
}

interface BreachFormProps {
  places: { value: string; label: string }[];
  /** What is on record; undefined for a new one. */
  breach?: Partial<TypedBreach>;
  /** Of what is on record. */
  version?: string;
  lastResult: SubmissionResult | undefined;
}

/** What is known of a failure of protection. Where and when it was found is said once. */
export function BreachForm({ places, breach, version, lastResult }: BreachFormProps) {
  const t = useText();
  const [form, fields] = useForm<TypedBreach>({
    id: "pelanggaran",
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: breach ?? { place: places[0]?.value },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-3 grid gap-4">
      {version && <VersionField version={version} lastResult={lastResult} />}
      <FormErrors form={form} />
      {breach ? (
        <input type="hidden" name="place" value={breach.place} />
      ) : (
        <SelectInput label={t("breach.place")} field={fields.place} empty={t("breach.choose")} options={places} />
      )}
      <TextInput label={t("breach.titleLabel")} field={fields.title} />
      <TextArea label={t("breach.happened")} field={fields.happened} rows={4} />
      <TextInput label={t("breach.happenedOn")} field={fields.happenedOn} type="date" />
      {!breach && (
        <TextInput
          label={t("breach.foundAt")}
          field={fields.foundAt}
          type="datetime-local"
          hint={t("breach.foundHint")}
        />
      )}
      <TextArea label={t("breach.data")} field={fields.data} />
      <TextArea label={t("breach.people")} field={fields.people} />
      <TextInput label={t("breach.peopleCount")} field={fields.peopleCount} inputMode="numeric" />
      <TextArea label={t("breach.measures")} field={fields.measures} rows={4} />
      <div>
        <button className="button">{t(breach ? "breach.save" : "breach.add")}</button>
      </div>
    </Form>
  );
}
