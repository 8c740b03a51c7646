import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Assessment } from "~/models/ladder.ts";
import { SimulatedBadge } from "../figure.tsx";

/** Where the sentra stands, and when it is to be assessed again. */
export function LadderNow({ latest, today }: { latest: Assessment | undefined; today: string }) {
  const t = useText();
  const language = useLanguage();
  if (!latest) return <p className="empty">{t("ladder.none")}</p>;
  return (
    <div className="card stack gap-3">
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
        <div>
          <dt className="muted small">{t("ladder.now")}</dt>
          <dd className="text-xl font-bold">
            {t(`ladder.levels.${latest.level}`)} {latest.isSimulated && <SimulatedBadge />}
          </dd>
        </div>
        <div>
          <dt className="muted small">{t("ladder.assessedOn")}</dt>
          <dd>{formatDay(latest.assessedOn, language)}</dd>
        </div>
        <div>
          <dt className="muted small">{t("ladder.dueOn")}</dt>
          <dd>
            {formatDay(latest.dueOn, language)}{" "}
            {latest.dueOn < today && <strong className="text-bad">{t("ladder.overdue")}</strong>}
          </dd>
        </div>
      </dl>
      <p>
        {t(latest.outcomes === null ? "ladder.next.check" : "ladder.next.assess", {
          day: formatDay(latest.dueOn, language),
        })}
      </p>
    </div>
  );
}
