import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireOfficer } from "~/auth/guards.server.ts";
import { QueueTable } from "~/components/queue-table.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { withActor } from "~/models/database.server.ts";
import { pillars } from "~/models/indicators.server.ts";
import { listQueue, listQueueChoices, readQueueQuery } from "~/models/verification-queue.server.ts";

await needTexts("compare", "queue");

export const meta = pageTitle("queue");

const mostShown = 200;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireOfficer(args);
  const query = readQueueQuery(new URL(args.request.url).searchParams);
  return withActor(actor, async (tx) => ({
    query,
    waiting: await listQueue(tx, "submitted", query, mostShown),
    returned: await listQueue(tx, "returned", query, mostShown),
    choices: { ...(await listQueueChoices(tx)), pillars },
  }));
}

export default function VerificationQueue() {
  const { query, waiting, returned, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const periodName = usePeriodName();
  const isNarrowed = Boolean(query.pillar || query.period || query.region);
  const filters = [
    {
      name: "pilar",
      label: t("queue.pillar"),
      all: t("queue.allPillars"),
      value: query.pillar,
      options: choices.pillars.map((pillar) => ({ value: pillar as string, label: t(`domain.pillars.${pillar}`) })),
    },
    {
      name: "wilayah",
      label: t("queue.region"),
      all: t("queue.allRegions"),
      value: query.region,
      options: choices.regions.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      name: "periode",
      label: t("queue.period"),
      all: t("queue.allPeriods"),
      value: query.period,
      options: choices.periods.map((period) => ({ value: period, label: periodName(period) })),
    },
  ];
  return (
    <div className="grid gap-5">
      <h1>{t("queue.title")}</h1>
      <Form
        method="get"
        role="search"
        className="card grid gap-4 sm:grid-cols-4 sm:items-end"
        key={JSON.stringify(query)}
      >
        {filters.map(({ name, label, all, value, options }) => (
          <div key={name} className="field">
            <label htmlFor={name}>{label}</label>
            <select id={name} name={name} className="input" defaultValue={value ?? ""}>
              <option value="">{all}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div className="flex flex-wrap gap-2">
          <button className="button">{t("common.apply")}</button>
          {isNarrowed && (
            <a className="button quiet" href="/verifikasi">
              {t("common.reset")}
            </a>
          )}
        </div>
      </Form>

      <section className="grid gap-3" aria-labelledby="waiting">
        <h2 id="waiting">{t("queue.waitingTitle")}</h2>
        {waiting.total > 0 ? (
          <QueueTable part={waiting} state="submitted" label={t("queue.waitingTitle")} />
        ) : (
          <p className="empty">{isNarrowed ? t("queue.noneFits") : t("queue.allDone")}</p>
        )}
      </section>
      <section className="grid gap-3" aria-labelledby="returned">
        <h2 id="returned">{t("queue.returnedTitle")}</h2>
        {returned.total > 0 ? (
          <QueueTable part={returned} state="returned" label={t("queue.returnedTitle")} />
        ) : (
          <p className="empty">{t("queue.noneReturned")}</p>
        )}
      </section>
    </div>
  );
}
