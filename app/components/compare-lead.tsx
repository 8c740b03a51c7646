import { formatList, formatMonth } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Comparison } from "~/models/comparison.ts";

/** What is being compared, in a sentence; or what to do first. */
export function CompareLead({ comparison }: { comparison: Comparison | undefined }) {
  const t = useText();
  const language = useLanguage();
  if (!comparison) return <p>{t("compare.start")}</p>;
  const { sentra, rows, span, months } = comparison;
  const [from, to] = [formatMonth(span.from, language), formatMonth(span.to, language)];
  return (
    <p className="max-w-3xl">
      {t("compare.lead", {
        names: formatList(
          sentra.map(({ name }) => name),
          language,
        ),
        indicators: t("compare.indicatorCount", { count: rows.length }),
        span: from === to ? from : t("compare.spanOf", { from, to, months: months.length }),
      })}
    </p>
  );
}
