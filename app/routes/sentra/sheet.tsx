import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter, maySubmit, mayVerify } from "~/auth/permissions.ts";
import { ExportLinks } from "~/components/export-links.tsx";
import { RegisterFigures } from "~/components/partnership/register-figures.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { SheetAggregates } from "~/components/sheet-aggregates.tsx";
import { SheetFileLinks } from "~/components/sheet-file-links.tsx";
import { SheetForm } from "~/components/sheet-form.tsx";
import { SheetLog } from "~/components/sheet-log.tsx";
import { SheetReview } from "~/components/sheet-review.tsx";
import { SheetTable } from "~/components/sheet-table.tsx";
import { StateBadge } from "~/components/state-badge.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { type Tx, withActorAt } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentraCatalogue } from "~/models/office-catalogue.server.ts";
import { currentMonth, hasBegun, kindOf, monthsOf, shiftPeriod } from "~/models/periods.ts";
import { listProposals } from "~/models/proposals.server.ts";
import { getSentra, type Sentra } from "~/models/sentra.server.ts";
import { getCellDetails } from "~/models/sheet-cells.server.ts";
import { enterSheet } from "~/models/sheet-entry.server.ts";
import { getSheetPage } from "~/models/sheet-page.server.ts";
import { readSheetPlace } from "~/models/sheet-place.server.ts";
import { describeConflicts, describeProblems } from "~/models/sheet-problems.ts";
import { describeRefusedStep, reasonForm } from "~/models/sheet-step-form.server.ts";
import { leadsFrom, listSteps, needsReason, sheetSteps, type SheetStep, stepNames } from "~/models/sheet-steps.ts";
import { getSheet, isOpen, keepsSheet, listSheetIndicators, moveSheet } from "~/models/sheets.server.ts";
import { KeptValues } from "~/sheet-entry/kept-values.tsx";

await needTexts("cell", "compare", "partnership", "reference", "sheet");

export const meta = pageTitle<typeof loader>("sheets", ({ sentra, sheet }) => `${sentra.name}, ${sheet.period}`);

const sidesOf = (actor: Actor, sentra: Sentra) => ({
  board: maySubmit(actor, sentra.id),
  office: mayVerify(actor, sentra.region.code),
});

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { pillar, period } = readSheetPlace(params);
  return withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const page = await getSheetPage(tx, sentra.id, pillar, period);
    const isKept = keepsSheet(await getSentraCatalogue(tx, sentra.id), pillar, period);
    const canChange = isOpen(page.sheet.state) && isKept;
    return {
      sentra,
      ...page,
      userId: actor.userId,
      isKept,
      details: await getCellDetails(tx, actor, page.sheet, page.indicators),
      proposals: await listProposals(tx, page.sheet, page.indicators),
      hasNext: hasBegun(shiftPeriod(period, 1), currentMonth(new Date())),
      canEnter: canChange && mayEnter(actor, sentra.id),
      canSubmit: canChange && maySubmit(actor, sentra.id),
      steps: listSteps(page.sheet.state, sidesOf(actor, sentra)),
    };
  });
}

const intents = z.enum(["save", "submit", ...stepNames]);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const place = readSheetPlace(params);
  const form = await request.formData();
  const intent = intents.safeParse(form.get("langkah"));
  if (!intent.success) throw data(null, { status: 400 });
  return withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const sheet = await getSheet(tx, sentra.id, place.pillar, place.period);
    const sent = { tx, actor, sheet, form, request };
    if (intent.data === "save" || intent.data === "submit") return enter(sent, intent.data);
    if (!sidesOf(actor, sentra)[sheetSteps[intent.data].by]) throw notFound();
    return takeStep(sent, intent.data);
  });
}

interface Sent {
  tx: Tx;
  actor: Actor;
  sheet: Awaited<ReturnType<typeof getSheet>>;
  form: FormData;
  request: Request;
}

const done = (what: string) => redirect(`?selesai=${what}`);

