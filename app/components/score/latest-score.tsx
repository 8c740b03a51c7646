import { Link } from "@remix-run/react";
import { SimulatedBadge } from "~/components/figure.tsx";
import { formatMonth, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { LatestScore as Score } from "~/models/partnership-health.server.ts";

/** The last published score in one line, with its interval, and what it is not. */
export function LatestScore({ sentraId, score }: { sentraId: number; score: Score }) {
  const t = useText();
  const language = useLanguage();
  const { low, high, month, title, isSimulated } = score;
  const figure = (value: number) => formatNumber(value, language, "score");
  const interval =
    low === null || high === null
      ? t("sentra.scoreNoInterval")
      : t("sentra.scoreInterval", { low: figure(low), high: figure(high) });
  return (
    <section className="card" aria-labelledby="skor-kemitraan">
      <h2 id="skor-kemitraan" className="text-base">
        {t("sentra.scoreTitle")}
      </h2>
      <p>
        <Link to={`/sentra/${sentraId}/kesehatan`} className="inline-flex min-h-6 items-center font-semibold">
          {t("sentra.score", { score: figure(score.score) })}
        </Link>{" "}
        <span>({interval})</span> <span className="muted">{`${title}, ${formatMonth(month, language)}`}</span>{" "}
        {isSimulated && <SimulatedBadge />}
      </p>
      <p className="muted small">{t("sentra.scoreNotRating")}</p>
    </section>
  );
}
