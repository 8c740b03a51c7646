import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useText } from "~/i18n/use-text.ts";
import { fewest, type InstrumentDraft, most } from "~/models/instrument-form.ts";
import { TextInput } from "../inputs.tsx";
import type { InstrumentFields } from "./form-fields.ts";

interface ScaleFieldsProps {
  form: FormMetadata<InstrumentFields, string[]>;
  field: FieldMetadata<InstrumentDraft["points"], InstrumentFields, string[]>;
}

/** The choices of an answer, from the least agreement on. */
export function ScaleFields({ form, field }: ScaleFieldsProps) {
  const t = useText();
  const points = field.getFieldList();
  return (
    <fieldset className="card stack gap-4" id={field.id}>
      <legend className="float-left w-full font-heading font-bold">{t("instrument.scale")}</legend>
      <p className="muted small clear-both">{t("instrument.scaleHint")}</p>
      {field.errors && <p className="font-semibold text-bad">{field.errors[0]}</p>}
      {points.map((point, i) => {
        const { labelId, labelEn } = point.getFieldset();
        return (
          <div key={point.key} className="grid items-end gap-3 sm:grid-cols-2">
            <TextInput label={t("instrument.point", { n: i + 1 })} field={labelId} />
            <TextInput label={t("instrument.pointEn", { n: i + 1 })} field={labelEn} />
          </div>
        );
      })}
      <div className="flex flex-wrap gap-2">
        {points.length < most.points && (
          <button
            {...form.insert.getButtonProps({ name: field.name, defaultValue: { labelId: "", labelEn: "" } })}
            className="button quiet compact"
          >
            {t("instrument.addPoint")}
          </button>
        )}
        {points.length > fewest.points && (
          <button
            {...form.remove.getButtonProps({ name: field.name, index: points.length - 1 })}
            className="button quiet compact"
          >
            {t("instrument.removePoint")}
          </button>
        )}
      </div>
    </fieldset>
  );
}
