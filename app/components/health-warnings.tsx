import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { ShownEstimate, ShownInference } from "~/models/published-wave.ts";

interface HealthWarningsProps {
  result: ShownEstimate;
  inference: ShownInference | undefined;
}

/** What the engine has to say against its own figures, each thing once. */
export function HealthWarnings({ result, inference }: HealthWarningsProps) {
  const t = useText();
  const language = useLanguage();
  const codes = new Set([...result.warnings, ...(inference?.warnings ?? [])].map(({ code }) => code));
  if (codes.size === 0 && inference) return null;
  const numbers = {
    iterations: result.iterations,
    failed: formatNumber(inference?.failed ?? 0, language, "count"),
    resamples: formatNumber(inference?.resamples ?? 0, language, "count"),
  };
  return (
    <div className={`notice small ${result.admissible ? "" : "bad"}`}>
      <p className="font-semibold">{t(result.admissible ? "health.notes" : "health.notAdmissible")}</p>
      <ul className="ml-5 list-disc">
        {[...codes].map((code) => (
          <li key={code}>{t(`health.warnings.${code}`, numbers)}</li>
        ))}
        {!inference && <li>{t("health.noInference")}</li>}
      </ul>
    </div>
  );
}
