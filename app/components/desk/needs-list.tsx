import { Link } from "@remix-run/react";
import { formatDay, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { EndingContract, NeedsMe } from "~/models/needs-me.server.ts";
import { needLinks, needNames } from "~/models/needs.ts";
import { SimulatedBadge } from "../figure.tsx";

/** What waits for this person, each with its count and the way there; what is nothing is not said. */
export function NeedsList({ needs, contracts }: { needs: NeedsMe; contracts: EndingContract[] }) {
  const t = useText();
  const language = useLanguage();
  const some = needNames.filter((name) => needs[name] > 0);
  return (
    <section className="stack gap-3" aria-labelledby="hari-ini">
      <h2 id="hari-ini">{t("desk.todayTitle")}</h2>
      {some.length === 0 && <p className="empty">{t("desk.nothingToday")}</p>}
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {some.map((name) => (
          <li key={name} className="card flex items-baseline gap-3">
            <span className="font-heading text-xl font-bold tabular-nums">
              {formatNumber(needs[name], language, "count")}
            </span>
            <Link to={needLinks[name]} className="inline-flex min-h-11 items-center">
              {t(`desk.needs.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
      {contracts.length > 0 && (
        <section className="card" aria-labelledby="kemitraan">
          <h3 id="kemitraan">{t("desk.contractsTitle")}</h3>
          <ul className="mt-2 grid gap-1">
            {contracts.map(({ id, sentra, largeParty, endsOn, isSimulated }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3">
                <Link to={`/sentra/${sentra.id}/kemitraan/${id}`} className="inline-flex min-h-11 items-center">
                  {t("desk.contract", { party: largeParty, sentra: sentra.name })}
                </Link>
                <span className="muted small">{t("desk.contractEnds", { day: formatDay(endsOn, language) })}</span>
                {isSimulated && <SimulatedBadge />}
              </li>
            ))}
          </ul>
          {contracts.length < needs.contractsEnding && (
            <p className="muted small">
              {t("desk.firstContracts", { shown: contracts.length, total: needs.contractsEnding })}
            </p>
          )}
        </section>
      )}
    </section>
  );
}
