import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireOfficer } from "~/auth/guards.server.ts";
import { OfficeCatalogue } from "~/components/office-catalogue.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { pillars } from "~/models/indicators.server.ts";
import { getSeenCatalogue } from "~/models/office-catalogue.server.ts";
import { currentMonth } from "~/models/periods.ts";
import { listTargetCounts } from "~/models/targets.server.ts";

await needTexts("indicator", "reference");

export const meta = pageTitle("indicators");

/** Few enough to look through; an office with more finds its sentra in the list of sentra. */
const mostSentra = 30;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireOfficer(args);
  const year = Number(currentMonth(new Date()).slice(0, 4));
  return withActor(actor, async (tx) => {
    const indicators = [...(await getSeenCatalogue(tx)).values()];
    return {
      year,
      byPillar: pillars.map((pillar) => ({ pillar, indicators: indicators.filter((it) => it.pillar === pillar) })),
      targets: await listTargetCounts(tx, year, mostSentra),
    };
  });
}

/** What the office asks its sentra for, and what it wants them to reach. */
export default function Indicators() {
  const { year, byPillar, targets } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <div className="stack gap-6">
      <header className="grid gap-3">
        <h1>{t("indicator.title")}</h1>
        <p className="max-w-prose">{t("indicator.intro")}</p>
        <p>
          <Link className="button" to="/indikator/baru">
            {t("indicator.add")}
          </Link>
        </p>
      </header>
      <section className="stack gap-2">
        <h2>{t("indicator.targetsTitle")}</h2>
        <p className="muted max-w-prose">{t("indicator.targetsHint")}</p>
        <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {targets.sentra.map(({ id, name, targets: count }) => (
            <li key={id}>
              <Link to={`/sentra/${id}/target?tahun=${year}`} className="inline-flex min-h-11 items-center">
                {name}
              </Link>{" "}
              <span className="muted small">{t("indicator.targetCount", { count, year })}</span>
            </li>
          ))}
        </ul>
        {targets.total > targets.sentra.length && (
          <p className="muted small">
            <Link to="/sentra">{t("indicator.moreSentra")}</Link>
          </p>
        )}
      </section>
      {byPillar.map(({ pillar, indicators }) => (
        <OfficeCatalogue key={pillar} pillar={pillar} indicators={indicators} />
      ))}
    </div>
  );
}
