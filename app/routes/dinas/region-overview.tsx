import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor, requireOfficer } from "~/auth/guards.server.ts";
import { isOfficerOf, mayOversee } from "~/auth/permissions.ts";
import { ByPeriod } from "~/components/desk/by-period.tsx";
import { ByPlace } from "~/components/desk/by-place.tsx";
import { ChangeList } from "~/components/desk/change-list.tsx";
import { DeadlineForm } from "~/components/desk/deadline-form.tsx";
import { MissingSheets } from "~/components/desk/missing-sheets.tsx";
import { NeedsList } from "~/components/desk/needs-list.tsx";
import { ChoiceLinks } from "~/components/choice-links.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { SaveView } from "~/components/save-view.tsx";
import { SavedViewList } from "~/components/saved-view-list.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { dayInJakarta } from "~/models/jakarta-time.ts";
import { countNeeds, listEndingContracts } from "~/models/needs-me.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { isPeriod, kindOf, periodKinds } from "~/models/periods.ts";
import * as approvals from "~/models/region-approvals.server.ts";
import { getRegionChanges } from "~/models/region-changes.server.ts";
import { lackingAddress, overviewAddress, overviewPeriods, readRhythm } from "~/models/region-overview.ts";
import { getRegionScope } from "~/models/region-scope.server.ts";
import { listSavedViews } from "~/models/saved-views.server.ts";
import { getCompleteness } from "~/models/sheet-completeness.server.ts";

await needTexts("compare", "desk", "view", "reference");

export const meta = pageTitle("desk");

const mostMissing = 100;
const mostContracts = 10;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const params = new URL(args.request.url).searchParams;
  const now = new Date();
  const kind = readRhythm(params);
  const periods = overviewPeriods(kind, now);
  const today = dayInJakarta(now);
  return withActor(actor, async (tx) => {
    const scope = await getRegionScope(tx, actor, params.get("wilayah"));
    const mayApprove = mayOversee(actor, scope.code);
    const missingOf = params.get("kurang");
    // What waits for the person stands on their first page, not on those below.
    const isWaitedFor = scope.above.length === 0 && actor.memberships.some(({ role }) => role === "officer");
    return {
      scope,
      kind,
      mayApprove,
      mayLeave: isOfficerOf(actor, scope.code),
      needs: isWaitedFor ? await countNeeds(tx, today) : undefined,
      contracts: isWaitedFor ? await listEndingContracts(tx, today, mostContracts) : [],
      completeness: await getCompleteness(tx, { region: scope.code, periods, now }),
      approved: await approvals.listRegionApprovals(tx, [scope.code], {
        from: periods[0]!,
        to: periods.at(-1)!,
      }),
      deadline: await approvals.getDeadline(tx, scope.code),
      missing: isPeriod(missingOf)
        ? { period: missingOf, ...(await approvals.listOwedSheets(tx, scope.code, missingOf, mostMissing)) }
        : undefined,
      changes: await getRegionChanges(tx, scope.code),
      views: await listSavedViews(tx, actor),
    };
  });
}

/** An officer approves a period, takes that back, or sets the day by which sheets are due. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireOfficer(args);
  const form = await args.request.formData();
  const [region, period, intent] = [String(form.get("wilayah")), String(form.get("periode")), form.get("aksi")];
  if (!mayOversee(actor, region)) throw notFound();
  if (intent === "batas") {
    const day = Number(form.get("tanggal"));
    if (!Number.isInteger(day) || day < 1 || day > 28) {
      return data({ problem: "deadlineWrong", typed: String(form.get("tanggal")) } as const, { status: 400 });
    }
    await withActor(actor, (tx) => approvals.setDeadline(tx, actor, region, day));
    const kind = readRhythm(new URL(args.request.url).searchParams);
    throw redirect(overviewAddress(region, kind, { berhasil: "batas" }));
  }
  if (!isPeriod(period)) throw data(null, { status: 400 });
  const done = (intent: string) => redirect(overviewAddress(region, kindOf(period), { berhasil: intent }));
  if (intent === "batal") {
    await withActor(actor, (tx) => approvals.takeBackApproval(tx, region, period));
    throw done("batal");
  }
  if (intent !== "setujui") throw data(null, { status: 400 });
  const refused = await findRefusal(
    () => withActor(actor, (tx) => approvals.approvePeriod(tx, actor, region, period)),
    {
      inUse: { "": ["desk.refused"] },
    },
  );
  throw refused ? redirect(lackingAddress(region, period, { ditolak: "ya" })) : done("setujui");
}

export default function RegionOverview() {
  const {
    scope,
    kind,
    mayApprove,
    mayLeave,
    needs,
    contracts,
    completeness,
    approved,
    deadline,
    missing,
    changes,
    views,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  return (
    <div className="stack gap-6">
      <div>
        {scope.above.length > 0 && (
          <nav aria-label={t("desk.regions")} className="flex flex-wrap gap-x-2">
            {scope.above.map(({ code, name }) => (
              <span key={code}>
                <Link to={overviewAddress(code, kind)} className="inline-flex min-h-11 items-center">
                  {name}
                </Link>{" "}
                <span aria-hidden="true">›</span>
              </span>
            ))}
          </nav>
        )}
        <h1>{scope.name}</h1>
        <DoneNotice
          messages={{ setujui: t("desk.approved"), batal: t("desk.takenBack"), batas: t("desk.deadlineSet") }}
        />
      </div>
      {needs && <NeedsList needs={needs} contracts={contracts} />}
      {missing && <MissingSheets region={scope} {...missing} />}
      <section className="stack gap-4" aria-labelledby="lembar">
        <h2 id="lembar">{t("desk.sheetsTitle")}</h2>
        <ChoiceLinks
          label={t("desk.rhythm")}
          choices={periodKinds.map((one) => ({
            to: overviewAddress(scope.code, one),
            label: t(`desk.rhythms.${one}`),
            isChosen: one === kind,
          }))}
        />
        {completeness.units.length === 0 ? (
          <p className="empty">{t(`desk.noneOwed.${kind}`)}</p>
        ) : (
          <>
            <p className="muted max-w-prose">
              {t(`desk.counted.${kind}`)} {t("desk.rule", { day: deadline.day })}{" "}
              {deadline.setFor === undefined ? t("desk.ruleUsual") : t("desk.ruleSetFor", { region: deadline.setFor })}
            </p>
            <ByPeriod region={scope} {...completeness} approved={approved} mayApprove={mayApprove} />
            <ByPlace {...completeness} />
          </>
        )}
        {mayApprove && <DeadlineForm region={scope} kind={kind} day={deadline.day} answer={answer} />}
        {mayApprove && (
          <p className="no-print flex flex-wrap gap-x-6 *:inline-flex *:min-h-11 *:items-center">
            <Link to="/dinas/keamanan">{t("desk.signInRules")}</Link>
            {mayLeave && <Link to={`/dinas/${scope.code}/penutupan`}>{t("desk.leaving")}</Link>}
          </p>
        )}
      </section>
      <ChangeList region={scope} changes={changes} />
      {views.length > 0 && (
        <section className="card" aria-labelledby="tampilan">
          <h2 id="tampilan">{t("desk.viewsTitle")}</h2>
          <SavedViewList views={views} />
        </section>
      )}
      <SaveView />
    </div>
  );
}
