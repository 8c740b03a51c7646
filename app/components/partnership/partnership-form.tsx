import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import * as words from "~/models/partnership.ts";
import type { PartnershipTyped } from "~/models/partnership-form.ts";
import type { PartnershipPattern } from "~/models/reference.server.ts";
import { ErrorCount, FormErrors } from "../form-errors.tsx";
import { SelectInput, TextArea, TextInput } from "../inputs.tsx";
import { FormButtons } from "../form-buttons.tsx";
import { VersionField } from "../version-field.tsx";

interface PartnershipFormProps {
  patterns: PartnershipPattern[];
  members: { id: number; name: string }[];
  defaultValue: Partial<PartnershipTyped>;
  /** Of the one that is changed. */
  version?: Date;
  lastResult: SubmissionResult | undefined;
  back: string;
}

/** The main fields of a partnership, in parts. */
export function PartnershipForm({ patterns, members, defaultValue, version, lastResult, back }: PartnershipFormProps) {
  const t = useText();
  const isIndonesian = useLanguage() === "id";
  const [form, fields] = useForm<PartnershipTyped>({ id: "kemitraan", lastResult, defaultValue });
  const chosen = new Set(([fields.members.initialValue].flat() as (string | undefined)[]).map(String));
  const errors = Object.keys(form.allErrors).length;
  const options = <T extends string>(list: readonly T[], label: (value: T) => string) =>
    list.map((value) => ({ value, label: label(value) }));
  const empty = t("partnership.choose");
  return (
    <Form method="post" {...getFormProps(form)} className="stack max-w-3xl gap-4">
      {version && <VersionField version={version} lastResult={lastResult} />}
      <ErrorCount count={errors} />
      <FormErrors form={form} />
      <Part title={t("partnership.parts.party")}>
        <SelectInput
          label={t("partnership.pattern")}
          field={fields.patternCode}
          empty={empty}
          options={patterns.map((pattern) => ({ value: pattern.code, label: patternLabel(pattern, isIndonesian) }))}
        />
        <TextInput label={t("partnership.largeParty")} field={fields.largeParty} />
        <SelectInput
          label={t("partnership.kind")}
          field={fields.largePartyKind}
          empty={empty}
          options={options(words.largePartyKinds, (kind) => t(`partnership.kinds.${kind}`))}
        />
        <TextInput
          label={t("partnership.nib")}
          field={fields.largePartyNib}
          hint={t("partnership.nibHint")}
          inputMode="numeric"
        />
        <TextInput label={t("partnership.contact")} field={fields.contact} hint={t("partnership.optional")} />
      </Part>
      <Part title={t("partnership.parts.course")}>
        <SelectInput
          label={t("partnership.stage")}
          field={fields.stage}
          empty={empty}
          options={options(words.stages, (stage) => t(`partnership.stages.s${stage}`))}
        />
        <SelectInput
          label={t("partnership.phase")}
          field={fields.phase}
          empty={empty}
          options={options(words.phases, (phase) => t(`partnership.phases.s${phase}`))}
        />
        <TextInput
          type="date"
          label={t("partnership.activeFrom")}
          field={fields.activeFrom}
          hint={t("partnership.activeFromHint")}
        />
        <TextInput
          type="date"
          label={t("partnership.activeUntil")}
          field={fields.activeUntil}
          hint={t("partnership.endsHint")}
        />
        <SelectInput
          label={t("partnership.alliance")}
          field={fields.alliance}
          empty={empty}
          options={options(words.alliances, (alliance) => t(`partnership.alliances.${alliance}`))}
        />
        <SelectInput
          label={t("partnership.role")}
          field={fields.smallRole}
          empty={empty}
          options={options(words.smallRoles, (role) => t(`partnership.roles.${role}`))}
        />
      </Part>
      <Part title={t("partnership.parts.contract")}>
        <label className="flex min-h-11 items-center gap-3 sm:col-span-2">
          <input className="size-5" {...getInputProps(fields.isFormal, { type: "checkbox" })} />
          {t("partnership.formal")}
        </label>
        <TextInput label={t("partnership.number")} field={fields.contractNumber} />
        <TextInput type="date" label={t("partnership.contractFrom")} field={fields.contractFrom} />
        <TextInput type="date" label={t("partnership.contractUntil")} field={fields.contractUntil} />
        <TextInput
          label={t("partnership.value")}
          field={fields.value}
          hint={t("partnership.valueHint")}
          inputMode="numeric"
        />
        <TextInput label={t("partnership.currency")} field={fields.currency} />
      </Part>
      <fieldset className="card grid gap-2">
        <legend className="float-left w-full font-heading font-bold">{t("partnership.parts.members")}</legend>
        {members.length === 0 && <p className="muted">{t("partnership.noMembers")}</p>}
        <div
          className="grid max-h-80 gap-x-4 overflow-y-auto sm:grid-cols-2"
          tabIndex={members.length > 0 ? 0 : undefined}
        >
          {members.map(({ id, name }) => (
            <label key={id} className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                className="size-5"
                name={fields.members.name}
                value={id}
                defaultChecked={chosen.has(String(id))}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <TextArea label={t("partnership.note")} field={fields.note} hint={t("partnership.optional")} />
      <FormButtons back={back} />
    </Form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="card grid items-start gap-4 sm:grid-cols-2">
      <legend className="float-left w-full font-heading font-bold sm:col-span-2">{title}</legend>
      {children}
    </fieldset>
  );
}

/** "Keagenan (distribusi dan keagenan)": a list has no room for more. */
function patternLabel(pattern: PartnershipPattern, isIndonesian: boolean): string {
  const name = isIndonesian ? pattern.nameId : pattern.nameEn;
  const current = isIndonesian ? pattern.currentNameId : pattern.currentNameEn;
  return current ? `${name} (${current})` : name;
}
