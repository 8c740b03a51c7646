import { Link, useSearchParams } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";

/** The way to the pages before and after; nothing where all fits on one. */
export function PageLinks({ page, pages }: { page: number; pages: number }) {
  const t = useText();
  const [params] = useSearchParams();
  if (pages === 1) return null;
  const address = (to: number) => {
    const next = new URLSearchParams(params);
    next.set("halaman", String(to));
    return `?${next}`;
  };
  return (
    <nav
      aria-label={t("common.pages.of", { page, of: pages })}
      className="no-print flex flex-wrap items-center gap-x-6 *:inline-flex *:min-h-11 *:items-center"
    >
      {page > 1 && <Link to={address(page - 1)}>← {t("common.pages.previous")}</Link>}
      <span className="muted">{t("common.pages.of", { page, of: pages })}</span>
      {page < pages && <Link to={address(page + 1)}>{t("common.pages.next")} →</Link>}
    </nav>
  );
}
