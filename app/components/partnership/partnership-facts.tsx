import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatDay, formatList, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { phases, stages } from "~/models/partnership.ts";
import type { Partnership } from "~/models/partnerships.server.ts";

interface PartnershipFactsProps {
  sentraId: number;
  partnership: Partnership;
  /** Of the members that take part; empty for those who may not know their names. */
  names: string[];
}

/** The main fields of a partnership, to read. */
export function PartnershipFacts({ sentraId, partnership, names }: PartnershipFactsProps) {
  const t = useText();
  const language = useLanguage();
  const { members, isFormal, contractNumber, contractFrom, contractUntil, activeFrom, activeUntil } = partnership;
  const span = (from: string | null, until: string | null) => {
    if (from && !until) return t("partnership.since", { day: formatDay(from, language) });
    return t("partnership.fromUntil", {
      from: from ? formatDay(from, language) : t("partnership.openEnd"),
      until: until ? formatDay(until, language) : t("partnership.openEnd"),
    });
  };
  const facts: [string, ReactNode][] = [
    [t("partnership.kind"), t(`partnership.kinds.${partnership.largePartyKind}`)],
    [t("partnership.nib"), partnership.largePartyNib],
    [t("partnership.contact"), partnership.contact],
    [t("partnership.stage"), t(`partnership.stages.s${String(partnership.stage) as (typeof stages)[number]}`)],
    [t("partnership.phase"), t(`partnership.phases.s${String(partnership.phase) as (typeof phases)[number]}`)],
    [t("partnership.alliance"), partnership.alliance && t(`partnership.alliances.${partnership.alliance}`)],
    [t("partnership.role"), partnership.smallRole && t(`partnership.roles.${partnership.smallRole}`)],
    [t("partnership.active"), activeFrom && span(activeFrom, activeUntil)],
    [
      t("partnership.contract"),
      isFormal
        ? [contractNumber, span(contractFrom, contractUntil)].filter(Boolean).join(", ")
        : t("partnership.unwritten"),
    ],
    [
      t("partnership.value"),
      partnership.value &&
        `${partnership.currency === "IDR" ? "Rp" : partnership.currency} ${formatNumber(partnership.value, language, "currency")}`,
    ],
    [
      t("partnership.members"),
      t("partnership.memberCount", { count: members.length }) +
        (names.length > 0 ? `: ${formatList(names, language)}` : ""),
    ],
    [t("partnership.note"), partnership.note],
  ];
  return (
    <section className="card">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {facts
          .filter(([, text]) => text)
          .map(([name, text]) => (
            <div key={name}>
              <dt className="muted small">{name}</dt>
              <dd className="wrap-anywhere">{text}</dd>
            </div>
          ))}
      </dl>
      {partnership.renewedFrom !== null && (
        <p className="mt-2">
          <Link to={`/sentra/${sentraId}/kemitraan/${partnership.renewedFrom}`}>{t("partnership.renewedFrom")}</Link>
        </p>
      )}
      {partnership.renewedAs !== null && (
        <p className="mt-2">
          <Link to={`/sentra/${sentraId}/kemitraan/${partnership.renewedAs}`}>{t("partnership.renewedAs")}</Link>
        </p>
      )}
    </section>
  );
}
