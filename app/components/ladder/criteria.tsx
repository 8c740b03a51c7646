import { useText } from "~/i18n/use-text.ts";
import { criteria, type Measures, steps } from "~/models/ladder.ts";
import { Measured } from "./measured.tsx";

/** What each level asks for, and what the data say of it today. */
export function Criteria({ measures }: { measures: Measures }) {
  const t = useText();
  return (
    <section aria-labelledby="criteria" className="stack gap-3">
      <div>
        <h3 id="criteria">{t("ladder.criteriaTitle")}</h3>
        <p className="muted small">{t("ladder.measuredHint")}</p>
      </div>
      <div className="grid items-start gap-4 md:grid-cols-3">
        {steps.map((step) => (
          <section key={step} className="card" aria-labelledby={`criteria-${step}`}>
            <h4 id={`criteria-${step}`} className="font-bold">
              {t(`ladder.levels.${step}`)}
            </h4>
            <ul className="list-disc pl-5">
              {criteria[step].map((criterion) => (
                <li key={criterion}>
                  {t(`ladder.criteria.${criterion}`)}
                  <Measured criterion={criterion} measure={measures[criterion]} />
                </li>
              ))}
              {step !== "bronze" && <li>{t("ladder.andBelow")}</li>}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
