import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { CellChangeMade } from "~/models/cell-history.server.ts";
import { describeAuthor } from "~/models/cell-words.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import { FigureText } from "./figure.tsx";

/** Who changed a value, when, from what to what, newest first. */
export function CellHistory({ history, indicator }: { history: CellChangeMade[]; indicator: Indicator }) {
  const t = useText();
  const language = useLanguage();
  if (history.length === 0) return <p className="muted">{t("cell.noHistory")}</p>;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("cell.historyTitle")}>
      <table className="data-table">
        <caption>{t("cell.historyTitle")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("cell.when")}</th>
            <th scope="col">{t("cell.who")}</th>
            <th scope="col" className="number">
              {t("cell.before")}
            </th>
            <th scope="col" className="number">
              {t("cell.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {history.map(({ before, after, isSimulated, author, at }, index) => (
            <tr key={history.length - index}>
              <th scope="row">{formatMoment(at, language)}</th>
              <td>{describeAuthor(author, t)}</td>
              <td className="number">
                <FigureText value={before} kind={indicator.valueType} isSimulated={isSimulated.before} />
              </td>
              <td className="number">
                <FigureText value={after} kind={indicator.valueType} isSimulated={isSimulated.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
