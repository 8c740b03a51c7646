import { parseWithZod } from "@conform-to/zod/v4";
import { getFormProps, getTextareaProps, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { requireOfficer } from "~/auth/guards.server.ts";
import { mayVerify } from "~/auth/permissions.ts";
import { Field } from "~/components/field.tsx";
import { SimulatedBadge } from "~/components/figure.tsx";
import { FormErrors } from "~/components/form-errors.tsx";
import { ReviewTable } from "~/components/review-table.tsx";
import { StateBadge } from "~/components/state-badge.tsx";
import { SubmitButton } from "~/components/submit-button.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { getCells } from "~/models/cells.server.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentraCatalogue } from "~/models/office-catalogue.server.ts";
import { listPeerSpreads } from "~/models/peer-spreads.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { getCellDetails } from "~/models/sheet-cells.server.ts";
import { readSheetPlace } from "~/models/sheet-place.server.ts";
import { describeRefusedStep } from "~/models/sheet-step-form.server.ts";
import { getSheet, listSheetIndicators, moveSheet } from "~/models/sheets.server.ts";
import { seenAt } from "~/models/version.server.ts";

await needTexts("cell", "compare", "queue", "reference");

export const meta = pageTitle<typeof loader>("queue", ({ sentra }) => sentra.name);

/** The sheet of an address, for those who verify it: to others this page does not exist. */
async function findReviewed(tx: Tx, { request, context, params }: LoaderFunctionArgs) {
  const actor = await requireOfficer({ request, context });
  const { pillar, period } = readSheetPlace(params);
  const sentra = await getSentra(tx, params["sentraId"]);
  if (!mayVerify(actor, sentra.region.code)) throw notFound();
  const sheet = await getSheet(tx, sentra.id, pillar, period);
  if (!sheet.state) throw notFound();
  return { actor, sentra, sheet };
}

export async function loader(args: LoaderFunctionArgs) {
  return withActor(await requireOfficer(args), async (tx) => {
    const { actor, sentra, sheet } = await findReviewed(tx, args);
    const indicators = listSheetIndicators(await getSentraCatalogue(tx, sentra.id), sheet.pillar, sheet.period);
    return {
      sentra,
      sheet,
      indicators,
      cells: await getCells(tx, sheet, indicators),
      details: await getCellDetails(tx, actor, sheet, indicators),
      peers: await listPeerSpreads(tx, sentra, sheet.period, indicators),
    };
  });
}

const schema = z.discriminatedUnion("langkah", [
  z.object({ langkah: z.literal("verify"), sejak: seenAt }),
  z.object({
    langkah: z.literal("return"),
    sejak: seenAt,
    alasan: z.string({ error: "queue.reasonMissing" }).trim().min(1, "queue.reasonMissing").max(1000),
  }),
]);

export async function action(args: ActionFunctionArgs) {
  const { t } = await getTranslator(args.request);
  const submission = parseWithZod(await args.request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { value } = submission;
  const found = await withActor(await requireOfficer(args), async (tx) => {
    const { actor, sheet } = await findReviewed(tx, args);
    if (sheet.state !== "submitted") return sheet.state;
    const since = value.sejak;
    return value.langkah === "verify"
      ? moveSheet(tx, actor, sheet, "verified", { since })
      : moveSheet(tx, actor, sheet, "returned", { since, returnReason: value.alasan });
  });
  if (found !== undefined) {
    return data(submission.reply({ formErrors: [describeRefusedStep(found, t)] }), { status: 409 });
  }
  const back = new URL(args.request.url).searchParams;
  back.set("berhasil", value.langkah === "verify" ? "verifikasi" : "kembali");
  throw redirect(`/verifikasi?${back}`);
}

export default function SheetReviewPage() {
  const { sentra, sheet, indicators, ...values } = useLoaderData<typeof loader>();
  const t = useText();
  const language = useLanguage();
  const periodName = usePeriodName();
  const [params] = useSearchParams();
  const marked = values.details.checks.length;
  return (
    <div className="stack gap-4">
      <p className="no-print flex flex-wrap gap-x-4 *:inline-flex *:min-h-11 *:items-center">
        <Link to={`/verifikasi?${params}`}>← {t("queue.backToQueue")}</Link>
        <Link to={`/sentra/${sentra.id}/lembar/${sheet.pillar}/${sheet.period}`}>{t("queue.openSheet")}</Link>
      </p>
      <div>
        <h1>
          {t(`domain.pillars.${sheet.pillar}`)}, {periodName(sheet.period)}
        </h1>
        <p className="mt-1 flex flex-wrap items-center gap-2">
          <Link to={`/sentra/${sentra.id}`}>{sentra.name}</Link>
          <span className="muted">
            {sentra.product}, {sentra.region.name}
          </span>
          {sentra.isSimulated && <SimulatedBadge />}
          <StateBadge state={sheet.state} />
          {sheet.changedAt && <span className="muted small">{formatMoment(sheet.changedAt, language)}</span>}
        </p>
      </div>
      {indicators.length === 0 ? (
        <p className="empty">{t("queue.noCells")}</p>
      ) : (
        <>
          <p className={marked > 0 ? "notice" : "muted"}>
            {marked > 0 ? t("queue.markedSummary", { count: marked }) : t("queue.unmarked")}
          </p>
          <ReviewTable sheet={sheet} indicators={indicators} {...values} />
        </>
      )}
      {sheet.state === "submitted" ? (
        <ReviewSteps seen={sheet.changedAt?.getTime()} />
      ) : (
        <p className="notice">{t("queue.notWaiting", { state: t(`domain.states.${sheet.state ?? "none"}`) })}</p>
      )}
    </div>
  );
}

function ReviewSteps({ seen }: { seen: number | undefined }) {
  const t = useText();
  const [form, fields] = useForm<{ langkah: string; alasan: string }>({ lastResult: useActionData<typeof action>() });
  return (
    <section className="card no-print grid gap-4" aria-label={t("queue.reviewTitle")}>
      <FormErrors form={form} />
      <Form method="post">
        <input type="hidden" name="sejak" value={seen} />
        <SubmitButton name="langkah" value="verify">
          {t("queue.verify")}
        </SubmitButton>
      </Form>
      <Form method="post" {...getFormProps(form)} className="grid gap-3">
        <input type="hidden" name="sejak" value={seen} />
        <Field label={t("queue.returnReason")} hint={t("queue.reasonHint")} field={fields.alasan}>
          <textarea
            className="input"
            rows={3}
            maxLength={1000}
            {...getTextareaProps(fields.alasan, { ariaDescribedBy: fields.alasan.descriptionId })}
          />
        </Field>
        <div>
          <SubmitButton className="button quiet" name="langkah" value="return">
            {t("queue.returnIt")}
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}
