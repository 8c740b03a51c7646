import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { TableUpload } from "~/components/table-upload.tsx";
import { ImportPreview } from "~/components/member/import-preview.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { formatNumber } from "~/i18n/format.ts";
import { isLanguage, needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { readTable } from "~/imports/read-table.server.ts";
import { importLimits, type ImportTable, TableError } from "~/imports/table.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { withActor } from "~/models/database.server.ts";
import type { ImportPlan } from "~/models/enterprise-import.server.ts";
import { previewImport, readCarriedTable, runImport } from "~/models/enterprise-import-run.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("member", "memberImport");

export const meta = pageTitle<typeof loader>("memberImport", ({ sentra }) => sentra.name);

async function getOwnSentra(actor: Actor, id: string | undefined) {
  const sentra = await withActor(actor, (tx) => getSentra(tx, id));
  if (!mayEnter(actor, sentra.id)) throw notFound();
  return sentra;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return { sentra: await getOwnSentra(actor, params.sentraId) };
}

/** First a file, which is only looked at; then the same rows again with the outcome that the person agreed to. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { id: sentraId } = await getOwnSentra(actor, params.sentraId);
  const { t, language } = await getTranslator(request);
  const form = await request.formData();
  const [file, agreed] = [form.get("berkas"), form.get("sidik")];

  if (typeof agreed === "string") {
    const table = readCarriedTable(form.get("tabel"));
    if (!table) throw data(null, { status: 400 });
    const shownIn = form.get("bahasa");
    const work = { actor, sentraId, table, t, language: isLanguage(shownIn) ? shownIn : language };
    const { plan, isDone } = await runImport(work, agreed);
    if (!isDone) return data({ preview: toPreview(plan, table), isNew: true }, { status: 409 });
    const { new: added, changed } = plan.counts;
    throw redirect(`/sentra/${sentraId}/anggota?berhasil=impor&baru=${added}&ubah=${changed}`);
  }

  if (!(file instanceof Blob) || file.size === 0) return refuse(t("memberImport.fileMissing"));
  try {
    const table = await readTable(file);
    const plan = await previewImport({ actor, sentraId, table, t, language });
    if (plan.lacksName) return refuse(t("memberImport.lacksName"));
    if (plan.rows.length === 0) return refuse(t("memberImport.noRows"));
    return data({ preview: toPreview(plan, table), isNew: false });
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const { rows, columns } = importLimits;
    return refuse(t(`memberImport.tableProblems.${error.problem}`, { rows, columns }));
  }
}

const refuse = (problem: string) => data({ problem }, { status: 400 });

const toPreview = ({ rows, counts, unknown, repeated, fingerprint }: ImportPlan, table: ImportTable) => ({
  rows,
  counts,
  unknown,
  repeated,
  fingerprint,
  table: JSON.stringify(table),
});

export default function MemberImport() {
  const { sentra } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="members" />
      <p>
        <Link to="..">← {t("member.backToList")}</Link>
      </p>
      <h2>{t("memberImport.title")}</h2>
      {answer && "preview" in answer ? (
        <ImportPreview preview={answer.preview} isNew={answer.isNew} />
      ) : (
        <TableUpload
          steps={t("memberImport.steps")}
          hint={t("memberImport.fileHint", { rows: formatNumber(importLimits.rows, language, "count") })}
          problem={answer?.problem}
        >
          <p className="muted small">{t("memberImport.matching")}</p>
        </TableUpload>
      )}
    </div>
  );
}
