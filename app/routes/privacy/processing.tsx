import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireKeeper } from "~/auth/guards.server.ts";
import { regionsOf } from "~/auth/permissions.ts";
import { ActivityForm } from "~/components/privacy/activity-form.tsx";
import { ActivityTable } from "~/components/privacy/activity-table.tsx";
import { PrivacyFrame } from "~/components/privacy/privacy-frame.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { activityForm } from "~/models/privacy-form.ts";
import {
  createActivity,
  deleteActivity,
  listOfficeActivities,
  updateActivity,
} from "~/models/processing-activities.server.ts";
import { readRowId } from "~/models/row-id.ts";
import { listNamedRegions } from "~/models/regions.server.ts";

await needTexts("privacy");

export const meta = pageTitle("processing");

/** Which line the address asks to change. */
const readEdited = (request: Request) => readRowId(new URL(request.url).searchParams.get("ubah")) || undefined;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireKeeper(args);
  const codes = regionsOf(actor);
  return withActor(actor, async (tx) => {
    const lines = await listOfficeActivities(tx);
    const edited = readEdited(args.request);
    return {
      lines,
      regions: codes.length > 0 ? await listNamedRegions(tx, codes) : [],
      edited: lines.find(({ id, region }) => id === edited && codes.includes(region.code)),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireKeeper(args);
  const { t } = await getTranslator(args.request);
  const form = await args.request.formData();
  if (form.get("aksi") === "hapus") {
    const [region, id] = [String(form.get("wilayah")), readRowId(form.get("baris"))];
    await withActor(actor, (tx) => deleteActivity(tx, region, id));
    throw redirect("/privasi/pemrosesan?berhasil=dihapus");
  }
  const submission = parseWithZod(form, { schema: activityForm(t) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const id = readEdited(args.request);
  const line = submission.value;
  const isWritten = await withActor(actor, async (tx) => {
    if (id !== undefined) return updateActivity(tx, actor, id, line);
    await createActivity(tx, actor, line);
    return true;
  });
  if (!isWritten) return data(submission.reply({ formErrors: [t("privacy.goneMeanwhile")] }), { status: 409 });
  throw redirect("/privasi/pemrosesan?berhasil=disimpan");
}

/** An office's own lines of the record of processing; administrators read them. */
export default function Processing() {
  const { lines, regions, edited } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const rows = lines.map(({ id, region, ...line }) => ({
    ...line,
    key: String(id),
    region: region.name,
    tools: regions.some(({ code }) => code === region.code) ? (
      <div className="flex flex-wrap items-center gap-x-3">
        <Link
          to={`?ubah=${id}#formulir`}
          aria-label={t("privacy.editOf", { name: line.purpose })}
          className="inline-flex min-h-11 items-center"
        >
          {t("privacy.edit")}
        </Link>
        <Form method="post" action="/privasi/pemrosesan">
          <input type="hidden" name="wilayah" value={region.code} />
          <input type="hidden" name="baris" value={id} />
          <button
            className="button quiet compact"
            name="aksi"
            value="hapus"
            aria-label={t("privacy.removeOf", { name: line.purpose })}
          >
            {t("privacy.remove")}
          </button>
        </Form>
      </div>
    ) : (
      ""
    ),
  }));
  return (
    <PrivacyFrame
      title={t("privacy.recordTitle")}
      lead={t("privacy.recordLead")}
      done={{ disimpan: t("privacy.saved"), dihapus: t("privacy.removed") }}
    >
      {rows.length === 0 ? (
        <p className="empty">{t("privacy.officeNone")}</p>
      ) : (
        <ActivityTable caption={t("privacy.officeCaption")} lines={rows} />
      )}
      {regions.length > 0 && (
        <section id="formulir" className="card max-w-2xl" aria-labelledby="formulir-judul">
          <h2 id="formulir-judul">{edited ? t("privacy.editLine") : t("privacy.addLine")}</h2>
          <ActivityForm
            // A new key clears the fields: once something was added, or something else is edited.
            key={`${edited?.id} ${lines.length}`}
            line={edited && { ...edited, region: edited.region.code }}
            regions={regions}
            lastResult={lastResult}
          />
        </section>
      )}
    </PrivacyFrame>
  );
}
