import { Link } from "@remix-run/react";
import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Partnership } from "~/models/partnerships.server.ts";
import type { PartnershipPattern } from "~/models/reference.server.ts";
import { SimulatedBadge } from "../figure.tsx";
import { PartnershipBadge } from "./partnership-badge.tsx";
import { PatternName } from "./pattern-name.tsx";

interface PartnershipTableProps {
  partnerships: Partnership[];
  patterns: PartnershipPattern[];
  today: string;
}

/** The register's partnerships, a row each. */
export function PartnershipTable({ partnerships, patterns, today }: PartnershipTableProps) {
  const t = useText();
  const language = useLanguage();
  const day = (value: string | null) => (value === null ? t("partnership.openEnd") : formatDay(value, language));
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("partnership.title")}>
      <table className="data-table stacked">
        <caption>{t("partnership.caption", { count: partnerships.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("partnership.largeParty")}</th>
            <th scope="col">{t("partnership.pattern")}</th>
            <th scope="col">{t("partnership.state")}</th>
            <th scope="col">{t("partnership.members")}</th>
            <th scope="col">{t("partnership.contract")}</th>
            <th scope="col">{t("partnership.flags")}</th>
          </tr>
        </thead>
        <tbody>
          {partnerships.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to={String(one.id)} className="inline-flex min-h-11 items-center sm:min-h-0">
                  {one.largeParty}
                </Link>{" "}
                {one.isSimulated && <SimulatedBadge />}
              </th>
              <td data-label={t("partnership.pattern")}>
                <PatternName pattern={patterns.find(({ code }) => code === one.patternCode)!} />
              </td>
              <td>
                <PartnershipBadge partnership={one} today={today} />
              </td>
              <td className="brief">{t("partnership.memberCount", { count: one.members.length })}</td>
              <td data-label={t("partnership.contract")}>
                {one.isFormal
                  ? t("partnership.fromUntil", { from: day(one.contractFrom), until: day(one.contractUntil) })
                  : t("partnership.unwritten")}
              </td>
              <td className="brief">
                {one.openFlags > 0 && (
                  <span className="badge submitted">{t("partnership.flagCount", { count: one.openFlags })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
