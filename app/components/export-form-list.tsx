import type { SubmissionResult } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";

interface ListedForm {
  id: number;
  name: string;
  region: string;
  columns: string | null;
  isRetired: unknown;
}

interface ExportFormListProps {
  forms: readonly ListedForm[];
  /** The regions for which one may be made. */
  offices: readonly { code: string; name: string }[];
  lastResult: SubmissionResult | undefined;
}

/** The sheets that an office keeps for other systems, and a form for one more. */
export function ExportFormList({ forms, offices, lastResult }: ExportFormListProps) {
  const t = useText();
  const error = lastResult?.error?.["name"]?.[0];
  const typed = lastResult?.initialValue?.["name"];
  return (
    <section className="stack gap-4" aria-labelledby="formats">
      <h2 id="formats">{t("exchange.forms")}</h2>
      <p className="muted max-w-3xl">{t("exchange.formsHint")}</p>
      {forms.length === 0 ? (
        <p className="empty">{t("exchange.noForms")}</p>
      ) : (
        <>
          <Forms forms={forms.filter(({ isRetired }) => !isRetired)} />
          {forms.some(({ isRetired }) => isRetired) && (
            <details>
              <summary className="min-h-11 cursor-pointer py-2">{t("exchange.retiredForms")}</summary>
              <Forms forms={forms.filter(({ isRetired }) => isRetired)} />
            </details>
          )}
        </>
      )}
      <Form method="post" className="card grid gap-4 sm:grid-cols-2">
        <div className="field">
          <label htmlFor="form-name">{t("exchange.formName")}</label>
          <input
            id="form-name"
            name="name"
            className="input"
            maxLength={100}
            required
            defaultValue={typeof typed === "string" ? typed : undefined}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "form-name-error" : undefined}
          />
          {error && (
            <p id="form-name-error" className="error" role="alert">
              {error}
            </p>
          )}
        </div>
        <div className="field">
          <label htmlFor="form-region">{t("exchange.formRegion")}</label>
          <select id="form-region" name="regionCode" className="input">
            {offices.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="sm:col-span-2">
          <button className="button compact">{t("exchange.newForm")}</button>
        </div>
      </Form>
    </section>
  );
}

function Forms({ forms }: Pick<ExportFormListProps, "forms">) {
  const t = useText();
  return (
    <ul className="stack gap-1">
      {forms.map(({ id, name, region, columns }) => (
        <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-3">
          <Link to={`/ekspor/format/${id}`}>{name}</Link>
          <span className="muted small">
            {region}, {t("exchange.columnCount", { count: Number(columns ?? 0) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
