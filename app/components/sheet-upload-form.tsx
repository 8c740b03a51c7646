import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Where a filled template is chosen, and where an empty one is to be had. */
export function SheetUploadForm({ template, problem }: { template: string; problem: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="max-w-prose">{t("upload.steps")}</p>
      <p>
        <a className="button quiet" href={template} download>
          {t("upload.template")}
        </a>
      </p>
      <Form method="post" encType="multipart/form-data" className="card grid max-w-xl gap-4" noValidate>
        <div className="field">
          <label htmlFor="berkas">{t("upload.file")}</label>
          <p id="berkas-petunjuk" className="hint">
            {t("upload.fileHint")}
          </p>
          <input
            id="berkas"
            name="berkas"
            type="file"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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
        <button className="button justify-self-start">{t("upload.check")}</button>
      </Form>
    </>
  );
}
