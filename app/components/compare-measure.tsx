import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { type Measure, measures } from "~/models/comparison-query.ts";
import { constructName, overall, type SurveyInstrument } from "~/models/published-wave.ts";

/** As reported, for each enterprise, or as a share of the target. */
export function CompareMeasure({ measure }: { measure: Measure }) {
  const t = useText();
  return (
    <fieldset>
      <legend className="field-label mb-1">{t("compare.measure")}</legend>
      <div className="flex flex-wrap gap-x-6">
        {measures.map((one) => (
          <label key={one} className="flex min-h-11 items-center gap-3 py-1">
            <input
              type="radio"
              name="ukuran"
              value={one}
              defaultChecked={one === measure}
              className="size-5 shrink-0"
            />
            {t(`compare.measures.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CompareConstructsProps {
  instrument: SurveyInstrument | undefined;
  chosen: readonly string[];
}

/** Of partnership health, the whole and its constructs. */
export function CompareConstructs({ instrument, chosen }: CompareConstructsProps) {
  const t = useText();
  const language = useLanguage();
  const codes = [overall, ...(instrument?.model.constructs.map(({ name }) => name) ?? [])];
  return (
    <fieldset>
      <legend className="field-label mb-1">{t("compare.scores")}</legend>
      {/* Said, though nothing is ticked. */}
      <input type="hidden" name="skor" value="" />
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {codes.map((code) => (
          <label key={code} className="flex min-h-11 items-center gap-3 py-1">
            <input
              type="checkbox"
              name="skor"
              value={code}
              defaultChecked={chosen.includes(code)}
              className="size-5 shrink-0"
            />
            {code === overall || !instrument ? t("score.overall") : constructName(instrument, code, language)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
