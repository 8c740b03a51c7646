import { formatMoment, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Findings } from "~/models/export-form.ts";

interface ExportLogTableProps {
  logs: readonly {
    id: number;
    format: string;
    from: string;
    to: string;
    rows: number;
    findings: Findings;
    at: Date | string;
    by: string | null;
  }[];
}

/** Each export of a form: when, by whom, and what was coded, uncoded and missing, by column and sentra. */
export function ExportLogTable({ logs }: ExportLogTableProps) {
  const t = useText();
  const language = useLanguage();
  const lists = (found: Record<string, Record<string, number>>) =>
    Object.entries(found).map(([heading, counts]) => ({
      heading,
      text: Object.entries(counts)
        .map(([of, count]) => `${of} (${formatNumber(count, language, "count")})`)
        .join(", "),
    }));
  const listing = (items: { heading: string; text: string }[]) =>
    items.length === 0 ? (
      t("exchange.nothing")
    ) : (
      <ul>
        {items.map(({ heading, text }) => (
          <li key={heading}>
            <strong>{heading}</strong>: {text}
          </li>
        ))}
      </ul>
    );
  return (
    <section className="stack gap-2">
      <h2 id="catatan">{t("exchange.log")}</h2>
      {logs.length === 0 ? (
        <p className="empty">{t("exchange.noLog")}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="catatan">
          <table className="data-table">
            <thead>
              <tr>
                {(["when", "who", "rows", "mapped", "unmapped", "missing", "simulatedRows"] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(`exchange.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {logs.map(({ id, format, from, to, rows, findings, at, by }) => (
                <tr key={id}>
                  <th scope="row">
                    {formatMoment(at, language)}
                    <br />
                    <span className="muted small">
                      {format.toUpperCase()}, {from === to ? from : `${from} – ${to}`}
                    </span>
                  </th>
                  <td>{by}</td>
                  <td>{formatNumber(rows, language, "count")}</td>
                  <td>
                    {listing(
                      Object.entries(findings.mapped).map(([heading, count]) => ({
                        heading,
                        text: formatNumber(count, language, "count"),
                      })),
                    )}
                  </td>
                  <td>{listing(lists(findings.unmapped))}</td>
                  <td>
                    {findings.requiredMissing.length > 0 && (
                      <p className="error">
                        {t("exchange.requiredMissing", { headings: findings.requiredMissing.join(", ") })}
                      </p>
                    )}
                    {listing(lists(findings.missing))}
                  </td>
                  <td>{formatNumber(findings.simulated, language, "count")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
