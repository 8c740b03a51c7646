import { useText } from "~/i18n/use-text.ts";
import { factorsOf, type Finding, findingOf, frameworks } from "~/models/diagnosis.ts";
import { SimulatedStar } from "../figure.tsx";
import { factorKey } from "./words.ts";

interface DiagnosisTableProps {
  year: number;
  findings: Finding[];
  before: Finding[];
}

/** A year's diagnosis beside the one before, for those who read it. */
export function DiagnosisTable({ year, findings, before }: DiagnosisTableProps) {
  const t = useText();
  return frameworks.map((framework) => {
    const title = t(`diagnosis.frameworks.${framework}.name`);
    return (
      <section key={framework} className="stack gap-2" aria-labelledby={framework}>
        <h3 id={framework}>{title}</h3>
        <p className="muted small">{t(`diagnosis.frameworks.${framework}.source`)}</p>
        <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="data-table stacked">
            <thead>
              <tr>
                <th scope="col">{t("diagnosis.factor")}</th>
                <th scope="col">{year}</th>
                <th scope="col">{year - 1}</th>
                <th scope="col">{t("diagnosis.note")}</th>
                <th scope="col">{t("diagnosis.evidence")}</th>
              </tr>
            </thead>
            <tbody>
              {factorsOf(framework).map((factor) => {
                const now = findingOf(findings, factor);
                return (
                  <tr key={factor}>
                    <th scope="row">{t(factorKey(factor))}</th>
                    <td data-label={year} className="brief">
                      <FindingText finding={now} />
                    </td>
                    <td data-label={year - 1} className="brief">
                      <FindingText finding={findingOf(before, factor)} />
                    </td>
                    <td data-label={t("diagnosis.note")}>{now?.note}</td>
                    <td data-label={t("diagnosis.evidence")}>{now?.evidence}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </section>
    );
  });
}

function FindingText({ finding }: { finding: Finding | undefined }) {
  const t = useText();
  if (!finding) return <span className="muted">{t("diagnosis.notRated")}</span>;
  return (
    <>
      {t(`diagnosis.codes.${finding.code}`)}
      {finding.isSimulated && <SimulatedStar />}
    </>
  );
}
