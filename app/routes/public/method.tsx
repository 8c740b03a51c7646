import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { minimumSampleSize, recomputeTanggulangin } from "analytics";
import { requireActor } from "~/auth/guards.server.ts";
import { MethodQuantities } from "~/components/method-quantities.tsx";
import { PublishedErrors } from "~/components/published-errors.tsx";
import { PublishedQuality } from "~/components/published-quality.tsx";
import { PublishedRegression } from "~/components/published-regression.tsx";
import { formatNumber } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { quantityGroups, type QuantityGroup } from "~/models/method.ts";

await needTexts("health", "method");

export const meta = pageTitle("method");

const groups = Object.keys(quantityGroups) as QuantityGroup[];

/** How the figures of partnership health are computed, shown on tables that were published. Readable by all who signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor({ request, context });
  return { study: recomputeTanggulangin(), sampleSize: minimumSampleSize(0.197) };
}

export default function Method() {
  const { study, sampleSize } = useLoaderData<typeof loader>();
  const t = useText();
  const language = useLanguage();
  const example = {
    beta: formatNumber(sampleSize.beta, language, "coefficient"),
    inverse: formatNumber(sampleSize.inverseSquareRoot, language, "count"),
    gamma: formatNumber(sampleSize.gammaExponential, language, "count"),
  };
  return (
    <div className="stack gap-6">
      <header className="stack gap-3">
        <h1>{t("method.title")}</h1>
        <p className="max-w-prose">{t("method.intro")}</p>
        <p className="notice small max-w-prose">{t("health.notRating")}</p>
        <nav aria-label={t("method.contents")} className="no-print">
          <ul className="flex flex-wrap gap-x-5">
            {[
              ...groups.map((group) => ({ id: group as string, label: t(`method.groups.${group}`) })),
              { id: "tanggulangin", label: t("method.published.title") },
            ].map(({ id, label }) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-flex min-h-11 items-center">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="muted small max-w-prose">{t("method.symbols")}</p>
      </header>
      {groups.map((group) => (
        <MethodQuantities key={group} group={group} example={example} />
      ))}
      <section className="stack max-w-4xl gap-5">
        <div className="stack gap-2">
          <h2 id="tanggulangin">{t("method.published.title")}</h2>
          <p className="max-w-prose">{t("method.published.intro")}</p>
        </div>
        <PublishedErrors study={study} />
        <PublishedQuality constructs={study.constructs} />
        <PublishedRegression paths={study.paths} r2={study.r2} />
      </section>
    </div>
  );
}
