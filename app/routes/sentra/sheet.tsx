import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter, maySubmit, mayVerify } from "~/auth/permissions.ts";
import { ExportLinks } from "~/components/export-links.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { KeptValues } from "~/sheet-entry/kept-values.tsx";
import { SheetForm } from "~/components/sheet-form.tsx";
import { SheetReview } from "~/components/sheet-review.tsx";
import { SheetTable } from "~/components/sheet-table.tsx";
import { StateBadge } from "~/components/state-badge.tsx";
import { formatMoment, formatMonth } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { getCatalogue, isPillar } from "~/models/indicators.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { currentMonth, isMonth, shiftMonth } from "~/models/periods.ts";
import { listProposals } from "~/models/proposals.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { getCellDetails } from "~/models/sheet-cells.server.ts";
import { describeConflicts, describeProblems } from "~/models/sheet-problems.ts";
import { getSheetPage } from "~/models/sheet-page.server.ts";
import { enterSheet } from "~/models/sheet-entry.server.ts";
import { getSheet, isOpen, listSheetIndicators, moveSheet } from "~/models/sheets.server.ts";

await needTexts("cell", "reference", "sheet");

type Params = LoaderFunctionArgs["params"];

/** The place that the address names. A month that has not begun has no sheet yet. */
function readPlace({ pillar, month }: Params) {
  if (!isPillar(pillar) || !isMonth(month) || month > currentMonth(new Date())) throw notFound();
  return { pillar, month };
}

export const meta = pageTitle<typeof loader>("sheets", ({ sentra }) => sentra.name);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { pillar, month } = readPlace(params);
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const page = await getSheetPage(tx, sentra.id, pillar, month);
    const details = await getCellDetails(tx, actor, page.sheet, page.indicators);
    const proposals = await listProposals(tx, page.sheet, page.indicators);
    const canChange = isOpen(page.sheet.state);
    return {
      sentra,
      ...page,
      userId: actor.userId,
      details,
      proposals,
      hasNext: month < currentMonth(new Date()),
      canEnter: canChange && mayEnter(actor, sentra.id),
      canSubmit: canChange && maySubmit(actor, sentra.id),
      canReview: page.sheet.state === "submitted" && mayVerify(actor, sentra.region.code),
    };
  });
}

const intents = z.enum(["save", "submit", "verify", "return"]);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const place = readPlace(params);
  const form = await request.formData();
  const intent = intents.safeParse(form.get("langkah"));
  if (!intent.success) throw data(null, { status: 400 });
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const sheet = await getSheet(tx, sentra.id, place.pillar, place.month);
    const step = { tx, actor, sheet, form, request };
    return intent.data === "save" || intent.data === "submit" ? enter(step, intent.data) : review(step, intent.data);
  });
}

interface Step {
  tx: Tx;
  actor: Actor;
  sheet: Awaited<ReturnType<typeof getSheet>>;
  form: FormData;
  request: Request;
}

const done = (what: string) => redirect(`?selesai=${what}`);

async function enter({ tx, actor, sheet, form, request }: Step, intent: "save" | "submit") {
  const { t, language } = await getTranslator(request);
  if (!mayEnter(actor, sheet.sentraId) || (intent === "submit" && !maySubmit(actor, sheet.sentraId))) throw notFound();
  const indicators = listSheetIndicators(await getCatalogue(tx), sheet.pillar, sheet.month);
  const entered = await enterSheet(tx, actor, sheet, indicators, form, intent);
  switch (entered.outcome) {
    case "saved":
      return done("simpan");
    case "submitted":
      return done("ajukan");
    case "heldBack":
      return done("tertahan");
    case "closed": {
      const problem = t("sheet.noLongerOpen", { state: t(`domain.states.${entered.state}`) });
      return data({ result: entered.submission.reply({ formErrors: [problem] }), problems: [] }, 409);
    }
    case "conflict": {
      const result = entered.submission.reply();
      const problems = describeConflicts(entered.conflicts, indicators, t, language);
      return data({ result, conflicts: entered.conflicts, problems }, 409);
    }
    case "invalid": {
      const result = entered.submission.reply();
      return data({ result, problems: describeProblems(result, indicators, t, language) }, 400);
    }
  }
}

