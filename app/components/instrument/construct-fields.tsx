import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useText } from "~/i18n/use-text.ts";
import { type InstrumentDraft, most } from "~/models/instrument-form.ts";
import { TextArea, TextInput } from "../inputs.tsx";
import type { InstrumentFields } from "./form-fields.ts";

type Construct = InstrumentDraft["constructs"][number];

interface ConstructFieldsProps {
  form: FormMetadata<InstrumentFields, string[]>;
  /** The list that this construct stands in, and where. */
  list: string;
  index: number;
  field: FieldMetadata<Construct, InstrumentFields, string[]>;
}

/** One construct: its names, and the statements that measure it. */
export function ConstructFields({ form, list, index, field }: ConstructFieldsProps) {
  const t = useText();
  const { key, mode, code, nameId, nameEn, items } = field.getFieldset();
  const statements = items.getFieldList();
  const n = index + 1;
  return (
    <fieldset className="card stack gap-4" id={field.id}>
      <legend className="float-left w-full font-heading font-bold">
        {nameId.value ? t("instrument.constructNamed", { n, name: nameId.value }) : t("instrument.construct", { n })}
      </legend>
      {/* Names it for paths and the target, whatever code is typed. */}
      <input type="hidden" name={key.name} value={key.initialValue} readOnly />
      <input type="hidden" name={mode.name} value={mode.initialValue ?? "A"} readOnly />
      <div className="clear-both grid items-end gap-3 sm:grid-cols-[10rem_1fr_1fr]">
        <TextInput label={t("instrument.constructCode")} field={code} />
        <TextInput label={t("instrument.constructName")} field={nameId} />
        <TextInput label={t("instrument.constructNameEn")} field={nameEn} />
      </div>
      {items.errors && (
        <p id={items.id} className="font-semibold text-bad">
          {items.errors[0]}
        </p>
      )}
      {statements.map((statement, i) => {
        const fields = statement.getFieldset();
        return (
          <fieldset key={statement.key} className="grid items-start gap-3 border-t border-line pt-3">
            <legend className="sr-only">{t("instrument.itemOf", { construct: n, n: i + 1 })}</legend>
            <div className="grid items-start gap-3 sm:grid-cols-[10rem_1fr_1fr]">
              <TextInput label={t("instrument.itemCode")} field={fields.code} />
              <TextArea label={t("instrument.item", { n: i + 1 })} field={fields.textId} />
              <TextArea label={t("instrument.itemEn")} field={fields.textEn} />
            </div>
            <div>
              <button
                {...form.remove.getButtonProps({ name: items.name, index: i })}
                className="button quiet compact"
                aria-label={t("instrument.removeItemOf", { construct: n, n: i + 1 })}
              >
                {t("instrument.removeItem", { n: i + 1 })}
              </button>
            </div>
          </fieldset>
        );
      })}
      <div className="flex flex-wrap gap-2 border-t border-line pt-3">
        {statements.length < most.items && (
          <button
            {...form.insert.getButtonProps({
              name: items.name,
              defaultValue: { code: "", textId: "", textEn: "" },
            })}
            className="button quiet compact"
            aria-label={t("instrument.addItemTo", { n })}
          >
            {t("instrument.addItem")}
          </button>
        )}
        <button {...form.remove.getButtonProps({ name: list, index })} className="button quiet compact">
          {t("instrument.removeConstruct", { n })}
        </button>
      </div>
    </fieldset>
  );
}
