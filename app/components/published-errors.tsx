import type { TanggulanginRecomputation } from "analytics";
import type { ReactNode } from "react";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { FigureText } from "./figure.tsx";

type Study = TanggulanginRecomputation;
type ErrorOf = Study["paths"][number] | Study["loadings"][number];

/** Finding 1: every printed standard error beside the stable formula, with the rows it implies and those stated. */
export function PublishedErrors({ study }: { study: Study }) {
  const t = useText();
  const language = useLanguage();
  const fine = (value: number) => formatNumber(value, language, "fine");
  const coefficient = (value: number) => formatNumber(value, language, "coefficient");
  const misprint = study.loadings.find(({ isMisprint }) => isMisprint)!;
  return (
    <section className="stack gap-2">
      <h3 id="galat">{t("method.published.errorsTitle", { implied: study.impliedRows, stated: study.statedRows })}</h3>
      <p className="max-w-prose">
        {t("method.published.errorsText", {
          implied: study.impliedRows,
          stated: study.statedRows,
          compared: study.compared,
          missImplied: fine(study.largestMiss.implied),
          missStated: fine(study.largestMiss.stated),
          from: study.fitting.from,
          to: study.fitting.to,
          fitting: study.fitting.rows.join(", "),
        })}{" "}
        {t("method.published.misprintText", {
          item: misprint.item,
          printed: coefficient(misprint.printed),
          recomputed: coefficient(misprint.implied.se),
        })}
      </p>
      <ErrorTable study={study} caption={t("method.published.pathsCaption")} label={t("health.path")} hasP>
        {study.paths.map((path) => (
          <tr key={path.from}>
            <th scope="row" className="first">
              {t(`method.published.constructs.${path.from as "MS"}`)}
            </th>
            <ErrorCells of={path} />
            <td className="number">
              {path.printedP <= 0.001
                ? t("method.published.less", { value: coefficient(path.printedP) })
                : coefficient(path.printedP)}
            </td>
            {[path.implied.p, path.stated.p].map((p, i) => (
              <td key={i} className="number">
                {p < 0.001 ? t("method.published.less", { value: coefficient(0.001) }) : coefficient(p)}
              </td>
            ))}
          </tr>
        ))}
      </ErrorTable>
      <ErrorTable study={study} caption={t("method.published.loadingsCaption")} label={t("health.item")}>
        {study.loadings.map((loading) => (
          <tr key={loading.item}>
            <th scope="row" className="first">
              {loading.item}
              {loading.isMisprint && (
                <span className="small ml-2 font-normal text-bad">{t("method.published.misprint")}</span>
              )}
            </th>
            <ErrorCells of={loading} />
          </tr>
        ))}
      </ErrorTable>
    </section>
  );
}

interface ErrorTableProps {
  study: Study;
  caption: string;
  /** Of the rows. */
  label: string;
  hasP?: boolean;
  children: ReactNode;
}

function ErrorTable({ study, caption, label, hasP, children }: ErrorTableProps) {
  const t = useText();
  const implied = t("method.published.forRows", { rows: study.impliedRows });
  const stated = t("method.published.forRows", { rows: study.statedRows });
  const difference = t("method.published.difference");
  const printed = t("method.published.printed");
  const Column = ({ text }: { text: string }) => (
    <th scope="col" className="number">
      {text}
    </th>
  );
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table tight sticky-first">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="first">
              {label}
            </th>
            <th scope="col" rowSpan={2} className="number">
              {t("method.published.coefficient")}
            </th>
            <th scope="colgroup" colSpan={5} className="group">
              {t("method.published.standardError")}
            </th>
            {hasP && (
              <th scope="colgroup" colSpan={3} className="group">
                p
              </th>
            )}
          </tr>
          <tr>
            {[printed, implied, difference, stated, difference, ...(hasP ? [printed, implied, stated] : [])].map(
              (text, i) => (
                <Column key={i} text={text} />
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function ErrorCells({ of: { estimate, printed, implied, stated } }: { of: ErrorOf }) {
  return (
    <>
      <td className="number">
        <FigureText value={estimate} kind="coefficient" />
      </td>
      <td className="number font-semibold">
        <FigureText value={printed} kind="coefficient" />
      </td>
      {[implied.se, stated.se].map((error, i) => (
        <ErrorAndMiss key={i} error={error} printed={printed} />
      ))}
    </>
  );
}

function ErrorAndMiss({ error, printed }: { error: number; printed: number }) {
  return (
    <>
      <td className="number">
        <FigureText value={error} kind="fine" />
      </td>
      <td className="number muted">
        <FigureText value={error - printed} kind="fine" />
      </td>
    </>
  );
}
