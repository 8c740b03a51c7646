import { formatNumber, type NumberKind } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";

interface FigureTextProps {
  value: number | string | undefined | null;
  kind: NumberKind;
  isSimulated?: boolean;
}

/** A figure in the reader's locale. A missing one is a dash that says so, never 0; a generated one carries its mark. */
export function FigureText({ value, kind, isSimulated }: FigureTextProps) {
  // A table has hundreds of these: the texts are asked for only by those that say something.
  const language = useLanguage();
  if (value === undefined || value === null) return <Missing />;
  return (
    <span className="whitespace-nowrap">
      {formatNumber(value, language, kind)}
      {kind === "percent" && " %"}
      {isSimulated && <SimulatedStar />}
    </span>
  );
}

function Missing() {
  const t = useText();
  return (
    <span className="missing">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t("common.missing")}</span>
    </span>
  );
}

/** The short mark inside dense tables; SimulatedNotice above them says what it means. */
export function SimulatedStar() {
  const t = useText();
  return (
    <sup className="ml-0.5 font-semibold text-soga" title={t("common.simulatedTitle")}>
      s<span className="sr-only"> ({t("common.simulated")})</span>
    </sup>
  );
}

export function SimulatedBadge() {
  const t = useText();
  return (
    <span className="badge simulated" title={t("common.simulatedTitle")}>
      {t("common.simulated")}
    </span>
  );
}

export function SimulatedNotice() {
  const t = useText();
  return (
    <p className="notice simulated small">
      {t("common.simulatedNotice")} <SimulatedStar />
    </p>
  );
}
