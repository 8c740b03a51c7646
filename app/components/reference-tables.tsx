import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Institution, PartnershipPattern } from "~/models/reference.server.ts";
import type { DataSource } from "~/models/sources.server.ts";
import { SimulatedBadge } from "./figure.tsx";
import { PatternName } from "./partnership/pattern-name.tsx";

/** What the law asks of both parties of a partnership, pattern by pattern. */
export function PatternTable({ patterns }: { patterns: readonly PartnershipPattern[] }) {
  const t = useText();
  const isIndonesian = useLanguage() === "id";
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="pola">
      <table className="data-table stacked">
        <thead>
          <tr>
            <th scope="col">{t("reference.patterns")}</th>
            <th scope="col">{t("reference.largeParty")}</th>
            <th scope="col">{t("reference.smallParty")}</th>
            <th scope="col">{t("reference.legalBasis")}</th>
          </tr>
        </thead>
        <tbody>
          {patterns.map((pattern) => (
            <tr key={pattern.code} id={pattern.code}>
              <th scope="row">
                <PatternName pattern={pattern} />
                {pattern.isCore && <span className="muted small block font-normal">{t("reference.core")}</span>}
              </th>
              <td data-label={t("reference.largeParty")}>
                {isIndonesian ? pattern.largePartyId : pattern.largePartyEn}
              </td>
              <td data-label={t("reference.smallParty")}>
                {isIndonesian ? pattern.smallPartyId : pattern.smallPartyEn}
              </td>
              <td data-label={t("reference.legalBasis")} className="small md:min-w-44">
                {pattern.legalBasis}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who outside a sentra gives it what. */
export function InstitutionTable({ institutions }: { institutions: readonly Institution[] }) {
  const t = useText();
  const isIndonesian = useLanguage() === "id";
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="lembaga">
      <table className="data-table stacked">
        <thead>
          <tr>
            <th scope="col">{t("reference.institution")}</th>
            <th scope="col">{t("reference.kind")}</th>
            <th scope="col">{t("reference.gives")}</th>
            <th scope="col">{t("common.source")}</th>
          </tr>
        </thead>
        <tbody>
          {institutions.map((institution) => (
            <tr key={institution.code} id={institution.code}>
              <th scope="row">{isIndonesian ? institution.nameId : institution.nameEn}</th>
              <td className="brief" data-label={t("reference.kind")}>
                {t(`reference.kinds.${institution.kind}`)}
              </td>
              <td data-label={t("reference.gives")}>{isIndonesian ? institution.roleId : institution.roleEn}</td>
              <td className="brief" data-label={t("common.source")}>
                <a href={`#${institution.source}`}>{institution.source}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The papers and other sources that values and definitions name by their codes. */
export function SourceTable({ sources }: { sources: readonly DataSource[] }) {
  const t = useText();
  const isIndonesian = useLanguage() === "id";
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="sumber">
      <table className="data-table stacked">
        <thead>
          <tr>
            <th scope="col">{t("reference.code")}</th>
            <th scope="col">{t("reference.sourceTitle")}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.code} id={source.code}>
              <th scope="row">{source.code}</th>
              <td>
                {isIndonesian ? source.titleId : source.titleEn} {source.isSimulated && <SimulatedBadge />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
