import { type FieldMetadata, getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useEffect } from "react";
import { Field } from "~/components/field.tsx";
import { FormErrors } from "~/components/form-errors.tsx";
import { SubmitButton } from "~/components/submit-button.tsx";
import { useText } from "~/i18n/use-text.ts";
import { itemsOf } from "~/models/instrument.ts";
import { itemField } from "~/models/paper-form.ts";
import type { TypedResponse } from "~/models/typed-responses.server.ts";
import type { WaveInFull } from "~/models/waves.server.ts";
import { ItemInputs } from "./item-inputs.tsx";

interface PaperFormProps {
  definition: WaveInFull["definition"];
  /** Invitations that nobody has answered; undefined where the number stands already. */
  waiting?: { number: number; name: string | undefined }[];
  response?: Pick<TypedResponse, "answers" | "objects">;
  lastResult: SubmissionResult<string[]> | undefined;
  /** Names this form: sent twice, it is one respondent's. */
  sentForm?: string;
  /** The sheet before is saved: the first field waits for this one. */
  startsHere?: boolean;
}

interface Fields {
  invitation?: string;
  consent?: string;
  objects?: string;
  answers?: Record<string, string>;
}

/** One respondent's sheet of paper. */
export function PaperForm({ definition, waiting, response, lastResult, sentForm, startsHere = false }: PaperFormProps) {
  const t = useText();
  const [form, fields] = useForm<Fields>({
    id: "lembar",
    lastResult,
    defaultValue: response && {
      // That it was signed was said when it was typed; whoever changes it looks at the sheet again.
      objects: response.objects ? "ya" : undefined,
      answers: Object.fromEntries(
        itemsOf(definition).map((code, position) => [itemField(position), response.answers?.[code]?.toString() ?? ""]),
      ),
    },
  });
  useEffect(() => {
    if (startsHere) document.getElementById(form.id)?.querySelector("input")?.focus();
  }, [startsHere, form.id]);
  const items = fields.answers.getFieldset() as Record<string, FieldMetadata<string | undefined>>;
  return (
    <Form method="post" {...getFormProps(form)} className="card grid max-w-3xl gap-4" noValidate>
      <FormErrors form={form} />
      {waiting && waiting.length > 0 && (
        <Field label={t("collect.paper.invitation")} field={fields.invitation} hint={t("collect.paper.invitationHint")}>
          <input
            {...getInputProps(fields.invitation, { type: "text", ariaDescribedBy: fields.invitation.descriptionId })}
            key={fields.invitation.key}
            inputMode="numeric"
            autoComplete="off"
            list="undangan-belum"
            className="input number max-w-32"
          />
          <datalist id="undangan-belum">
            {waiting.map(({ number, name }) => (
              <option key={number} value={number} label={name ?? t("collect.unnamed")} />
            ))}
          </datalist>
        </Field>
      )}
      <ItemInputs definition={definition} fields={items} />
      <Tick field={fields.consent} label={t("collect.paper.consent")} />
      <Tick field={fields.objects} label={t("collect.paper.objects")} />
      {sentForm && <input type="hidden" name="formulir" value={sentForm} />}
      <SubmitButton className="button justify-self-start">
        {t(response ? "common.save" : "collect.paper.saveNext")}
      </SubmitButton>
    </Form>
  );
}

function Tick({ field, label }: { field: FieldMetadata<string | undefined>; label: string }) {
  return (
    <div className="field">
      <label className="flex min-h-11 items-center gap-2 font-normal!">
        <input
          {...getInputProps(field, { type: "checkbox", value: "ya" })}
          key={field.key}
          className="size-5 shrink-0"
        />
        {label}
      </label>
      {field.errors && (
        <p id={field.errorId} className="error">
          {field.errors[0]}
        </p>
      )}
    </div>
  );
}
