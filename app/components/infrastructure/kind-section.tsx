import { Link } from "@remix-run/react";
import { formatDay, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import {
  type AdequacyRating,
  type Facility,
  infrastructureKinds,
  isTold,
  type InfrastructureKind,
} from "~/models/infrastructure.ts";
import { SimulatedBadge, SimulatedStar } from "../figure.tsx";

interface KindSectionProps {
  kind: InfrastructureKind;
  facilities: Facility[];
  /** Latest first. */
  ratings: AdequacyRating[];
  canEnter: boolean;
}

/** One kind: its facilities and how adequate it was rated, year by year. */
export function KindSection({ kind, facilities, ratings, canEnter }: KindSectionProps) {
  const t = useText();
  const name = t(`domain.groups.${kind}`);
  return (
    <section className="card grid content-start gap-3" aria-labelledby={kind}>
      <h3 id={kind}>{name}</h3>
      {facilities.length === 0 && <p className="muted">{t("infrastructure.noFacility")}</p>}
      {facilities.length > 0 && (
        <ul className="grid gap-3">
          {facilities.map((facility) => (
            <li key={facility.id}>
              <FacilityText facility={facility} canEnter={canEnter} />
            </li>
          ))}
        </ul>
      )}
      <dl>
        <dt className="muted small">{t("infrastructure.rating")}</dt>
        {ratings.length === 0 && <dd>{t("infrastructure.notRated")}</dd>}
        {ratings.slice(0, 3).map(({ year, rating, reason, isSimulated }) => (
          <dd key={year}>
            {t("infrastructure.ratingOf", { rating, year })}
            {isSimulated && <SimulatedStar />}
            {reason && <span className="muted small">: {reason}</span>}
          </dd>
        ))}
      </dl>
      {canEnter && (
        <Link to={`sarana/baru?jenis=${kind}`} className="no-print inline-flex min-h-11 items-center">
          {t("infrastructure.addFacility", { kind: name.toLowerCase() })}
        </Link>
      )}
    </section>
  );
}

function FacilityText({ facility, canEnter }: { facility: Facility; canEnter: boolean }) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  const { kind, name, provider, providerName, capacity, needed, serves, usedUntil, note, source } = facility;
  const unit = unitName(infrastructureKinds[kind].unit);
  const number = (value: string) => formatNumber(value, language, "quantity");
  const facts = [
    providerName ?? (provider && (language === "id" ? provider.nameId : provider.nameEn)),
    capacity && t("infrastructure.capacityOf", { capacity: number(capacity), unit }),
    needed && t("infrastructure.neededOf", { needed: number(needed), unit }),
    usedUntil && t("infrastructure.ended", { day: formatDay(usedUntil, language) }),
  ];
  return (
    <>
      {canEnter && !isTold(facility) ? <Link to={`sarana/${facility.id}`}>{name}</Link> : <strong>{name}</strong>}{" "}
      {source?.isSimulated && <SimulatedBadge />}
      <p className="small">{facts.filter(Boolean).join(" · ")}</p>
      {serves.length > 0 && (
        <p className="muted small">
          {t("infrastructure.serves")}: {serves.map((one) => t(`infrastructure.served.${one}`)).join(", ")}
        </p>
      )}
      {note && <p className="muted small">{note}</p>}
      {source && isTold(facility) && (
        <p className="muted small">
          {t("cooperation.source", { title: language === "id" ? source.titleId : source.titleEn })}
        </p>
      )}
    </>
  );
}
