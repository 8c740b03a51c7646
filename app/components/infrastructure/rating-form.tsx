import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { kinds } from "~/models/infrastructure.ts";
import { SelectInput, TextInput } from "../inputs.tsx";

interface RatingFormProps {
  thisYear: number;
  lastResult: SubmissionResult | undefined;
}

/** One rating a kind and year; a new one takes the place of the old. */
export function RatingForm({ thisYear, lastResult }: RatingFormProps) {
  const t = useText();
  const [form, fields] = useForm<{ kind: string; year: number; rating: number; reason: string }>({
    id: "penilaian",
    lastResult,
    defaultValue: { year: thisYear },
  });
  return (
    <details className="card no-print" open={lastResult !== undefined}>
      <summary className="-m-4 cursor-pointer p-4 font-semibold">{t("infrastructure.rating")}</summary>
      <Form method="post" {...getFormProps(form)} className="mt-4 grid max-w-2xl gap-4 sm:grid-cols-2" noValidate>
        <input type="hidden" name="langkah" value="nilai" />
        <p className="muted small sm:col-span-2">{t("infrastructure.ratingHint")}</p>
        <SelectInput
          label={t("infrastructure.kind")}
          field={fields.kind}
          empty={t("infrastructure.chooseScore")}
          options={kinds.map((kind) => ({ value: kind, label: t(`domain.groups.${kind}`) }))}
        />
        <SelectInput
          label={t("infrastructure.score")}
          field={fields.rating}
          empty={t("infrastructure.chooseScore")}
          options={["1", "2", "3", "4", "5"].map((score) => ({ value: score, label: score }))}
        />
        <TextInput label={t("infrastructure.year")} field={fields.year} inputMode="numeric" />
        <TextInput label={t("infrastructure.reason")} field={fields.reason} />
        <div>
          <button className="button">{t("infrastructure.rate")}</button>
        </div>
      </Form>
    </details>
  );
}
