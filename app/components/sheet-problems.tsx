import { useEffect, useRef } from "react";
import { useText } from "~/i18n/use-text.ts";
import type { Conflict } from "~/models/cells.server.ts";
import type { Problem } from "~/models/sheet-problems.ts";

/** What the server found in the entries, with the entries themselves. */
export interface SheetAnswer {
  problems: Problem[];
  result: { initialValue?: Record<string, unknown> | null; error?: Record<string, string[] | null> | null };
  /** Cells that somebody else changed meanwhile. */
  conflicts?: Record<string, Conflict>;
}

/** A field as it was sent; undefined where the page answers nothing. */
export function sentText(answer: SheetAnswer | undefined, ...path: string[]): string | undefined {
  if (!answer) return undefined;
  let value: unknown = answer.result.initialValue;
  for (const step of path) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return typeof value === "string" ? value : "";
}

/** What has to be put right, each leading to its field; the focus goes there, so that it is heard. */
export function SheetProblems({ answer }: { answer: SheetAnswer | undefined }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const general = answer?.result.error?.[""] ?? [];
  const count = answer ? answer.problems.length + general.length : 0;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [answer, count]);
  if (!answer || count === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="notice bad">
      {answer.problems.length > 0 && <p className="font-semibold">{t("common.fixErrors", { count })}</p>}
      {general.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <ul className="list-disc pl-5">
        {answer.problems.map(({ code, label, text }) => (
          <li key={code}>
            <a href={`#${code}`}>{label}</a>: {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
