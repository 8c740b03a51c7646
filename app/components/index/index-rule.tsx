import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { indexPillars, leastKnown, type ShownPart } from "~/models/development-index.ts";

const steps = ["normalise", "size", "missing", "pillar", "together", "weights", "sensitivity", "source"] as const;

/** How the index comes about, in words and by indicator. */
export function IndexRule({ parts }: { parts: readonly ShownPart[] }) {
  const t = useText();
  const { name } = useIndicatorText();
  const scale = ({ goalposts }: ShownPart) =>
    goalposts ? t("developmentIndex.fixed", { low: goalposts[0], high: goalposts[1] }) : t("developmentIndex.ownRange");
  return (
    <section className="stack gap-3" aria-labelledby="cara">
      <h2 id="cara">{t("developmentIndex.how")}</h2>
      <ol className="grid max-w-3xl list-decimal gap-2 pl-5">
        {steps.map((step) => (
          <li key={step}>{t(`developmentIndex.steps.${step}`, { share: 100 * leastKnown })}</li>
        ))}
      </ol>
      <details>
        <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{t("developmentIndex.parts")}</summary>
        <div className="grid gap-4 sm:grid-cols-2">
          {indexPillars.map((pillar) => (
            <div key={pillar}>
              <h3>{t(`domain.pillars.${pillar}`)}</h3>
              <ul className="list-disc pl-5">
                {parts
                  .filter(({ indicator }) => indicator.pillar === pillar)
                  .map((part) => (
                    <li key={part.code}>
                      {name(part.indicator)}
                      {part.perEnterprise && `, ${t("developmentIndex.perEnterprise")}`}{" "}
                      <span className="muted small">
                        ({scale(part)}
                        {part.indicator.better === "lower" && `; ${t("developmentIndex.lowerIsBetter")}`})
                      </span>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
    </section>
  );
}
