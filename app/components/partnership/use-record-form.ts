import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";
import type { RecordKind } from "~/models/partnership-form.ts";

/** What came of sending one of the page's forms, and which of them it was. */
export interface RecordAnswer {
  form: string;
  result: SubmissionResult;
}

interface Settings {
  /** Of a form that stands on the page several times: which one. */
  subject?: string | number;
  defaultValue: Record<string, string>;
}

/** Not the kind alone: that is the section's id, and a field finds its form by its id. */
export const recordFormId = (kind: RecordKind, subject?: string | number) =>
  `isi-${kind}${subject === undefined ? "" : `-${subject}`}`;

/** One of a partnership's forms; only the one that was sent shows what came of it. */
export function useRecordForm<Fields extends Record<string, unknown>>(
  kind: RecordKind,
  answer: RecordAnswer | undefined,
  { subject, defaultValue }: Settings,
) {
  const id = recordFormId(kind, subject);
  const isSent = answer?.form === id;
  const [form, fields] = useForm<Fields>({
    id,
    lastResult: isSent ? answer.result : undefined,
    defaultValue: defaultValue as DefaultValue<Fields>,
  });
  const hidden = [
    { name: "langkah", value: kind },
    { name: "formulir", value: id },
  ];
  return { form, fields, hidden, isSent };
}
