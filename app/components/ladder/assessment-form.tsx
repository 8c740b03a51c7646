import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { type Measures, seen, usualYears } from "~/models/ladder.ts";
import { FormErrors } from "../form-errors.tsx";
import { SelectInput, TextInput } from "../inputs.tsx";
import { SubmitButton } from "../submit-button.tsx";

interface AssessmentFormProps {
  /** "YYYY-MM-DD". */
  today: string;
  measures: Measures;
  lastResult: SubmissionResult | undefined;
}

interface Typed {
  assessedOn: string;
  years: string;
  met: string[];
  first: string;
  second: string;
  third: string;
}

/** A sentra is assessed: which criteria are met, which three improvements it promises, and when it is seen again. */
export function AssessmentForm({ today, measures, lastResult }: AssessmentFormProps) {
  const t = useText();
  const [form, fields] = useForm<Typed>({
    id: "nilai",
    lastResult,
    defaultValue: { assessedOn: today, years: String(usualYears) },
  });
  const ticked = [fields.met.initialValue ?? []].flat() as string[];
  // What the data tell is measured again on saving, for the day that is typed here.
  const toSee = seen.filter((criterion) => !measures[criterion]);
  return (
    <details className="card" open={lastResult ? true : undefined}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("ladder.assess.title")}</summary>
      <Form method="post" {...getFormProps(form)} className="stack mt-3 max-w-3xl gap-4" noValidate>
        <input type="hidden" name="langkah" value="nilai" />
        <FormErrors form={form} />
        <TextInput type="date" label={t("ladder.assessedOn")} field={fields.assessedOn} />
        <fieldset>
          <legend className="font-semibold">{t("ladder.assess.seen")}</legend>
          <p className="hint">{t("ladder.assess.follows")}</p>
          {toSee.map((criterion) => (
            <label key={criterion} className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                className="size-5 shrink-0"
                name={fields.met.name}
                value={criterion}
                defaultChecked={ticked.includes(criterion)}
              />
              {t(`ladder.criteria.${criterion}`)}
            </label>
          ))}
        </fieldset>
        {(["first", "second", "third"] as const).map((name) => (
          <TextInput
            key={name}
            label={t(`ladder.assess.${name}`)}
            field={fields[name]}
            hint={name === "first" ? t("ladder.assess.improvementHint") : undefined}
          />
        ))}
        <SelectInput
          label={t("ladder.assess.years")}
          field={fields.years}
          empty="–"
          options={[1, 2, 3].map((count) => ({ value: String(count), label: t("ladder.assess.inYears", { count }) }))}
        />
        <p>
          <SubmitButton>{t("ladder.assess.send")}</SubmitButton>
        </p>
      </Form>
    </details>
  );
}
