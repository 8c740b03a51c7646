import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import { type Cooperation, cooperationForms, type CooperationState } from "~/models/cooperation.ts";
import { asksDay } from "~/models/cooperation-form.ts";
import { FormErrors } from "../form-errors.tsx";
import { TextInput } from "../inputs.tsx";

interface CooperationStepsProps {
  cooperation: Cooperation;
  steps: CooperationState[];
  /** "YYYY-MM-DD", what a step's day begins as. */
  today: string;
  /** The outcome of the step that was tried. */
  tried: { step: CooperationState; result: SubmissionResult } | undefined;
}

/** Where a record can go from here, each step with what it asks for. */
export function CooperationSteps({ cooperation, steps, today, tried }: CooperationStepsProps) {
  const t = useText();
  if (steps.length === 0) return null;
  return (
    <section className="stack no-print max-w-3xl gap-3" aria-labelledby="langkah">
      <h3 id="langkah">{t("cooperation.stepTitle")}</h3>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        {steps.map((step, i) => (
          <StepForm
            key={`${cooperation.state} ${step}`}
            cooperation={cooperation}
            step={step}
            today={today}
            isFirst={i === 0}
            lastResult={tried?.step === step ? tried.result : undefined}
          />
        ))}
      </div>
    </section>
  );
}

interface StepFormProps {
  cooperation: Cooperation;
  step: CooperationState;
  today: string;
  isFirst: boolean;
  lastResult: SubmissionResult | undefined;
}

function StepForm({ cooperation, step, today, isFirst, lastResult }: StepFormProps) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  const rule = cooperationForms[cooperation.form];
  const isAgain = step === "running" && cooperation.state !== "planned";
  const [form, fields] = useForm<{ day: string; successes: string }>({
    id: `langkah-${step}`,
    lastResult,
    defaultValue: {
      day: (step === "running" && cooperation.startsOn) || today,
      successes: cooperation.successes?.toString(),
    },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="card grid gap-3" noValidate>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="bahasa" value={language} />
      <FormErrors form={form} />
      {asksDay(cooperation.state, step) && (
        <TextInput
          type="date"
          label={t(`cooperation.stepDay.${step as "running" | "done" | "stopped"}`)}
          field={fields.day}
        />
      )}
      {step === "done" && rule.successes && (
        <TextInput
          inputMode="numeric"
          label={t(`cooperation.successes.${rule.successes}`)}
          field={fields.successes}
          hint={`${cooperation.occasions} ${unitName(rule.counted)}`}
        />
      )}
      <button className={`button ${isFirst ? "" : "quiet"}`}>
        {t(isAgain ? "cooperation.steps.again" : `cooperation.steps.${step as "running" | "done" | "stopped"}`)}
      </button>
    </Form>
  );
}
