import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "~/i18n/use-text.ts";

interface RegisterProps {
  list: ReactNode;
  formTitle: string;
  form: ReactNode;
  /** What came of sending the form. */
  lastResult: SubmissionResult | undefined;
}

/** A register: what there is, and beside it (on a phone: below it, a link away) the form that adds to it or changes it. */
export function Register({ list, formTitle, form, lastResult }: RegisterProps) {
  const t = useText();
  const errors = Object.keys(lastResult?.error ?? {}).length;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid gap-3 lg:hidden">
        {/* Without JavaScript nothing takes the reader down to the field that is wrong. */}
        {errors > 0 && <p className="notice bad">{t("common.fixErrors", { count: errors })}</p>}
        <a className="button quiet justify-self-start" href="#formulir">
          {formTitle}
        </a>
      </div>
      <div className="grid min-w-0 gap-3">{list}</div>
      <section id="formulir" className="card" aria-labelledby="formulir-judul">
        <h2 id="formulir-judul">{formTitle}</h2>
        {form}
      </section>
    </div>
  );
}

/** Looks in a register; what is looked for is in the address. */
export function RegisterSearch({ label, search }: { label: string; search: string }) {
  const t = useText();
  return (
    <Form method="get" role="search" className="flex flex-wrap items-end gap-2" key={search}>
      <div className="field min-w-48 flex-1">
        <label htmlFor="q">{label}</label>
        <input id="q" name="q" type="search" className="input" defaultValue={search} />
      </div>
      <button className="button quiet">{t("admin.search")}</button>
    </Form>
  );
}

/** How many more there are than fit; nothing where all are shown. */
export function RegisterRest({ shown, total }: { shown: number; total: number }) {
  const t = useText();
  return shown < total ? <p className="muted small">{t("admin.firstOf", { shown, total })}</p> : null;
}

interface RegisterTableProps {
  label: string;
  caption: string;
  columns: string[];
  children: ReactNode;
}

export function RegisterTable({ label, caption, columns, children }: RegisterTableProps) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="data-table">
        <caption>{caption}</caption>
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
  );
}
