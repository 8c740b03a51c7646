import type { RecordAnswer } from "./use-record-form.ts";

/** What every section of a partnership's page is told. */
export interface SectionProps {
  answer: RecordAnswer | undefined;
  mayEnter: boolean;
  mayDelete: boolean;
  /** "YYYY-MM-DD" in Jakarta. */
  today: string;
}

/** Which of the page's forms is sent. */
export const HiddenFields = ({ fields }: { fields: { name: string; value: string }[] }) =>
  fields.map(({ name, value }) => <input key={name} type="hidden" name={name} value={value} />);
