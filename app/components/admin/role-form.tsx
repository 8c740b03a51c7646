import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { Places } from "~/models/places.ts";
import { MembershipInputs } from "./membership-inputs.tsx";

interface RoleFormProps {
  places: Places;
  lastResult: SubmissionResult | undefined;
}

/** One more role for a person. */
export function RoleForm({ places, lastResult }: RoleFormProps) {
  const t = useText();
  const [form, fields] = useForm<{ role: string; place?: string }>({
    id: "role",
    lastResult,
    shouldValidate: "onSubmit",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-3 grid max-w-md gap-4">
      <MembershipInputs role={fields.role} place={fields.place} places={places} />
      <div>
        <button className="button" name="aksi" value="peran">
          {t("admin.addRole")}
        </button>
      </div>
    </Form>
  );
}
