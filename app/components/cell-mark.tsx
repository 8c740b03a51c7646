import type { ReactNode } from "react";

const signs = {
  saved: { colour: "text-good", path: "M2 6.5 5 9.5 10.5 3" },
  waiting: { colour: "text-wait", path: "M6 1.5a4.5 4.5 0 1 0 .01 0M6 3.5V6l2 1.5" },
  wrong: { colour: "text-bad font-semibold", path: "M6 1.5v5.5M6 9.5v1" },
  noted: { colour: "text-ink-soft", path: "M1.5 2h9v6.5h-5L3 11V8.5H1.5z" },
  changed: { colour: "text-wait", path: "M1.5 4.5h9L8 2M10.5 8h-9L4 10.5" },
  locked: { colour: "text-ink-soft", path: "M2.5 5.5h7v5h-7zM4 5.5V4a2 2 0 0 1 4 0v1.5" },
} as const;

/** A sign and a word: how a cell stands is never told by colour alone. */
export function Mark({ sign, children }: { sign: keyof typeof signs; children: ReactNode }) {
  const { colour, path } = signs[sign];
  return (
    <span className={colour}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className="mr-1 inline-block">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      </svg>
      {children}
    </span>
  );
}
