import { leastSecondsPerItem, mostLeftOut, straightShare } from "analytics";
import { useText } from "~/i18n/use-text.ts";
import { foundMarks } from "~/models/response-quality.ts";

const numbers = {
  "straight-lining": { percent: straightShare * 100 },
  "too-fast": { seconds: leastSecondsPerItem },
  duplicate: {},
  missing: { percent: mostLeftOut * 100 },
};

/** When a response gets which mark, with the limits that the engine uses. */
export function MarkMeanings() {
  const t = useText();
  return (
    <details className="max-w-prose">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("quality.meanings")}</summary>
      <dl className="grid gap-2">
        {foundMarks.map((mark) => (
          <div key={mark}>
            <dt className="font-semibold">{t(`quality.marks.${mark}`)}</dt>
            <dd>{t(`quality.why.${mark}`, numbers[mark])}</dd>
          </div>
        ))}
      </dl>
      <p className="muted small mt-2">{t("quality.codeHint")}</p>
    </details>
  );
}
