import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { dataSubjects, rightNames } from "~/models/privacy.ts";
import { SelectInput, TextArea, TextInput } from "../inputs.tsx";

interface TypedRequest {
  place: string;
  subject: string;
  right: string;
  person: string;
  detail: string;
  receivedAt: string;
}

interface RequestFormProps {
  places: { value: string; label: string }[];
  /** The member of a register whom it is about. */
  member: { id: number; name: string; place: string } | undefined;
  lastResult: SubmissionResult | undefined;
}

export function RequestForm({ places, member, lastResult }: RequestFormProps) {
  const t = useText();
  const [form, fields] = useForm<TypedRequest>({
    id: "permintaan",
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: {
      place: member?.place ?? places[0]?.value,
      subject: member ? "member" : undefined,
      person: member?.name,
    },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-3 grid gap-4">
      {member && (
        <>
          <p className="notice">{t("dataRequest.aboutMember", { name: member.name })}</p>
          <input type="hidden" name="enterpriseId" value={member.id} />
        </>
      )}
      <SelectInput
        label={t("dataRequest.place")}
        field={fields.place}
        empty={t("dataRequest.choose")}
        options={member ? places.filter(({ value }) => value === member.place) : places}
      />
      <SelectInput
        label={t("dataRequest.subject")}
        field={fields.subject}
        empty={t("dataRequest.choose")}
        options={dataSubjects.map((value) => ({ value, label: t(`dataRequest.subjects.${value}`) }))}
      />
      <SelectInput
        label={t("dataRequest.right")}
        field={fields.right}
        empty={t("dataRequest.choose")}
        options={rightNames.map((value) => ({ value, label: t(`privacy.rights.${value}`) }))}
      />
      <TextInput label={t("dataRequest.person")} field={fields.person} />
      <TextArea label={t("dataRequest.detail")} field={fields.detail} rows={3} />
      <TextInput
        label={t("dataRequest.receivedAt")}
        field={fields.receivedAt}
        type="datetime-local"
        hint={t("dataRequest.receivedHint")}
      />
      <div>
        <button className="button">{t("dataRequest.add")}</button>
      </div>
    </Form>
  );
}
