import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { formatDay, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { linkageKinds } from "~/models/partnership.ts";
import type { PartnershipRecords } from "~/models/partnership-records.server.ts";
import { SelectInput, TextInput } from "../inputs.tsx";
import { HiddenFields, type SectionProps } from "./hidden-fields.tsx";
import { DeleteButton, Folded, RecordSection } from "./record-section.tsx";
import { useRecordForm } from "./use-record-form.ts";

/** What the large party gave: marketing, capital, production, raw material or guidance. */
export function LinkageSection({ linkages, ...section }: SectionProps & Pick<PartnershipRecords, "linkages">) {
  const t = useText();
  const language = useLanguage();
  return (
    <RecordSection id="linkage" title={t("partnership.linkage")}>
      {linkages.length === 0 && <p className="muted">{t("partnership.empty")}</p>}
      <ul className="grid gap-2">
        {linkages.map(({ id, kind, givenOn, description, amount }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 border-t border-line pt-2">
            <span>
              <strong>{t(`partnership.linkages.${kind}`)}</strong>, {formatDay(givenOn, language)}: {description}
              {amount !== null && (
                <span className="whitespace-nowrap tabular-nums">
                  {" "}
                  (Rp {formatNumber(amount, language, "currency")})
                </span>
              )}
            </span>
            {section.mayDelete && <DeleteButton kind="linkage" id={id} name={description} />}
          </li>
        ))}
      </ul>
      {section.mayEnter && <LinkageForm {...section} />}
    </RecordSection>
  );
}

function LinkageForm({ answer, today }: SectionProps) {
  const t = useText();
  const { form, fields, hidden, isSent } = useRecordForm<LinkageFields>("linkage", answer, {
    defaultValue: { givenOn: today },
  });
  return (
    <Folded title={t("partnership.addLinkage")} isOpen={isSent}>
      <Form method="post" {...getFormProps(form)} className="grid items-start gap-3 sm:grid-cols-2">
        <HiddenFields fields={hidden} />
        <SelectInput
          label={t("partnership.linkageKind")}
          field={fields.kind}
          empty={t("partnership.choose")}
          options={linkageKinds.map((kind) => ({ value: kind, label: t(`partnership.linkages.${kind}`) }))}
        />
        <TextInput type="date" label={t("partnership.date")} field={fields.givenOn} />
        <TextInput
          label={t("partnership.description")}
          field={fields.description}
          hint={t("partnership.descriptionHint")}
        />
        <TextInput
          label={t("partnership.amount")}
          field={fields.amount}
          hint={t("partnership.optional")}
          inputMode="numeric"
        />
        <button className="button justify-self-start">{t("common.save")}</button>
      </Form>
    </Folded>
  );
}

type LinkageFields = Record<"kind" | "givenOn" | "description" | "amount", string>;
