import { type ChangeEvent, useState } from "react";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { formatList } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { ComparisonChoice } from "~/models/comparison.server.ts";

type Group = ComparisonChoice["indicators"][number];

interface CompareIndicatorsProps {
  groups: Group[];
  chosen: string[];
}

/** By what to compare, pillar by pillar. */
export function CompareIndicators({ groups, chosen }: CompareIndicatorsProps) {
  const t = useText();
  return (
    <fieldset>
      <legend className="field-label mb-1">{t("compare.indicators")}</legend>
      {groups.map((group) => (
        <PillarIndicators key={group.pillar} group={group} chosen={chosen} />
      ))}
    </fieldset>
  );
}

function PillarIndicators({ group: { pillar, items, notComparable }, chosen }: { group: Group; chosen: string[] }) {
  const t = useText();
  const language = useLanguage();
  const { name } = useIndicatorText();
  const [count, setCount] = useState(() => items.filter(({ code }) => chosen.includes(code)).length);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => setCount(count + (target.checked ? 1 : -1));
  return (
    <details className="border-t border-line">
      <summary className="min-h-11 cursor-pointer py-2.5">
        {t(`domain.pillars.${pillar}`)}
        {count > 0 && <span className="muted small"> – {t("compare.chosenCount", { count })}</span>}
      </summary>
      <div className="grid gap-x-6 pb-2 sm:grid-cols-2 lg:grid-cols-3">
        {items.map((item) => (
          <label key={item.code} className="flex min-h-11 items-center gap-3 py-1">
            <input
              type="checkbox"
              name="i"
              value={item.code}
              defaultChecked={chosen.includes(item.code)}
              onChange={onChange}
              className="size-5 shrink-0"
            />
            {name(item)}
          </label>
        ))}
      </div>
      {notComparable.length > 0 && (
        <p className="muted small pb-3">
          {t("compare.ownUnits", { names: formatList(notComparable.map(name), language) })}
        </p>
      )}
    </details>
  );
}
