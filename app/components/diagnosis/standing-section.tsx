import { formatMonth } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Standing } from "~/models/standing.server.ts";
import type { Requirement } from "~/models/standing.ts";
import { FigureText } from "../figure.tsx";

/** What each definition of a cluster asks for, and what is known of this sentra. */
export function StandingSection({ standing }: { standing: Standing }) {
  const t = useText();
  const language = useLanguage();
  const { definitions, from, to, monthsOfTurnover, isSimulated } = standing;
  return (
    <section className="stack gap-3" aria-labelledby="kedudukan">
      <h2 id="kedudukan">{t("diagnosis.standing.title")}</h2>
      <p className="muted max-w-3xl">
        {t("diagnosis.standing.lead", { from: formatMonth(from, language), to: formatMonth(to, language) })}
      </p>
      <div className="grid items-start gap-3 lg:grid-cols-3">
        {definitions.map(({ key, verdict, requirements }) => (
          <article key={key} className="card stack gap-2" aria-labelledby={`definisi-${key}`}>
            <h3 id={`definisi-${key}`}>{t(`diagnosis.standing.definitions.${key}`)}</h3>
            <p className={`font-semibold ${verdict === "met" ? "text-good" : ""}`}>
              {t(`diagnosis.standing.verdicts.${verdict}`)}
            </p>
            <ul className="grid gap-2">
              {requirements.map((requirement) => (
                <li key={requirement.key} className="border-t border-line pt-2">
                  {t(`diagnosis.standing.requirements.${key}.${requirement.key}` as "diagnosis.title")}
                  <span className="small block">
                    <Known requirement={requirement} isSimulated={isSimulated} />
                    {requirement.value !== undefined && unitOf[requirement.key] && (
                      <> {t(`domain.units.${unitOf[requirement.key]!}`)}</>
                    )}
                    {requirement.key === "turnover" && requirement.value !== undefined && (
                      <> ({t("diagnosis.standing.turnoverMonths", { count: monthsOfTurnover })})</>
                    )}
                    {requirement.value !== undefined && ": "}
                    <span className="muted">{t(`diagnosis.standing.states.${requirement.state}`)}</span>
                  </span>
                </li>
              ))}
            </ul>
          </article>
        ))}
      </div>
    </section>
  );
}

/** What a count is of, as the catalogue writes it. Money and percentages say it themselves. */
const unitOf: Record<string, "usaha" | "inovasi" | "kab/kota"> = {
  units: "usaha",
  technology: "inovasi",
  market: "kab/kota",
};

function Known({ requirement: { value, kind }, isSimulated }: { requirement: Requirement; isSimulated: boolean }) {
  if (value === undefined) return null;
  if (kind === "text") return <strong className="font-semibold">{value}</strong>;
  return (
    <strong className="font-semibold">
      {kind === "currency" && "Rp "}
      <FigureText value={value} kind={kind} isSimulated={isSimulated} />
    </strong>
  );
}
