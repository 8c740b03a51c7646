import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "~/i18n/use-text.ts";

interface RecordSectionProps {
  id: string;
  title: string;
  hint?: string;
  children: ReactNode;
}

/** One kind of record of a partnership: what there is, and the form that adds to it. */
export function RecordSection({ id, title, hint, children }: RecordSectionProps) {
  return (
    <section id={id} className="card stack gap-3" aria-labelledby={`${id}-judul`}>
      <div>
        <h3 id={`${id}-judul`}>{title}</h3>
        {hint && <p className="muted small">{hint}</p>}
      </div>
      {children}
    </section>
  );
}

/** A form that stays folded until it is wanted, or has something wrong in it. */
export function Folded({ title, name, isOpen, children }: FoldedProps) {
  return (
    <details open={isOpen} className="no-print">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold text-indigo sm:min-h-0 sm:py-1">
        {title}
        {name && <span className="sr-only">: {name}</span>}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}

interface FoldedProps {
  title: string;
  /** What it is for, for those who hear the page, where the title alone stands several times. */
  name?: string;
  isOpen: boolean;
  children: ReactNode;
}

/** Takes one record away; the board's. */
export function DeleteButton({ kind, id, name }: { kind: string; id: number; name: string }) {
  const t = useText();
  return (
    <Form method="post" className="no-print">
      <input type="hidden" name="langkah" value="hapus" />
      <input type="hidden" name="jenis" value={kind} />
      <button className="button quiet compact" name="nomor" value={id} aria-label={t("partnership.deleteOf", { name })}>
        {t("partnership.delete")}
      </button>
    </Form>
  );
}
