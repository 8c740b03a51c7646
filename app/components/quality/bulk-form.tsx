import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { SelectInput, TextInput } from "~/components/inputs.tsx";
import { useText } from "~/i18n/use-text.ts";
import type { QualityMark } from "~/models/response-quality.ts";

interface BulkFormProps {
  counts: { mark: QualityMark; count: number }[];
  lastResult: SubmissionResult<string[]> | undefined;
}

/** Leaves out all that carry one mark, for one reason. */
export function BulkForm({ counts, lastResult }: BulkFormProps) {
  const t = useText();
  const [form, fields] = useForm<{ mark: string; reason: string }>({ id: "semua", lastResult });
  const options = counts
    .filter(({ count }) => count > 0)
    .map(({ mark, count }) => ({
      value: mark,
      label: t("quality.markCount", { mark: t(`quality.marks.${mark}`), count }),
    }));
  if (options.length === 0) return null;
  return (
    <Form method="post" {...getFormProps(form)} className="card grid max-w-3xl gap-3" noValidate preventScrollReset>
      <h3>{t("quality.bulk")}</h3>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectInput label={t("quality.mark")} field={fields.mark} empty={t("quality.chooseMark")} options={options} />
        <TextInput label={t("quality.reason")} field={fields.reason} />
      </div>
      <button className="button quiet justify-self-start" name="langkah" value="semua">
        {t("quality.leaveAll")}
      </button>
    </Form>
  );
}
