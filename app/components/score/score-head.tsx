import { useTranslation } from "react-i18next";
import { SimulatedBadge } from "~/components/figure.tsx";
import { formatList, formatMonth, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { countAnswered, overall, type PublishedScores, scoreOf, type Turnout } from "~/models/published-wave.ts";
import { responseRate } from "~/models/wave.ts";
import { WeightsWords } from "./weights-words.tsx";

/** The whole in one figure, whose answers it stands on and by which weights; and what it is not. */
export function ScoreHead({ wave }: { wave: PublishedScores }) {
  const { t } = useTranslation();
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

function TurnoutWords({ turnout }: { turnout: Turnout }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { respondents: n, invited, withdrawn, objecting, excluded } = turnout;
  const answered = countAnswered(turnout);
  const rate = responseRate({ answered, invited });
  const count = (number: number) => formatNumber(number, language, "count");
  const leftOut = [
    ...Object.entries(excluded).map(([mark, number]) =>
      t(`score.marks.${mark as keyof Turnout["excluded"] & string}`, { count: number }),
    ),
    ...(withdrawn > 0 ? [t("score.withdrawn", { count: withdrawn })] : []),
    ...(objecting > 0 ? [t("score.objecting", { count: objecting })] : []),
  ];
  return (
    <p>
      {rate === undefined
        ? t("score.turnoutUninvited", { answered: count(answered), n: count(n) })
        : t("score.turnout", {
            answered: count(answered),
            invited: count(invited),
            rate: formatNumber(rate, language, "percent"),
            n: count(n),
          })}{" "}
      {leftOut.length > 0 ? t("score.leftOut", { list: formatList(leftOut, language) }) : t("score.noneLeftOut")}
    </p>
  );
}
