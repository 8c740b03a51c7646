import { needTexts } from "~/i18n/i18n.ts";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireOfficer } from "~/auth/guards.server.ts";
import { BulkNotice } from "~/components/bulk-notice.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { QueueTable } from "~/components/queue-table.tsx";
import { SaveView } from "~/components/save-view.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { pillars } from "~/models/indicators.server.ts";
import { readTick, verifyTicked } from "~/models/bulk-verification.server.ts";
import { listMarks, placeKey } from "~/models/sheet-marks.server.ts";
import { writeTick } from "~/models/ticked-sheet.ts";
import { listQueue, listQueueChoices, listSentraNames, readQueueQuery } from "~/models/verification-queue.server.ts";

await needTexts("compare", "queue", "view");

export const meta = pageTitle("queue");

/** Each sheet that waits is checked against its own past, so a longer list makes everybody wait for what few reach. */
const mostShown = 100;
/** Of those that were left: the others are in the list, too. */
const mostNamed = 10;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireOfficer(args);
  const query = readQueueQuery(new URL(args.request.url).searchParams);
  const params = new URL(args.request.url).searchParams;
  const left = (name: string) => params.getAll(name).flatMap((text) => readTick(text) ?? []);
  const [marked, changed] = [left("bertanda"), left("berubah")];
  return withActor(actor, async (tx) => {
    const waiting = await listQueue(tx, "submitted", query, mostShown);
    const places = waiting.sheets.map(({ sentra, pillar, period }) => ({ sentraId: sentra.id, pillar, period }));
    const marks = await listMarks(tx, places);
    return {
      query,
      waiting,
      ticking: {
        marks: places.map((place) => marks.get(placeKey(place))?.length ?? 0),
        all: params.get("centang") === "semua",
      },
      returned: await listQueue(tx, "returned", query, mostShown),
      choices: { ...(await listQueueChoices(tx)), pillars },
      left: { marked, changed },
      names: await listSentraNames(
        tx,
        [...marked, ...changed].map(({ sentraId }) => sentraId),
      ),
      search: filterSearch(params),
    };
  });
}

/** Of an address, what narrows the queue. */
function filterSearch(params: URLSearchParams): string {
  const kept = new URLSearchParams([...params].filter(([name]) => ["pilar", "wilayah", "periode"].includes(name)));
  return kept.size > 0 ? `?${kept}` : "";
}

/** Verifies what was ticked; what was left, and why, stands in the address that it leads to. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireOfficer(args);
  const form = await args.request.formData();
  const ticked = form.getAll("lembar").flatMap((text) => readTick(String(text)) ?? []);
  const result = new URLSearchParams(filterSearch(new URL(args.request.url).searchParams));
  if (ticked.length === 0) result.set("jumlah", "0");
  else {
    const outcome = await withActor(actor, (tx) => verifyTicked(tx, ticked.slice(0, mostShown)));
    result.set("jumlah", String(outcome.verified));
    for (const one of outcome.marked.slice(0, mostNamed)) result.append("bertanda", writeTick(one));
    for (const one of outcome.changed.slice(0, mostNamed)) result.append("berubah", writeTick(one));
  }
  throw redirect(`/verifikasi?${result}`);
}

export default function VerificationQueue() {
  const { query, waiting, ticking, returned, choices, left, names, search } = useLoaderData<typeof loader>();
  const t = useText();
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
      <DoneNotice messages={{ verifikasi: t("queue.done.verifikasi"), kembali: t("queue.done.kembali") }} />
      <BulkNotice left={left} names={names} />
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
          <Form
            method="post"
            action={`/verifikasi${search}`}
            className="grid gap-3"
            key={
              waiting.sheets.map(({ sentra, pillar, period }) => `${sentra.id} ${pillar} ${period}`).join() +
              ticking.all
            }
          >
            <QueueTable
              part={waiting}
              state="submitted"
              label={t("queue.waitingTitle")}
              ticking={ticking}
              search={search}
            />
            {ticking.marks.includes(0) && (
              <div className="flex flex-wrap items-center gap-3">
                <button className="button">{t("queue.verifyTicked")}</button>
                <Link
                  className="button quiet"
                  preventScrollReset
                  to={ticking.all ? `/verifikasi${search}` : `/verifikasi${search ? `${search}&` : "?"}centang=semua`}
                >
                  {t(ticking.all ? "queue.tickNone" : "queue.tickAll")}
                </Link>
                <span className="muted small">{t("queue.bulkHint")}</span>
              </div>
            )}
          </Form>
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
      <SaveView />
    </div>
  );
}
