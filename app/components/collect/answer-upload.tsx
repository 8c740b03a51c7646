import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Where a file of answers is chosen, and the template to fill in. */
export function AnswerUpload({ hint, problem }: { hint: string; problem: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="max-w-prose">{t("collect.import.steps")}</p>
      <p>
        <a className="button quiet" href="impor/templat.xlsx" download>
          {t("memberImport.template")}
        </a>
      </p>
      <Form method="post" encType="multipart/form-data" className="card grid max-w-xl gap-4" noValidate>
        <div className="field">
          <label htmlFor="berkas">{t("memberImport.file")}</label>
          <p id="berkas-petunjuk" className="hint">
            {hint}
          </p>
          <input
            id="berkas"
            name="berkas"
            type="file"
            accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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
        <button className="button justify-self-start">{t("memberImport.preview")}</button>
      </Form>
    </>
  );
}
