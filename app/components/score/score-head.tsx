import { SimulatedBadge } from "~/components/figure.tsx";
import { formatMonth, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { overall, type PublishedScores, scoreOf } from "~/models/published-wave.ts";
import { TurnoutWords } from "./turnout-words.tsx";
import { WeightsWords } from "./weights-words.tsx";

/** The whole in one figure, whose answers it stands on and by which weights; and what it is not. */
export function ScoreHead({ wave }: { wave: PublishedScores }) {
  const t = useText();
  const language = useLanguage();
  const { title, month, source, instrument, turnout, scores, withheld } = wave;
  const whole = scoreOf(scores, overall);
  const score = (value: number) => formatNumber(value, language, "score");
  return (
    <section className="card stack gap-2" aria-labelledby="gelombang">
      <h2 id="gelombang">
        {title} <span className="muted font-normal">· {formatMonth(month, language)}</span>{" "}
        {source?.isSimulated && <SimulatedBadge />}
      </h2>
      {!wave.isPublished && <p className="notice">{t("score.notPublished")}</p>}
      {whole && (
        <p>
          <span className="block font-semibold">{t("score.overall")}</span>
          <span className="font-heading text-3xl font-bold">
            {t("score.ofHundred", { score: score(whole.score) })}
          </span>{" "}
          <span className="whitespace-nowrap">
            (
            {whole.low === null || whole.high === null
              ? t("score.noInterval")
              : t("score.interval", { low: score(whole.low), high: score(whole.high) })}
            )
          </span>
        </p>
      )}
      {withheld ? (
        <p className="empty">{t("score.withheld", { n: turnout.respondents, needed: withheld.needed })}</p>
      ) : (
        <TurnoutWords turnout={turnout} />
      )}
      <p className="small muted">
        {!withheld && <WeightsWords weights={wave.weights} />}{" "}
        {t("score.instrument", {
          name: language === "id" ? instrument.nameId : instrument.nameEn,
          version: instrument.version,
        })}{" "}
        <a href="/metode">{t("score.methodLink")}</a>
      </p>
      {source && (
        <p className={`notice small ${source.isSimulated ? "simulated" : ""}`}>
          {t("health.source", { title: language === "id" ? source.titleId : source.titleEn })}
        </p>
      )}
      <p className="notice small">{t("health.notRating")}</p>
    </section>
  );
}
