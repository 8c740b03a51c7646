import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { type EnterpriseField, isDay, isMoney, typedEnterprise } from "~/models/enterprise-form.ts";
import type { Enterprise } from "~/models/enterprises.server.ts";
import { FormErrors } from "../form-errors.tsx";
import { TextInput } from "../inputs.tsx";

/** What stands together on the form. */
const groups = {
  business: ["name", "ownerName", "specialisation", "startedYear"],
  size: ["workers", "yearlySales", "assets", "capital"],
  numbers: ["nib", "kbli"],
  contact: ["phone", "email", "address"],
  membership: ["activeFrom", "activeUntil"],
} as const satisfies Record<string, readonly EnterpriseField[]>;

interface MemberFormProps {
  /** The member to change; undefined for a new one. */
  member: Enterprise | undefined;
  /** "YYYY-MM-DD": since when a new one is a member, unless said otherwise. */
  today: string;
  lastResult: SubmissionResult | undefined;
}

export function MemberForm({ member, today, lastResult }: MemberFormProps) {
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<Record<EnterpriseField, string>>({
    id: "anggota",
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: member ? typedEnterprise(member, language) : { activeFrom: today },
  });
  const errors = Object.values(form.allErrors).length;

  return (
    <Form method="post" {...getFormProps(form)} className="stack max-w-3xl gap-4" noValidate>
      <input type="hidden" name="bahasa" value={language} />
      <input type="hidden" name="dilihat" value={member?.changedAt ?? ""} />
      {errors > 0 && !form.errors && (
        <p role="alert" className="notice bad">
          {t("common.fixErrors", { count: errors })}
        </p>
      )}
      <FormErrors form={form} />
      <p className="muted small">{t("member.optional")}</p>
      {Object.entries(groups).map(([group, names]) => (
        <fieldset key={group} className="card grid gap-4 sm:grid-cols-2">
          <legend className="float-left w-full font-heading font-bold sm:col-span-2">
            {t(`member.groups.${group as "size"}`)}
          </legend>
          {names.map((name: EnterpriseField) => (
            <TextInput
              key={name}
              label={t(`member.fields.${name}`)}
              hint={t(`member.hints.${name}`)}
              field={fields[name]}
              type={inputTypes[name] ?? (isDay(name) ? "date" : "text")}
              inputMode={isNumeric(name) ? "numeric" : undefined}
            />
          ))}
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        <button className="button" name="langkah" value="simpan">
          {member ? t("common.save") : t("member.new")}
        </button>
        <Link className="button quiet" to=".." relative="path">
          {t("common.cancel")}
        </Link>
      </div>
    </Form>
  );
}

const inputTypes: Partial<Record<EnterpriseField, "email" | "tel">> = { phone: "tel", email: "email" };

const isNumeric = (field: EnterpriseField) =>
  isMoney(field) || ["startedYear", "workers", "nib", "kbli"].includes(field);
