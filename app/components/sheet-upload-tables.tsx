import type { ReactNode } from "react";
import { useText } from "~/i18n/use-text.ts";
import type { UploadRow } from "~/models/upload-words.server.ts";
import { SimulatedStar } from "./figure.tsx";

interface Rows {
  rows: UploadRow[];
}

const badges = {
  new: "verified",
  changed: "submitted",
  unchanged: "draft",
  kept: "draft",
  conflict: "returned",
  error: "returned",
} as const;

/** What has to be put right in the file, by row and column. */
export function ErrorTable({ rows }: Rows) {
  const t = useText();
  if (rows.every(({ problems }) => problems.length === 0)) return null;
  const heads = [t("upload.place"), t("sheet.indicator"), t("upload.problem")];
  return (
    <OutcomeTable title={t("upload.errorsTitle")} columns={heads}>
      {rows.flatMap(({ name, problems }) =>
        problems.map(({ place, text }) => (
          <tr key={`${place} ${text}`}>
            <td className="font-semibold">{place}</td>
            <th scope="row">{name}</th>
            <td>{text}</td>
          </tr>
        )),
      )}
    </OutcomeTable>
  );
}

/** What is to be stored: from what, to what, and what is said with it. */
export function ChangeTable({ rows }: Rows) {
  const t = useText();
  const [from, to] = [t("upload.from"), t("upload.to")];
  return (
    <OutcomeTable title={t("upload.changesTitle")} columns={[t("sheet.indicator"), from, to, t("upload.withIt")]}>
      {rows.map((row) => (
        <tr key={row.code}>
          <th scope="row">
            {row.name} <Unit row={row} />
          </th>
          <td data-label={from} className="whitespace-nowrap">
            {row.from || t("upload.empty")}
            {row.isSimulated && <SimulatedStar />}
          </td>
          <td data-label={to} className="whitespace-nowrap">
            {row.to || t("upload.empty")}
            {isStillSimulated(row) && <SimulatedStar />}
          </td>
          <td className="wrap-anywhere">
            {row.more.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </td>
        </tr>
      ))}
    </OutcomeTable>
  );
}

/** Every row of the file, folded. */
export function RowTable({ rows }: Rows) {
  const t = useText();
  const title = t("upload.allRows", { count: rows.length });
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{title}</summary>
      <TableBox title={title}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("sheet.indicator")}</th>
              <th scope="col" className="number">
                {t("upload.value")}
              </th>
              <th scope="col">{t("upload.outcome")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <th scope="row">
                  {row.name} <Unit row={row} />
                </th>
                <td className="number">
                  {row.outcome === "error" ? "" : row.to || t("upload.empty")}
                  {isStillSimulated(row) && <SimulatedStar />}
                </td>
                <td>
                  <span className={`badge ${badges[row.outcome]}`}>{t(`upload.outcomes.${row.outcome}`)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </details>
  );
}

/** A number that somebody typed is no longer the one that was generated. */
const isStillSimulated = ({ isSimulated, from, to }: UploadRow) => isSimulated && from === to;

const Unit = ({ row }: { row: UploadRow }) =>
  row.unit && <span className="muted font-normal whitespace-nowrap">({row.unit})</span>;

function OutcomeTable({ title, columns, children }: { title: string; columns: string[]; children: ReactNode }) {
  return (
    <section className="stack gap-2">
      <h3>{title}</h3>
      <TableBox title={title}>
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
      </TableBox>
    </section>
  );
}

function TableBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
      {children}
    </div>
  );
}
