import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { helpKinds, type NamedInstitution } from "~/models/assistance.ts";
import { type Aim, aimKey, type ProgrammeTyped } from "~/models/programme.ts";
import type { SentraChoice as Sentra } from "~/models/wave-choices.server.ts";
import { ErrorCount, FormErrors } from "../form-errors.tsx";
import { SelectInput, TextInput } from "../inputs.tsx";
import { SentraChoice } from "../survey/sentra-choice.tsx";
import { FormButtons } from "../form-buttons.tsx";
import { VersionField } from "../version-field.tsx";

interface ProgrammeFormProps {
  aims: readonly Aim[];
  institutions: readonly NamedInstitution[];
  sentra: Sentra[];
  defaultValue: Partial<ProgrammeTyped>;
  /** Of the one that is changed. */
  version: Date | undefined;
  lastResult: SubmissionResult | undefined;
  back: string;
}

/** A programme: what, by whom, when, at what cost, for whom, and what for. */
export function ProgrammeForm(props: ProgrammeFormProps) {
  const { aims, institutions, sentra, defaultValue, version, lastResult, back } = props;
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<ProgrammeTyped>({ id: "program", lastResult, defaultValue });
  const errors = Object.keys(form.allErrors).length;
  const inReaders = ({ nameId, nameEn }: { nameId: string; nameEn: string }) => (language === "id" ? nameId : nameEn);
  const aimsOf = (kind: Aim["kind"], instrument?: string) =>
    aims
      .filter((aim) => aim.kind === kind && (aim.kind === "indicator" || aim.instrument === instrument))
      .map((aim) => ({ value: aimKey(aim), label: inReaders(aim) }));
  const names = new Map(aims.flatMap((aim) => (aim.kind === "construct" && aim.of ? [[aim.instrument, aim.of]] : [])));
  const instruments = [...names].map(([code, name]) => ({ code, name: inReaders(name) }));
  return (
    <Form method="post" {...getFormProps(form)} className="stack max-w-3xl gap-4" noValidate>
      <input type="hidden" name="bahasa" value={language} />
      {version && <VersionField version={version} lastResult={lastResult} />}
      <ErrorCount count={errors} />
      <FormErrors form={form} />
      <TextInput label={t("programme.form.title")} field={fields.title} hint={t("programme.form.titleHint")} />
      <SelectInput
        label={t("programme.kind")}
        field={fields.kind}
        empty={t("programme.form.chooseKind")}
        options={helpKinds.map((kind) => ({ value: kind, label: t(`cooperation.forms.${kind}`) }))}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <SelectInput
          label={t("programme.form.institution")}
          field={fields.institution}
          empty={t("programme.form.chooseInstitution")}
          options={institutions.map((one) => ({ value: one.code, label: inReaders(one) }))}
        />
        <TextInput
          label={t("programme.form.institutionName")}
          field={fields.institutionName}
          hint={t("programme.form.institutionNameHint")}
        />
        <TextInput type="date" label={t("programme.form.startsOn")} field={fields.startsOn} />
        <TextInput
          type="date"
          label={t("programme.form.endsOn")}
          field={fields.endsOn}
          hint={t("programme.form.endsHint")}
        />
      </div>
      <TextInput
        label={t("programme.form.cost")}
        field={fields.cost}
        hint={t("programme.form.costHint")}
        inputMode="numeric"
      />
      <SelectInput
        label={t("programme.form.aim")}
        field={fields.aim}
        hint={t("programme.form.aimHint")}
        empty={t("programme.form.noAim")}
        groups={[
          { label: t("programme.form.indicators"), options: aimsOf("indicator") },
          ...instruments.map(({ code, name }) => ({
            label: `${t("programme.form.constructs")}: ${name}`,
            options: aimsOf("construct", code),
          })),
        ]}
      />
      <SentraChoice
        sentra={sentra}
        chosen={([fields.sentra.initialValue ?? []].flat() as string[]).map(String)}
        error={fields.sentra.errors?.[0]}
      />
      <FormButtons back={back} />
    </Form>
  );
}
