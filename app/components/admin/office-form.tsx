import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { Office } from "~/models/offices.server.ts";
import type { Region } from "~/models/region-tree.ts";
import { SelectInput, TextInput } from "../inputs.tsx";

interface OfficeFormProps {
  /** The office to change; undefined for a new one. */
  office: Office | undefined;
  regions: Region[];
  lastResult: SubmissionResult | undefined;
}

export function OfficeForm({ office, regions, lastResult }: OfficeFormProps) {
  const t = useText();
  const [form, fields] = useForm<{ regionCode: string; name: string }>({
    id: "office",
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: office && { regionCode: office.region.code, name: office.name },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-3 grid gap-4">
      <TextInput label={t("admin.name")} field={fields.name} />
      <SelectInput
        label={t("admin.region")}
        field={fields.regionCode}
        empty={t("admin.chooseRegion")}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <div className="flex flex-wrap gap-2">
        <button className="button">{office ? t("common.save") : t("admin.createOffice")}</button>
        {office && (
          <Link className="button quiet" to="/admin/kantor">
            {t("common.cancel")}
          </Link>
        )}
      </div>
    </Form>
  );
}
