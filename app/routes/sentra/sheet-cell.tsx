import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter, mayVerify } from "~/auth/permissions.ts";
import { CellHistory } from "~/components/cell-history.tsx";
import { CommentForm } from "~/components/comment-form.tsx";
import { FigureText, SimulatedNotice } from "~/components/figure.tsx";
import { NoteList } from "~/components/note-list.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { indicatorName } from "~/i18n/indicator-words.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { listHistory } from "~/models/cell-history.server.ts";
import { listNotes, writeNotes } from "~/models/cell-notes.server.ts";
import { getCells } from "~/models/cells.server.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { getSentraCatalogue } from "~/models/office-catalogue.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra, type Sentra } from "~/models/sentra.server.ts";
import { readSheetPlace } from "~/models/sheet-place.server.ts";
import { listSheetIndicators } from "~/models/sheets.server.ts";

await needTexts("cell", "compare", "reference");

/** The cell that the address names. */
async function getPlace(tx: Tx, params: LoaderFunctionArgs["params"]) {
  const { pillar, period } = readSheetPlace(params);
  const sentra = await getSentra(tx, params.sentraId);
  const indicators = listSheetIndicators(await getSentraCatalogue(tx, sentra.id), pillar, period);
  const indicator = indicators.find(({ code }) => code === params.code);
  if (!indicator) throw notFound();
  return { sentra, indicator, sheet: { sentraId: sentra.id, pillar, period } };
}

/** For whom somebody speaks here; undefined for those who only read. */
function sideOf(actor: Actor, sentra: Sentra) {
  if (mayEnter(actor, sentra.id)) return "sentra" as const;
  return mayVerify(actor, sentra.region.code) ? ("office" as const) : undefined;
}

export const meta = pageTitle<typeof loader>("sheets", ({ sentra }) => sentra.name);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const { sentra, indicator, sheet } = await getPlace(tx, params);
    const { [indicator.code]: cell } = await getCells(tx, sheet, [indicator]);
    return {
      sentra,
      indicator,
      sheet,
      cell,
      notes: await listNotes(tx, actor, sheet, [indicator]),
      history: await listHistory(tx, actor, sheet, indicator),
      canComment: sideOf(actor, sentra) !== undefined,
    };
  });
}

const commentSchema = z.object({
  komentar: z.string({ error: "cell.commentMissing" }).trim().min(1, "cell.commentMissing").max(1000, "cell.tooLong"),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const submission = parseWithZod(await request.formData(), { schema: commentSchema });
  return withActor(actor, async (tx) => {
    const { sentra, indicator, sheet } = await getPlace(tx, params);
    const side = sideOf(actor, sentra);
    if (!side) throw notFound();
    if (submission.status !== "success") return data(submission.reply(), 400);
    await writeNotes(tx, actor, sheet, side, [{ indicator, text: submission.value.komentar }]);
    return redirect("?berhasil=komentar");
  });
}

export default function SheetCellPage() {
  const { sentra, indicator, sheet, cell, notes, history, canComment } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  const periodName = usePeriodName();
  const unitName = useUnit();
  const generated = cell?.isSimulated || history.some(({ isSimulated }) => isSimulated.before || isSimulated.after);
  return (
    <div className="stack max-w-3xl gap-4">
      <SentraHeader sentra={sentra} current="sheets" />
      <h2 className="text-xl">{t("cell.historyOf", { name: indicatorName(indicator, language) })}</h2>
      <p>
        <Link
          to={`/sentra/${sentra.id}/lembar/${sheet.pillar}/${sheet.period}#${indicator.code}`}
          className="inline-flex min-h-11 items-center"
        >
          ← {t("cell.back")}: {t(`domain.pillars.${sheet.pillar}`)}, {periodName(sheet.period)}
        </Link>
      </p>
      {generated && <SimulatedNotice />}
      <p>
        {t("cell.value")}:{" "}
        <strong>
          <FigureText value={cell?.value} kind={indicator.valueType} isSimulated={cell?.isSimulated} />
        </strong>{" "}
        {unitName(indicator.unit)}
        {cell?.source && <> · {t("cell.sourceIs", { source: cell.source })}</>}
      </p>
      <section className="card grid gap-3">
        <h3>{t("cell.comment")}</h3>
        {notes.length > 0 ? <NoteList notes={notes} /> : <p className="muted">{t("cell.noComments")}</p>}
        {canComment && <CommentForm key={notes.length} lastResult={lastResult} />}
      </section>
      <CellHistory history={history} indicator={indicator} />
    </div>
  );
}
