import { Link, useSearchParams } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { type ComparisonView, comparisonViews, viewAddress } from "~/models/comparison-query.ts";

/** The same comparison as a table or in pictures: links, so that each has an address. */
export function CompareViews({ current }: { current: ComparisonView }) {
  const t = useText();
  const [params] = useSearchParams();
  return (
    <nav aria-label={t("compare.views.label")} className="border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {comparisonViews.map((view) => (
          <li key={view}>
            <Link
              to={viewAddress(params, view)}
              preventScrollReset
              aria-current={view === current ? "page" : undefined}
              className={`-mb-px flex min-h-11 items-center border-b-3 px-3 no-underline! ${
                view === current ? "border-indigo font-semibold" : "border-transparent text-ink-soft!"
              }`}
            >
              {t(`compare.views.${view}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
