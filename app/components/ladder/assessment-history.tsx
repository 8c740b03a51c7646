import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Assessment, Criterion } from "~/models/ladder.ts";
import { SimulatedBadge } from "../figure.tsx";
import { Measured } from "./measured.tsx";

/** Every assessment with what was promised then and what came of it, the latest first. */
export function AssessmentHistory({ assessments }: { assessments: readonly Assessment[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <section aria-labelledby="history" className="stack gap-3">
      <h3 id="history">{t("ladder.history")}</h3>
      <ol className="stack gap-3">
        {assessments.map((one) => (
          <li key={one.id} className="card stack gap-2">
            <p className="font-semibold">
              {formatDay(one.assessedOn, language)}: {t(`ladder.levels.${one.level}`)}{" "}
              {one.isSimulated && <SimulatedBadge />}
            </p>
            <div>
              <p className="muted small">{t("ladder.improvements")}</p>
              <ol className="list-decimal pl-5">
                {one.improvements.map((improvement, index) => (
                  <li key={index}>
                    {improvement}
                    {one.outcomes && <strong>: {t(`ladder.outcomes.${one.outcomes[index]!}`)}</strong>}
                  </li>
                ))}
              </ol>
              <p className="muted small">
                {one.checkedOn
                  ? t("ladder.checkedOn", { day: formatDay(one.checkedOn, language) })
                  : t("ladder.notChecked")}
              </p>
            </div>
            <details>
              <summary className="min-h-11 cursor-pointer py-2">{t("ladder.met")}</summary>
              {one.met.length === 0 && <p>{t("ladder.noneMet")}</p>}
              <ul className="list-disc pl-5">
                {one.met.map((criterion) => (
                  <li key={criterion}>
                    {t(`ladder.criteria.${criterion as Criterion}`)}
                    <Measured criterion={criterion as Criterion} measure={one.measures?.[criterion as Criterion]} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
