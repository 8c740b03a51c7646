import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { overlapsIn } from "analytics";
import { requireRegional } from "~/auth/guards.server.ts";
import { useActorName } from "~/components/assistance/use-actor-name.ts";
import { useSpanText } from "~/components/assistance/use-span-text.ts";
import { FigureText, SimulatedBadge } from "~/components/figure.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { isHelpKind, readAssistanceQuery, vagueKinds } from "~/models/assistance.ts";
import { daysOf, listHelp } from "~/models/assistance-records.server.ts";
import { withActorAt } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { currentMonth } from "~/models/periods.ts";
import { listInstitutions } from "~/models/reference.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("assistance", "cooperation");

export const meta = pageTitle<typeof loader>("assistance", ({ sentra }) => sentra.name);

/** The records behind one cell of the map. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRegional(args);
  const { kind } = args.params;
  if (!isHelpKind(kind)) throw notFound();
  const days = daysOf(readAssistanceQuery(new URL(args.request.url).searchParams, currentMonth(new Date())));
  return withActorAt(actor, args.params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, args.params.sentraId);
    const records = (await listHelp(tx, [sentra.id], days)).filter((record) => record.kind === kind);
    const institutions = (await listInstitutions(tx)).map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn }));
    return { sentra, kind, days, records, overlaps: overlapsIn(records, days, vagueKinds), institutions };
  });
}

export default function AssistanceCell() {
  const { sentra, kind, days, records, overlaps, institutions } = useLoaderData<typeof loader>();
  const t = useText();
  const nameOf = useActorName(institutions);
  const spanText = useSpanText();
  const form = t(`cooperation.forms.${kind}`);
  const labels = { actor: t("assistance.actor"), when: t("assistance.when"), from: t("assistance.from") };
  const moneyLabel = `${t("assistance.money")} / ${t("assistance.cost")}`;
  return (
    <div className="stack gap-4">
      <p>
        <Link to={`/bantuan?${new URLSearchParams({ dari: days.from.slice(0, 7), sampai: days.to!.slice(0, 7) })}`}>
          {t("assistance.back")}
        </Link>
      </p>
      <div>
        <h1>{t("assistance.cellTitle", { kind: form, sentra: sentra.name })}</h1>
        <p className="muted">{spanText(days)}</p>
      </div>
      {overlaps.map(({ actors: [first, second], spans }) => (
        <p key={`${nameOf(first)} ${nameOf(second)}`} className="notice bad">
          <strong>◆ {t("assistance.overlap")}.</strong>{" "}
          {t("assistance.overlapIs", { first: nameOf(first), second: nameOf(second) })}:{" "}
          {spans.map(spanText).join("; ")}.
        </p>
      ))}
      {records.length === 0 ? (
        <p className="empty">{t("assistance.noRecords")}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t("assistance.recordsBehind")}>
          <table className="data-table stacked">
            <caption>{t("assistance.recordsBehind")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("assistance.record")}</th>
                <th scope="col">{labels.actor}</th>
                <th scope="col">{labels.when}</th>
                <th scope="col" className="number">
                  {moneyLabel}
                </th>
                <th scope="col">{labels.from}</th>
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <tr key={`${record.source} ${record.id}`}>
                  <th scope="row">
                    <Link
                      className="inline-flex min-h-6 items-center"
                      to={
                        record.source === "programme"
                          ? `/program/${record.id}`
                          : `/sentra/${sentra.id}/kerja-sama/${record.id}`
                      }
                    >
                      {record.title}
                    </Link>{" "}
                    {record.isSimulated && <SimulatedBadge />}
                  </th>
                  <td data-label={labels.actor}>{nameOf(record.actor)}</td>
                  <td data-label={labels.when}>{spanText(record)}</td>
                  <td className="number brief" data-label={moneyLabel}>
                    <FigureText value={record.money} kind="currency" />
                  </td>
                  <td data-label={labels.from}>{t(`assistance.sources.${record.source}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
