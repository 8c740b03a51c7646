import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";

/** Where a file is chosen, and the template to fill in. */
export function UploadForm({ rows, problem }: { rows: number; problem: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <p className="max-w-prose">{t("memberImport.steps")}</p>
      <p>
        <a className="button quiet" href="impor/templat.xlsx" download>
          {t("memberImport.template")}
        </a>
      </p>
      <Form method="post" encType="multipart/form-data" className="card grid max-w-xl gap-4" noValidate>
        <div className="field">
          <label htmlFor="berkas">{t("memberImport.file")}</label>
          <p id="berkas-petunjuk" className="hint">
            {t("memberImport.fileHint", { rows: formatNumber(rows, language, "count") })}
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
        <p className="muted small">{t("memberImport.matching")}</p>
        <button className="button justify-self-start">{t("memberImport.preview")}</button>
      </Form>
    </>
  );
}
