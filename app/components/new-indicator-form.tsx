import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import {
  directions,
  formPillars,
  type NewIndicator,
  rhythms,
  sentraRules,
  timeRules,
  valueTypes,
} from "~/models/indicator-form.ts";
import { SelectInput, TextInput } from "./inputs.tsx";
import { MonthField } from "./month-field.tsx";
import { RegionInput } from "./region-input.tsx";
import { ErrorCount } from "./form-errors.tsx";
import { FormButtons } from "./form-buttons.tsx";

interface NewIndicatorFormProps {
  regions: { code: string; name: string }[];
  thisMonth: string;
  lastResult: SubmissionResult | undefined;
}

type Typed = Omit<NewIndicator, "formula"> & { formula?: string };

/** Everything that says what an indicator is, asked in plain words. */
export function NewIndicatorForm({ regions, thisMonth, lastResult }: NewIndicatorFormProps) {
  const t = useText();
  const [form, fields] = useForm<Typed>({
    id: "indikator",
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: { period: "month", askedFrom: thisMonth, regionCode: regions[0]?.code },
  });
  const errors = Object.keys(lastResult?.error ?? {}).length;
  const empty = t("indicator.choosing");
  const options = <Key extends string>(keys: readonly Key[], label: (key: Key) => string) =>
    keys.map((value) => ({ value, label: label(value) }));
  return (
    <Form method="post" {...getFormProps(form)} className="card grid gap-4">
      <ErrorCount count={errors} />
      <RegionInput field={fields.regionCode} regions={regions} />
      <TextInput label={t("indicator.nameId")} field={fields.nameId} />
      <TextInput label={t("indicator.nameEn")} field={fields.nameEn} hint={t("indicator.nameEnHint")} />
      <SelectInput
        label={t("indicator.pillar")}
        field={fields.pillar}
        empty={empty}
        options={options(formPillars, (key) => t(`domain.pillars.${key}`))}
      />
      <SelectInput
        label={t("indicator.valueType")}
        field={fields.valueType}
        empty={empty}
        options={options(valueTypes, (key) => t(`indicator.valueTypes.${key}`))}
      />
      <TextInput label={t("indicator.unit")} field={fields.unit} hint={t("indicator.unitHint")} />
      <SelectInput
        label={t("indicator.period")}
        field={fields.period}
        empty={empty}
        options={options(rhythms, (key) => t(`indicator.periods.${key}`))}
      />
      <MonthField
        id={fields.askedFrom.id}
        name={fields.askedFrom.name}
        label={t("indicator.askedFrom")}
        value={fields.askedFrom.value ?? ""}
        error={fields.askedFrom.errors?.[0]}
      />
      <SelectInput
        label={t("indicator.overTime")}
        field={fields.overTime}
        hint={t("indicator.overTimeHint")}
        empty={empty}
        options={options(timeRules, (key) => t(`indicator.timeRules.${key}`))}
      />
      <SelectInput
        label={t("indicator.overSentra")}
        field={fields.overSentra}
        empty={empty}
        options={options(sentraRules, (key) => t(`indicator.sentraRules.${key}`))}
      />
      <SelectInput
        label={t("indicator.better")}
        field={fields.better}
        empty={empty}
        options={options(directions, (key) => t(`indicator.directions.${key}`))}
      />
      <TextInput label={t("indicator.formula")} field={fields.formula} hint={t("indicator.formulaHint")} />
      <FormButtons save={t("indicator.save")} back="/indikator" />
    </Form>
  );
}
