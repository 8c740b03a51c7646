import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { InstrumentChoice, SentraChoice as Sentra } from "~/models/wave-choices.server.ts";
import type { WaveTyped } from "~/models/wave-form.ts";
import type { WaveState } from "~/models/wave.ts";
import { ErrorCount, FormErrors } from "../form-errors.tsx";
import { SelectInput, TextInput } from "../inputs.tsx";
import { SentraChoice } from "./sentra-choice.tsx";
import { FormButtons } from "../form-buttons.tsx";

export interface WaveFormProps {
  /** Of the wave that is changed; another one by the time that the form is sent refuses it. */
  state: WaveState | undefined;
  /** Undefined where the wave is open: then only what is announced of it may change. */
  instruments: InstrumentChoice[] | undefined;
  /** Who may take part, in a region's wave. */
  sentra: Sentra[] | undefined;
  defaultValue: Partial<WaveTyped>;
  lastResult: SubmissionResult | undefined;
  back: string;
}

/** Who is asked what. */
export function WaveForm({ state, instruments, sentra, defaultValue, lastResult, back }: WaveFormProps) {
  const t = useText();
  const isIndonesian = useLanguage() === "id";
  const [form, fields] = useForm<WaveTyped>({ id: "gelombang", lastResult, defaultValue });
  const errors = Object.keys(form.allErrors).length;
  const label = ({ nameId, nameEn, version, isNewest }: InstrumentChoice) =>
    t("wave.facts.version", { name: isIndonesian ? nameId : nameEn, version }) +
    (isNewest ? ` (${t("wave.form.newest")})` : "");
  return (
    <Form method="post" {...getFormProps(form)} className="stack max-w-3xl gap-4">
      {state && <input type="hidden" name="keadaan" value={state} />}
      <ErrorCount count={errors} />
      <FormErrors form={form} />
      <TextInput label={t("wave.form.title")} field={fields.title} hint={t("wave.form.titleHint")} />
      {instruments && (
        <SelectInput
          label={t("wave.form.instrument")}
          field={fields.instrument}
          hint={t("wave.form.instrumentHint")}
          empty={t("wave.form.noInstruments")}
          options={instruments.map((one) => ({ value: `${one.code}:${one.version}`, label: label(one) }))}
        />
      )}
      <TextInput
        type="date"
        label={t("wave.form.closesOn")}
        field={fields.closesOn}
        hint={t("wave.form.closesOnHint")}
      />
      {instruments && sentra && (
        <>
          <div className="field">
            <label className="flex min-h-11 items-center gap-3">
              <input
                className="size-5 shrink-0"
                {...getInputProps(fields.renewsWeights, {
                  type: "checkbox",
                  ariaDescribedBy: fields.renewsWeights.descriptionId,
                })}
              />
              {t("wave.form.renew")}
            </label>
            <p id={fields.renewsWeights.descriptionId} className="hint">
              {t("wave.form.renewHint")}
            </p>
          </div>
          <SentraChoice
            sentra={sentra}
            chosen={([fields.sentra.initialValue ?? []].flat() as string[]).map(String)}
            error={fields.sentra.errors?.[0]}
          />
        </>
      )}
      <FormButtons save={instruments ? t("wave.form.save") : t("common.save")} back={back} />
    </Form>
  );
}
