import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { ImportPlan, RowOutcome } from "~/models/enterprise-import.server.ts";

interface Preview extends Pick<ImportPlan, "rows" | "counts" | "unknown" | "repeated" | "fingerprint"> {
  /** What was read, for the next step. */
  table: string;
}

const badges = { new: "verified", changed: "submitted", unchanged: "draft", error: "returned" } as const;

/** What would become of each row, and the step that writes it. With a wrong row nothing can be written. */
export function ImportPreview({ preview, isNew }: { preview: Preview; isNew: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { rows, counts, unknown, repeated } = preview;
  const [toWrite, right] = [counts.new + counts.changed, rows.length - counts.error];
  const of = (outcome: RowOutcome["outcome"]) => rows.filter((row) => row.outcome === outcome);
  return (
    <div className="stack gap-4">
      {isNew && (
        <p role="alert" className="notice bad">
          {t("memberImport.changedMeanwhile")}
        </p>
      )}
      <div role="status" className="grid gap-1">
        <h3>{t("memberImport.result")}</h3>
        <p className="font-semibold">{t("memberImport.outcomeCounts", counts)}</p>
        {counts.error > 0 ? (
          <p className="notice bad">{t("memberImport.blocked", { count: counts.error, right })}</p>
        ) : (
          <p>{toWrite > 0 ? t("memberImport.nothingWritten") : t("memberImport.nothingToDo")}</p>
        )}
      </div>
      {unknown.length > 0 && <p className="muted">{t("memberImport.unknown", { columns: unknown.join(", ") })}</p>}
      {repeated.length > 0 && <p className="muted">{t("memberImport.repeated", { columns: repeated.join(", ") })}</p>}

      {counts.error > 0 && <ErrorTable rows={of("error")} />}
      <div className="flex flex-wrap gap-2">
        {counts.error === 0 && toWrite > 0 && (
          <Form method="post" encType="multipart/form-data">
            <input type="hidden" name="tabel" value={preview.table} />
            <input type="hidden" name="sidik" value={preview.fingerprint} />
            <input type="hidden" name="bahasa" value={language} />
            <button className="button">{t("memberImport.confirm", { count: toWrite })}</button>
          </Form>
        )}
        {counts.error > 0 && (
          // A file comes back, which only the browser itself can save.
          <form method="post" action="impor/kesalahan.xlsx" encType="multipart/form-data">
            <input type="hidden" name="tabel" value={preview.table} />
            <button className="button quiet">{t("memberImport.downloadErrors")}</button>
          </form>
        )}
        <Link className="button quiet" to="." reloadDocument>
          {t("memberImport.another")}
        </Link>
      </div>
      {counts.changed > 0 && <ChangeTable rows={of("changed")} />}
      <RowTable rows={rows} />
    </div>
  );
}

function ErrorTable({ rows }: { rows: RowOutcome[] }) {
  const t = useText();
  return (
    <OutcomeTable
      title={t("memberImport.errorsTitle")}
      columns={[t("memberImport.line"), t("member.fields.name"), t("memberImport.column"), t("memberImport.problem")]}
    >
      {rows.flatMap(({ line, name, errors }) =>
        errors.map(({ field, message }) => (
          <tr key={`${line} ${field} ${message}`}>
            <td data-label={t("memberImport.line")}>{line}</td>
            <th scope="row">{name}</th>
            <td data-label={t("memberImport.column")}>{t(`member.fields.${field}`)}</td>
            <td>{message}</td>
          </tr>
        )),
      )}
    </OutcomeTable>
  );
}

function ChangeTable({ rows }: { rows: RowOutcome[] }) {
  const t = useText();
  const heads = [
    t("memberImport.line"),
    t("member.fields.name"),
    t("memberImport.column"),
    t("memberImport.from"),
    t("memberImport.to"),
  ] as const;
  return (
    <OutcomeTable title={t("memberImport.changesTitle")} columns={[...heads]}>
      {rows.flatMap(({ line, name, changes }) =>
        changes.map(({ field, from, to }) => (
          <tr key={`${line} ${field}`}>
            <td data-label={heads[0]}>{line}</td>
            <th scope="row">{name}</th>
            <td data-label={heads[2]}>{t(`member.fields.${field}`)}</td>
            <td data-label={heads[3]}>{from || "–"}</td>
            <td data-label={heads[4]}>{to}</td>
          </tr>
        )),
      )}
    </OutcomeTable>
  );
}

/** Every row of the file, folded. */
function RowTable({ rows }: { rows: RowOutcome[] }) {
  const t = useText();
  const title = t("memberImport.allRows", { count: rows.length });
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{title}</summary>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("memberImport.line")}</th>
              <th scope="col">{t("member.fields.name")}</th>
              <th scope="col">{t("memberImport.outcome")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, name, outcome }) => (
              <tr key={line}>
                <td>{line}</td>
                <th scope="row">{name}</th>
                <td>
                  <span className={`badge ${badges[outcome]}`}>{t(`memberImport.outcomes.${outcome}`)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function OutcomeTable({ title, columns, children }: { title: string; columns: string[]; children: ReactNode }) {
  return (
    <section className="stack gap-2">
      <h3>{title}</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="data-table stacked">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}