const reasonSchema = z.object({ alasan: z.string({ error: "sheet.reasonMissing" }).trim().min(1).max(1000) });

async function review({ tx, actor, sheet, form, request }: Step, intent: "verify" | "return") {
  const { t } = await getTranslator(request);
  const submission = parseWithZod(form, { schema: intent === "return" ? reasonSchema : reasonSchema.partial() });
  if (submission.status !== "success") return data({ result: submission.reply(), problems: [] }, 400);
  const reason = intent === "return" ? submission.value.alasan : null;
  if (sheet.state !== "submitted") {
    const problem = t("sheet.noLongerSubmitted", { state: t(`domain.states.${sheet.state ?? "none"}`) });
    return data({ result: submission.reply({ formErrors: [problem] }), problems: [] }, 409);
  }
  await moveSheet(tx, actor, sheet, intent === "verify" ? "verified" : "returned", reason);
  return done(intent === "verify" ? "verifikasi" : "kembali");
}

export default function SheetPage() {
  const { sentra, sheet, indicators, cells, previous, computed, details, proposals, userId, hasNext, ...may } =
    useLoaderData<typeof loader>();
  const { canEnter, canSubmit, canReview } = may;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const language = useLanguage();
  const [params] = useSearchParams();
  const finished = params.get("selesai");
  const address = (month: string) => `/sentra/${sentra.id}/lembar/${sheet.pillar}/${month}`;

  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="sheets" />
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="text-xl">
          {t(`domain.pillars.${sheet.pillar}`)}, {formatMonth(sheet.month, language)}
        </h2>
        <StateBadge state={sheet.state} />
        {sheet.changedAt && (
          <span className="muted small">{t("sheet.changedAt", { when: formatMoment(sheet.changedAt, language) })}</span>
        )}
      </div>
      <p className="no-print flex flex-wrap gap-x-4 *:inline-flex *:min-h-11 *:items-center">
        <Link to={address(shiftMonth(sheet.month, -1))}>← {formatMonth(shiftMonth(sheet.month, -1), language)}</Link>
        <Link to={`/sentra/${sentra.id}/lembar`}>{t("sheet.all")}</Link>
        {hasNext && (
          <Link to={address(shiftMonth(sheet.month, 1))}>{formatMonth(shiftMonth(sheet.month, 1), language)} →</Link>
        )}
      </p>
      {isFinished(finished) && !answer && (
        <p role="status" className="notice good">
          {t(`sheet.done.${finished}`)}
        </p>
      )}
      {sheet.state === "returned" && (
        <p className="notice bad">
          <strong>{t("sheet.returnedBecause")}</strong> {sheet.returnReason}
        </p>
      )}
      {canEnter || <KeptValues userId={userId} sheet={address(sheet.month)} indicators={indicators} />}
      {canEnter ? (
        <SheetForm
          userId={userId}
          address={address(sheet.month)}
          key={`${sheet.pillar} ${sheet.month}`}
          indicators={indicators}
          cells={cells}
          previous={previous}
          computed={computed}
          details={details}
          proposals={proposals}
          canSubmit={canSubmit}
          answer={answer && "problems" in answer ? answer : undefined}
        />
      ) : (
        <SheetTable
          sheet={sheet}
          indicators={indicators}
          cells={cells}
          previous={previous}
          computed={computed}
          details={details}
        />
      )}
      <ExportLinks
        path={`/sentra/${sentra.id}/unduh`}
        query={{ dari: sheet.month, sampai: sheet.month, pilar: sheet.pillar }}
      />
      {canReview && <SheetReview lastResult={answer?.result} />}
    </div>
  );
}

const finishedSteps = ["simpan", "ajukan", "verifikasi", "kembali"] as const;

function isFinished(value: string | null): value is (typeof finishedSteps)[number] {
  return (finishedSteps as readonly (string | null)[]).includes(value);
}
