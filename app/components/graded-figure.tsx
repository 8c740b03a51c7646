import { useText } from "~/i18n/use-text.ts";
import { type Grade, type GradedKind, gradeOf, isFault } from "~/models/quality-grade.ts";
import { FigureText } from "./figure.tsx";

interface GradedFigureProps {
  kind: GradedKind;
  value: number | undefined;
}

/** As the field's programs colour them, but what is no fault is not red. */
const colours: Record<Grade, string> = { good: "text-good", fair: "text-ink", poor: "text-bad" };

/** A figure and how it stands against its threshold: in a word as well as in a colour. */
export function GradedFigure({ kind, value }: GradedFigureProps) {
  const t = useText();
  if (value === undefined) return <FigureText value={value} kind="coefficient" />;
  const grade = gradeOf(kind, value);
  const colour = grade === "poor" && !isFault(kind) ? "muted" : colours[grade];
  return (
    <span className={`whitespace-normal ${colour}`}>
      <span className="small">{t(`health.grades.${kind}.${grade}`)}</span>{" "}
      <FigureText value={value} kind="coefficient" />
    </span>
  );
}
