import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { AnswerPreview } from "~/components/collect/answer-preview.tsx";
import { CollectFrame } from "~/components/collect/collect-frame.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { TableUpload } from "~/components/table-upload.tsx";
import { formatNumber } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { readTable } from "~/imports/read-table.server.ts";
import { importLimits, type ImportTable, TableError } from "~/imports/table.ts";
import type { AnswerPlan } from "~/models/answer-import.server.ts";
import { previewAnswers, runAnswers } from "~/models/answer-import-run.server.ts";
import { collectAt, toCollectedWave } from "~/models/collecting.server.ts";
import { readCarriedTable } from "~/models/enterprise-import-run.server.ts";
import { itemsOf } from "~/models/instrument.ts";

await needTexts("collect", "memberImport", "wave");

export const meta = pageTitle<typeof loader>("answerImport", ({ wave }) => wave.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return collectAt(actor, params, async (_, { sentra, wave }) => {
    return { sentra, wave: toCollectedWave(wave), items: itemsOf(wave.definition) };
  });
}

/** First a file, which is only looked at; then the same rows again with the outcome that the person agreed to. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const { state } = await collectAt(actor, params, async (_, { wave }) => wave);
  const form = await request.formData();
  const [file, agreed] = [form.get("berkas"), form.get("sidik")];
  const refuse = (problem: string) => data({ problem }, 400);
  if (state !== "open") return refuse(t("collect.import.closed"));

  if (typeof agreed === "string") {
    const table = readCarriedTable(form.get("tabel"));
    if (!table) throw data(null, { status: 400 });
    const work = { actor, params, table, t };
    if (form.get("persetujuan") !== "ya") {
      const preview = toPreview(await previewAnswers(work), table);
      return data({ preview, problem: t("collect.paper.problems.consent") }, 400);
    }
    const agreement = { fingerprint: agreed, withRepeats: form.get("ulang") === "ya" };
    const { plan, written } = await runAnswers(work, agreement);
    if (written === undefined) {
      return data({ preview: toPreview(plan, table), problem: t("collect.import.changed") }, 409);
    }
    throw redirect(`${new URL(request.url).pathname}?berhasil=impor&jumlah=${written}`);
  }

  if (!(file instanceof Blob) || file.size === 0) return refuse(t("memberImport.fileMissing"));
  try {
    const table = await readTable(file);
    const plan = await previewAnswers({ actor, params, table, t });
    if (plan.lacks.length > 0) return refuse(t("collect.import.lacksItems", { columns: plan.lacks.join(", ") }));
    if (plan.rows.length === 0) return refuse(t("memberImport.noRows"));
    return data({ preview: toPreview(plan, table), problem: undefined });
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const { rows, columns } = importLimits;
    return refuse(t(`memberImport.tableProblems.${error.problem}`, { rows, columns }));
  }
}

const toPreview = (plan: AnswerPlan, table: ImportTable) => ({
  rows: plan.rows,
  counts: plan.counts,
  unknown: plan.unknown,
  repeated: plan.repeated,
  repeats: plan.repeats.length,
  fingerprint: plan.fingerprint,
  table: JSON.stringify(table),
});

export default function WaveImport() {
  const { sentra, wave, items } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const t = useText();
  const language = useLanguage();
  const hint = t("collect.import.fileHint", {
    rows: formatNumber(importLimits.rows, language, "count"),
    first: items[0],
    last: items.at(-1),
    number: t("collect.import.numberColumn"),
  });
  return (
    <CollectFrame sentra={sentra} wave={wave} current="import">
      <DoneNotice messages={{ impor: t("collect.done.impor", { count: Number(params.get("jumlah")) }) }} />
      {answer && "preview" in answer ? (
        <AnswerPreview preview={answer.preview} items={items.length} problem={answer.problem} />
      ) : wave.state === "open" ? (
        <TableUpload steps={t("collect.import.steps")} hint={hint} problem={answer?.problem} />
      ) : (
        <p className="notice">{t("collect.import.closed")}</p>
      )}
    </CollectFrame>
  );
}
