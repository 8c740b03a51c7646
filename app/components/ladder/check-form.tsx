import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { outcomes } from "~/models/ladder.ts";
import { FormErrors } from "../form-errors.tsx";
import { SelectInput } from "../inputs.tsx";
import { SubmitButton } from "../submit-button.tsx";

interface CheckFormProps {
  improvements: readonly string[];
  lastResult: SubmissionResult | undefined;
}

/** What came of the three improvements that were promised. */
export function CheckForm({ improvements, lastResult }: CheckFormProps) {
  const t = useText();
  const [form, fields] = useForm<Record<"first" | "second" | "third", string>>({ id: "periksa", lastResult });
  return (
    <section className="card" aria-labelledby="check">
      <h3 id="check">{t("ladder.check.title")}</h3>
      <p className="muted small">{t("ladder.check.lead")}</p>
      <Form method="post" {...getFormProps(form)} className="stack mt-3 max-w-3xl gap-4" noValidate>
        <input type="hidden" name="langkah" value="periksa" />
        <FormErrors form={form} />
        {(["first", "second", "third"] as const).map((name, index) => (
          <SelectInput
            key={name}
            label={improvements[index]!}
            field={fields[name]}
            empty={t("ladder.check.choose")}
            options={outcomes.map((outcome) => ({ value: outcome, label: t(`ladder.outcomes.${outcome}`) }))}
          />
        ))}
        <p>
          <SubmitButton>{t("ladder.check.send")}</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
