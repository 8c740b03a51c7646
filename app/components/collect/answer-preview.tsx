import { Form, Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { AnswerPlan } from "~/models/answer-import.server.ts";
import { SubmitButton } from "../submit-button.tsx";

interface AnswerPreviewProps {
  preview: Pick<AnswerPlan, "rows" | "counts" | "unknown" | "repeated" | "fingerprint"> & {
    /** Same rows without a number: they may be other people's. */
    repeats: number;
    /** What was read, for the next step. */
    table: string;
  };
  items: number;
  /** Why what was agreed to was not written. */
  problem: string | undefined;
}

const badges = { new: "verified", same: "submitted", error: "returned" } as const;

/** What would become of each row, and the step that writes it. With a wrong row nothing can be written. */
export function AnswerPreview({ preview, items, problem }: AnswerPreviewProps) {
  const t = useText();
  const { rows, counts, unknown, repeated, repeats } = preview;
  const wrong = rows.filter(({ outcome }) => outcome === "error");
  const canWrite = counts.error === 0 && counts.new + repeats > 0;
  return (
    <div className="stack gap-4">
      {problem && (
        <p role="alert" className="notice bad">
          {problem}
        </p>
      )}
      <div role="status" className="grid gap-2">
        <h3>{t("memberImport.result")}</h3>
        <p className="font-semibold">{t("collect.import.counts", counts)}</p>
        {counts.error > 0 ? (
          <p className="notice bad">
            {t("memberImport.blocked", { count: counts.error, right: rows.length - counts.error })}
          </p>
        ) : (
          <p>{t(counts.new > 0 ? "memberImport.nothingWritten" : "collect.import.nothingToDo")}</p>
        )}
        {counts.same > 0 && <p className="notice">{t("collect.import.sameHint", { count: counts.same })}</p>}
      </div>
      {unknown.length > 0 && <p className="muted">{t("memberImport.unknown", { columns: unknown.join(", ") })}</p>}
      {repeated.length > 0 && <p className="muted">{t("memberImport.repeated", { columns: repeated.join(", ") })}</p>}
      {wrong.length > 0 && <WrongRows rows={wrong} />}
      {canWrite && (
        <Form method="post" encType="multipart/form-data" className="card grid max-w-3xl gap-3">
          <input type="hidden" name="tabel" value={preview.table} />
          <input type="hidden" name="sidik" value={preview.fingerprint} />
          {repeats > 0 && <Tick name="ulang" label={t("collect.import.alsoSame")} />}
          <Tick name="persetujuan" label={t("collect.import.consent")} />
          <SubmitButton className="button justify-self-start">
            {counts.new > 0 ? t("memberImport.confirm", { count: counts.new }) : t("common.save")}
          </SubmitButton>
        </Form>
      )}
      <p>
        <Link className="button quiet" to="." reloadDocument>
          {t("memberImport.another")}
        </Link>
      </p>
      <AllRows rows={rows} items={items} />
    </div>
  );
}

function Tick({ name, label }: { name: string; label: string }) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input type="checkbox" name={name} value="ya" className="size-5 shrink-0" />
      {label}
    </label>
  );
}

function WrongRows({ rows }: { rows: AnswerPlan["rows"] }) {
  const t = useText();
  const title = t("memberImport.errorsTitle");
  const [line, column] = [t("memberImport.line"), t("memberImport.column")];
  return (
    <section className="stack gap-2">
      <h3>{title}</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="data-table stacked">
          <thead>
            <tr>
              <th scope="col">{line}</th>
              <th scope="col">{column}</th>
              <th scope="col">{t("memberImport.problem")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row) =>
              row.errors.map((error) => (
                <tr key={`${row.line} ${error.column} ${error.message}`}>
                  <td className="brief" data-label={line}>
                    {row.line}
                  </td>
                  <td className="brief" data-label={column}>
                    {error.column}
                  </td>
                  <td>{error.message}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Every row of the file, folded. */
function AllRows({ rows, items }: { rows: AnswerPlan["rows"]; items: number }) {
  const t = useText();
  const title = t("memberImport.allRows", { count: rows.length });
  const heads = [
    t("memberImport.line"),
    t("collect.import.numberColumn"),
    t("collect.import.given"),
    t("memberImport.outcome"),
  ];
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{title}</summary>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="data-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, invitation, given, outcome }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                <td>{invitation ?? "–"}</td>
                <td>{t("collect.paper.ofAll", { given, all: items })}</td>
                <td>
                  <span className={`badge ${badges[outcome]}`}>{t(`collect.import.outcomes.${outcome}`)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
