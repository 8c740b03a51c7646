import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

const xlsx = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const accepted = { sheet: xlsx, table: `${xlsx},.csv,text/csv` };

export interface FileUploadProps {
  /** A table may be CSV, too. */
  of: keyof typeof accepted;
  /** What to do, in order. */
  steps: string;
  /** An empty file to fill in. */
  template: { address: string; label: string };
  label: string;
  hint: string;
  problem: string | undefined;
  submit: string;
  /** Above the button. */
  children?: ReactNode;
}

/** Where a filled template is chosen, and where an empty one is to be had. */
export function FileUpload({ of, steps, template, label, hint, problem, submit, children }: FileUploadProps) {
  return (
    <>
      <p className="max-w-prose">{steps}</p>
      <p>
        <a className="button quiet" href={template.address} download>
          {template.label}
        </a>
      </p>
      <Form method="post" encType="multipart/form-data" className="card grid max-w-xl gap-4" noValidate>
        <div className="field">
          <label htmlFor="berkas">{label}</label>
          <p id="berkas-petunjuk" className="hint">
            {hint}
          </p>
          <input
            id="berkas"
            name="berkas"
            type="file"
            accept={accepted[of]}
            className="input"
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "berkas-petunjuk berkas-salah" : "berkas-petunjuk"}
          />
          {problem && (
            <p id="berkas-salah" role="alert" className="error">
              {problem}
            </p>
          )}
        </div>
        {children}
        <button className="button justify-self-start">{submit}</button>
      </Form>
    </>
  );
}
