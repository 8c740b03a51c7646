import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import { TextInput } from "./inputs.tsx";
import { MonthField } from "./month-field.tsx";
import { RegionInput } from "./region-input.tsx";

interface RetirementFormProps {
  regions: { code: string; name: string }[];
  firstMonth: string;
  lastResult: SubmissionResult | undefined;
}

/** From when the office's sheets stop asking for the indicator, and why. */
export function RetirementForm({ regions, firstMonth, lastResult }: RetirementFormProps) {
  const t = useText();
  const [form, fields] = useForm<{ regionCode: string; from: string; reason: string }>({
    id: "hentikan",
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: { from: firstMonth, regionCode: regions[0]?.code },
  });
  return (
    <section className="card" aria-labelledby="hentikan-judul">
      <h2 id="hentikan-judul">{t("indicator.retire")}</h2>
      <p className="muted small">{t("indicator.retireHint")}</p>
      <Form method="post" {...getFormProps(form)} className="mt-3 grid gap-4">
        <RegionInput field={fields.regionCode} regions={regions} />
        <MonthField
          id={fields.from.id}
          name={fields.from.name}
          label={t("indicator.from")}
          value={fields.from.value ?? firstMonth}
          error={fields.from.errors?.[0]}
        />
        <TextInput label={t("indicator.reason")} field={fields.reason} />
        <button className="button justify-self-start" name="langkah" value="hentikan">
          {t("indicator.retire")}
        </button>
      </Form>
    </section>
  );
}

interface NamesFormProps {
  indicator: Pick<Indicator, "nameId" | "nameEn">;
  lastResult: SubmissionResult | undefined;
}

/** The names of an office's own indicator; all else stays, so that old values keep their meaning. */
export function NamesForm({ indicator: { nameId, nameEn }, lastResult }: NamesFormProps) {
  const t = useText();
  const [form, fields] = useForm<{ nameId: string; nameEn: string }>({
    id: "nama",
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: { nameId, nameEn },
  });
  return (
    <section className="card" aria-labelledby="nama-judul">
      <h2 id="nama-judul">{t("indicator.rename")}</h2>
      <Form method="post" {...getFormProps(form)} className="mt-3 grid gap-4">
        <TextInput label={t("indicator.nameId")} field={fields.nameId} />
        <TextInput label={t("indicator.nameEn")} field={fields.nameEn} hint={t("indicator.nameEnHint")} />
        <button className="button quiet justify-self-start" name="langkah" value="nama">
          {t("common.save")}
        </button>
      </Form>
    </section>
  );
}
