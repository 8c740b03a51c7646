import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { TFunction } from "i18next";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { FileUpload } from "~/components/file-upload.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { SheetUploadPreview } from "~/components/sheet-upload-preview.tsx";
import { type Language, needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { namePeriod, usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { readTable } from "~/imports/read-table.server.ts";
import { readCarriedFile, readSheetFile, type SheetFile } from "~/imports/sheet-file.ts";
import { TableError } from "~/imports/table.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { isPillar } from "~/models/indicators.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentraCatalogue } from "~/models/office-catalogue.server.ts";
import { isPeriod } from "~/models/periods.ts";
import { getSentra, type Sentra } from "~/models/sentra.server.ts";
import { readSheetPlace } from "~/models/sheet-place.server.ts";
import { type Choice, planUpload, runUpload, type UploadPlan } from "~/models/sheet-upload.server.ts";
import { getSheet, isOpen, listSheetIndicators, type Sheet } from "~/models/sheets.server.ts";
import { countOutcomes, describeRows } from "~/models/upload-words.server.ts";

await needTexts("compare", "sheet", "upload");

export const meta = pageTitle<typeof loader>("sheetUpload", ({ sentra, sheet }) => `${sentra.name}, ${sheet.period}`);

const addressOf = ({ sentraId, pillar, period }: Pick<Sheet, "sentraId" | "pillar" | "period">) =>
  `/sentra/${sentraId}/lembar/${pillar}/${period}`;

/** @throws 404 where there is nothing to type, or not for this person */
async function getOwnSheet(tx: Tx, actor: Actor, params: LoaderFunctionArgs["params"]) {
  const { pillar, period } = readSheetPlace(params);
  const sentra = await getSentra(tx, params.sentraId);
  const indicators = listSheetIndicators(await getSentraCatalogue(tx, sentra.id), pillar, period);
  if (!mayEnter(actor, sentra.id) || indicators.length === 0) throw notFound();
  return { sentra, sheet: await getSheet(tx, sentra.id, pillar, period) };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { sentra, sheet } = await withActor(actor, (tx) => getOwnSheet(tx, actor, params));
  // Its own page says how far it is.
  if (!isOpen(sheet.state)) throw redirect(addressOf(sheet));
  return { sentra, sheet };
}

/** First a file, which is only looked at; then what it said again, with the outcome that the person agreed to. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t, language } = await getTranslator(request);
  const form = await request.formData();
  const [upload, agreed] = [form.get("berkas"), form.get("sidik")];

  if (typeof agreed === "string") {
    const file = readCarriedFile(form.get("isi"));
    if (!file) throw data(null, { status: 400 });
    const choices = readChoices(form);
    const { sheet, ...uploaded } = await withActor(actor, async (tx) => {
      const { sentra, sheet } = await getOwnSheet(tx, actor, params);
      if (!isFor(file, sentra, sheet)) throw data(null, { status: 400 });
      const agreement = { fingerprint: agreed, choiceFor: (code: string) => choices[code] };
      return { sheet, ...(await runUpload(tx, actor, sheet, file, agreement)) };
    });
    if (uploaded.outcome === "saved") throw redirect(`${addressOf(sheet)}?selesai=simpan`);
    if (uploaded.outcome === "closed")
      return refuse(t("sheet.noLongerOpen", { state: t(`domain.states.${uploaded.state}`) }), 409);
    const preview = toPreview(uploaded.plan, file, t, language);
    return data({ preview, choices, again: uploaded.outcome }, { status: uploaded.outcome === "changed" ? 409 : 400 });
  }

  const read = await readUpload(upload);
  if (typeof read === "string") return refuse(t(`upload.${read}`));
  return withActor(actor, async (tx) => {
    const { sentra, sheet } = await getOwnSheet(tx, actor, params);
    if (!isFor(read, sentra, sheet)) {
      const page = nameSheet({ ...sheet, sentraName: sentra.name }, t, language);
      return refuse(t("upload.otherSheet", { file: nameSheet(read, t, language), page }));
    }
    const plan = await planUpload(tx, actor, sheet, read);
    return data({ preview: toPreview(plan, read, t, language), choices: {}, again: undefined });
  });
}

const refuse = (problem: string, status = 400) => data({ problem }, { status });

async function readUpload(upload: FormDataEntryValue | null) {
  if (!(upload instanceof Blob) || upload.size === 0) return "fileMissing" as const;
  try {
    return readSheetFile(await readTable(upload)) ?? ("notTemplate" as const);
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const { problem } = error;
    return problem === "tooLarge" || problem === "tooSlow" || problem === "oldExcel"
      ? problem
      : ("notTemplate" as const);
  }
}

/** What a file says of itself opens no door: it only keeps people from uploading the wrong one. */
const isFor = (file: SheetFile, sentra: Sentra, { pillar, period }: Sheet) =>
  file.sentraId === sentra.id && file.pillar === pillar && file.period === period;

interface Named {
  sentraName: string;
  pillar: string;
  period: string;
}

const nameSheet = ({ sentraName, pillar, period }: Named, t: TFunction, language: Language) =>
  [
    sentraName,
    isPillar(pillar) ? t(`domain.pillars.${pillar}`) : pillar,
    isPeriod(period) ? namePeriod(period, t, language) : period,
  ].join(", ");

function readChoices(form: FormData): Record<string, Choice> {
  const prefix = "pilih.";
  const chosen = [...form].flatMap(([name, value]): [string, Choice][] =>
    name.startsWith(prefix) && (value === "file" || value === "stored") ? [[name.slice(prefix.length), value]] : [],
  );
  return Object.fromEntries(chosen);
}

const toPreview = (plan: UploadPlan, file: SheetFile, t: TFunction, language: Language) => ({
  rows: describeRows(plan, t, language),
  counts: countOutcomes(plan.rows),
  fingerprint: plan.fingerprint,
  file: JSON.stringify(file),
});

export default function SheetUpload() {
  const { sentra, sheet } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const periodName = usePeriodName();
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="sheets" />
      <p>
        <Link className="inline-flex min-h-11 items-center" to={addressOf(sheet)}>
          ← {t("upload.back")}
        </Link>
      </p>
      <h2 className="text-xl">
        {t("upload.title", { sheet: `${t(`domain.pillars.${sheet.pillar}`)}, ${periodName(sheet.period)}` })}
      </h2>
      {answer && "preview" in answer ? (
        <SheetUploadPreview {...answer} />
      ) : (
        <FileUpload
          of="sheet"
          steps={t("upload.steps")}
          template={{ address: `${addressOf(sheet)}/templat.xlsx`, label: t("upload.template") }}
          label={t("upload.file")}
          hint={t("upload.fileHint")}
          problem={answer?.problem}
          submit={t("upload.check")}
        />
      )}
    </div>
  );
}
