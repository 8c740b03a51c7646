import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { Region } from "~/models/region-tree.ts";
import type { Sentra } from "~/models/sentra.server.ts";
import type { SentraInput } from "~/models/sentra-register.server.ts";
import { SelectInput, TextInput } from "../inputs.tsx";

interface SentraFormProps {
  /** The sentra to change; undefined for a new one. */
  sentra: Sentra | undefined;
  regions: Region[];
  lastResult: SubmissionResult | undefined;
}

export function SentraForm({ sentra, regions, lastResult }: SentraFormProps) {
  const t = useText();
  const [form, fields] = useForm<SentraInput>({
    id: "sentra",
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: sentra && { ...sentra, regionCode: sentra.region.code },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-3 grid gap-4">
      <TextInput label={t("admin.name")} field={fields.name} />
      <TextInput label={t("admin.product")} field={fields.product} />
      <SelectInput
        label={t("admin.region")}
        field={fields.regionCode}
        empty={t("admin.chooseRegion")}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextInput label={t("admin.village")} field={fields.village} hint={t("admin.optional")} />
      <TextInput label={t("admin.cooperative")} field={fields.cooperative} hint={t("admin.optional")} />
      <TextInput
        label={t("admin.startedYear")}
        field={fields.startedYear}
        hint={t("admin.optional")}
        inputMode="numeric"
      />
      <div className="flex flex-wrap gap-2">
        <button className="button">{sentra ? t("common.save") : t("admin.createSentra")}</button>
        {sentra && (
          <Link className="button quiet" to="/admin/sentra">
            {t("common.cancel")}
          </Link>
        )}
      </div>
    </Form>
  );
}