/** Saves what was typed, all of it or nothing, and submits the sheet where that was asked for. */
async function enter({ tx, actor, sheet, form, request }: Sent, intent: "save" | "submit") {
  const { t, language } = await getTranslator(request);
  if (!mayEnter(actor, sheet.sentraId) || (intent === "submit" && !maySubmit(actor, sheet.sentraId))) throw notFound();
  const catalogue = await getSentraCatalogue(tx, sheet.sentraId);
  if (!keepsSheet(catalogue, sheet.pillar, sheet.period)) throw notFound();
  const indicators = listSheetIndicators(catalogue, sheet.pillar, sheet.period);
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

/** Moves the sheet on, unless somebody else was quicker: then nothing happens, and what was written is kept. */
async function takeStep({ tx, actor, sheet, form, request }: Sent, name: SheetStep) {
  const { t } = await getTranslator(request);
  const submission = parseWithZod(form, { schema: needsReason(name) ? reasonForm : reasonForm.partial() });
  if (submission.status !== "success") return data({ result: submission.reply(), problems: [] }, 400);
  const { alasan, sejak: since } = submission.value;
  const returnReason = needsReason(name) ? (alasan ?? null) : null;
  const { to, done: doneWord } = sheetSteps[name];
  const found = leadsFrom(name, sheet.state)
    ? await moveSheet(tx, actor, sheet, to, { returnReason, since })
    : (sheet.state ?? "none");
  if (found === undefined) return done(doneWord);
  const formErrors = [describeRefusedStep(found, t)];
  return data({ result: submission.reply({ formErrors }), problems: [] }, 409);
}

export default function SheetPage() {
  const { sentra, sheet, isKept, indicators, aggregates, months, log, steps, hasNext, canEnter, canSubmit, ...page } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  const periodName = usePeriodName();
  const [params] = useSearchParams();
  const finished = params.get("selesai");
  const kind = kindOf(sheet.period);
  const neighbours = [shiftPeriod(sheet.period, -1), shiftPeriod(sheet.period, 1)] as const;
  const address = (period: string) => `/sentra/${sentra.id}/lembar/${sheet.pillar}/${period}`;
  const span = monthsOf(sheet.period);
  const values = {
    indicators,
    cells: page.cells,
    previous: page.previous,
    computed: page.computed,
    details: page.details,
  };

  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="sheets" />
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="text-xl">
          {t(`domain.pillars.${sheet.pillar}`)}, {periodName(sheet.period)}
        </h2>
        {isKept && <StateBadge state={sheet.state} />}
        {sheet.changedAt && (
          <span className="muted small">{t("sheet.changedAt", { when: formatMoment(sheet.changedAt, language) })}</span>
        )}
      </div>
      <p className="no-print flex flex-wrap gap-x-4 *:inline-flex *:min-h-11 *:items-center">
        <Link to={address(neighbours[0])}>← {periodName(neighbours[0])}</Link>
        <Link to={`/sentra/${sentra.id}/lembar?kurun=${kind}`}>{t("sheet.all")}</Link>
        {hasNext && <Link to={address(neighbours[1])}>{periodName(neighbours[1])} →</Link>}
      </p>
      {isFinished(finished) && !answer && (
        <p role="status" className="notice good">
          {t(`sheet.done.${finished}`)}
        </p>
      )}
      {answer && "result" in answer && !canEnter && (
        <Refused result={answer.result} hasReasonField={steps.some(needsReason)} />
      )}
      {sheet.state === "returned" && (
        <p className="notice bad">
          <strong>{t("sheet.returnedBecause")}</strong> {sheet.returnReason}
        </p>
      )}
      {kind !== "month" && <SheetAggregates sheet={sheet} aggregates={aggregates} months={months} />}
      {kind !== "month" && indicators.length > 0 && <h3>{t(`sheet.ownCells.${kind}`)}</h3>}
      {page.register && <RegisterFigures sentraId={sentra.id} {...page.register} />}
      {canEnter || <KeptValues userId={page.userId} sheet={address(sheet.period)} indicators={indicators} />}
      {canEnter && indicators.length > 0 && <SheetFileLinks address={address(sheet.period)} />}
      {!isKept ? (
        <p className="notice">{t("sheet.onlyAggregates")}</p>
      ) : canEnter ? (
        <SheetForm
          key={`${page.userId} ${sheet.pillar} ${sheet.period}`}
          {...values}
          userId={page.userId}
          address={address(sheet.period)}
          proposals={page.proposals}
          canSubmit={canSubmit}
          answer={answer && "problems" in answer ? answer : undefined}
        />
      ) : (
        <SheetTable sheet={sheet} {...values} />
      )}
      <ExportLinks
        path={`/sentra/${sentra.id}/unduh`}
        query={{ dari: span[0]!, sampai: span.at(-1)!, pilar: sheet.pillar }}
      />
      {steps.length > 0 && <SheetReview steps={steps} seen={sheet.changedAt?.getTime()} lastResult={answer?.result} />}
      <SheetLog log={log} />
    </div>
  );
}

interface RefusedProps {
  result: { initialValue?: Record<string, unknown> | null; error?: Record<string, string[] | null> | null };
  hasReasonField: boolean;
}

/** A step that came too late: what happened meanwhile, and the reason that was written, where no field keeps it. */
function Refused({ result, hasReasonField }: RefusedProps) {
  const t = useText();
  const problems = result.error?.[""] ?? [];
  const reason = result.initialValue?.["alasan"];
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="notice bad">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      {typeof reason === "string" && reason !== "" && !hasReasonField && (
        <p>
          {t("sheet.yourReason")} {reason}
        </p>
      )}
    </div>
  );
}

const finishedSteps = ["simpan", "ajukan", ...stepNames.map((step) => sheetSteps[step].done)] as const;

function isFinished(value: string | null): value is (typeof finishedSteps)[number] {
  return (finishedSteps as readonly (string | null)[]).includes(value);
}
