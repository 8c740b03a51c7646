import type { ReactNode } from "react";
import { useText } from "~/i18n/use-text.ts";
import type { LegalBasis } from "~/models/privacy.ts";

interface ActivityLine {
  key: string;
  purpose: string;
  basis: LegalBasis;
  people: string;
  data: string;
  isSpecific: boolean;
  recipients: string;
  kept: string;
  /** Whose line it is, and what may be done with it. */
  region?: string;
  tools?: ReactNode;
}

/** Lines of a record of processing (art. 31). */
export function ActivityTable({ caption, lines }: { caption: string; lines: ActivityLine[] }) {
  const t = useText();
  const hasRegion = lines.some(({ region }) => region !== undefined);
  const hasTools = lines.some(({ tools }) => tools !== undefined);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("privacy.purpose")}</th>
            {hasRegion && <th scope="col">{t("privacy.region")}</th>}
            <th scope="col">{t("privacy.basis")}</th>
            <th scope="col">{t("privacy.people")}</th>
            <th scope="col">{t("privacy.data")}</th>
            <th scope="col">{t("privacy.recipients")}</th>
            <th scope="col">{t("privacy.kept")}</th>
            {hasTools && <th scope="col">{t("privacy.edit")}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, region, tools, ...line }) => (
            <tr key={key}>
              <th scope="row" className="wide">
                {line.purpose}
              </th>
              {hasRegion && <td>{region}</td>}
              <td className="wide">{t(`privacy.bases.${line.basis}`)}</td>
              <td className="wide">{line.people}</td>
              <td className="wide">
                {line.data} {line.isSpecific && <strong>({t("privacy.specific")})</strong>}
              </td>
              <td className="wide">{line.recipients}</td>
              <td className="wide">{line.kept}</td>
              {hasTools && <td>{tools}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
