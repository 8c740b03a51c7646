import { formatDay, formatNumber, type NumberKind } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { type Criterion, isMeasured, type LadderMeasure } from "~/models/ladder.ts";
import { SimulatedBadge } from "../figure.tsx";

interface MeasuredProps {
  criterion: Criterion;
  measure: LadderMeasure | undefined;
}

const kinds: Partial<Record<Criterion, NumberKind>> = { internal: "percent", growth: "currency" };

/** What the data said of a criterion, in its own words. */
export function Measured({ criterion, measure }: MeasuredProps) {
  const t = useText();
  const language = useLanguage();
  if (!measure || !isMeasured(criterion)) return null;
  const shown = (value: string) =>
    criterion === "register" ? formatDay(value, language) : formatNumber(value, language, kinds[criterion] ?? "count");
  const values = { value: shown(measure.value), needed: shown(measure.needed ?? measure.value) };
  return (
    <span className="block small">
      <span className={`badge ${measure.met ? "verified" : "draft"}`}>
        {t(measure.met ? "ladder.measures.met" : "ladder.measures.unmet")}
      </span>{" "}
      {t(`ladder.measures.${criterion}`, values)} {measure.isSimulated && <SimulatedBadge />}
    </span>
  );
}
