import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { CourseFigure } from "~/components/infrastructure/course-figure.tsx";
import { DisturbanceLog } from "~/components/infrastructure/disturbance-log.tsx";
import { KindSection } from "~/components/infrastructure/kind-section.tsx";
import { QuickLog } from "~/components/infrastructure/quick-log.tsx";
import { RatingForm } from "~/components/infrastructure/rating-form.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { ratingForm } from "~/models/infrastructure-form.ts";
import {
  beginDisturbance,
  endDisturbance,
  getInfrastructureCourse,
  listFacilities,
  listRatings,
  saveRating,
} from "~/models/infrastructure.server.ts";
import { effects, kinds } from "~/models/infrastructure.ts";
import { notFound } from "~/models/not-found.server.ts";
import { currentMonth } from "~/models/periods.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { typedRowId } from "~/models/row-id.ts";

await needTexts("admin", "cooperation", "infrastructure", "reference", "sheet");

export const meta = pageTitle<typeof loader>("infrastructure", ({ sentra }) => sentra.name);

const thisYear = () => Number(currentMonth(new Date()).slice(0, 4));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    return {
      sentra,
      facilities: await listFacilities(tx, sentra.id),
      ratings: await listRatings(tx, sentra.id),
      ...(await getInfrastructureCourse(tx, sentra.id, new Date())),
      canEnter: mayEnter(actor, sentra.id),
      thisYear: thisYear(),
    };
  });
}

const quickStep = z.discriminatedUnion("langkah", [
  z.object({ langkah: z.literal("mulai"), kind: z.enum(kinds), effect: z.enum(effects) }),
  z.object({ langkah: z.literal("akhiri"), id: typedRowId }),
]);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const typed = await request.formData();
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    if (!mayEnter(actor, sentra.id)) throw notFound();
    const writer = { tx, actor, sentraId: sentra.id };
    if (typed.get("langkah") === "nilai") {
      const submission = parseWithZod(typed, { schema: ratingForm(t, thisYear()) });
      if (submission.status !== "success") return data(submission.reply(), 400);
      await saveRating(writer, submission.value);
      return redirect("?berhasil=nilai");
    }
    const step = quickStep.safeParse(Object.fromEntries(typed));
    if (!step.success) throw data(null, { status: 400 });
    if (step.data.langkah === "mulai") await beginDisturbance(writer, step.data.kind, step.data.effect);
    else await endDisturbance(writer, step.data.id);
    return redirect(`?berhasil=${step.data.langkah}`);
  });
}

export default function Infrastructure() {
  const { sentra, facilities, ratings, months, courses, log, canEnter, thisYear } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const done = ["mulai", "akhiri", "nilai", "simpan", "hapus"] as const;
  return (
    <div className="stack gap-5">
      <SentraHeader sentra={sentra} current="infrastructure" />
      <div>
        <DoneNotice messages={Object.fromEntries(done.map((key) => [key, t(`infrastructure.done.${key}`)]))} />
        <p className="muted">{t("infrastructure.lead")}</p>
      </div>
      {canEnter && <QuickLog open={log.filter(({ endedAt }) => endedAt === null)} />}
      <section className="stack gap-3" aria-labelledby="sarana">
        <h2 id="sarana">{t("infrastructure.facilities")}</h2>
        <div className="grid gap-3 md:grid-cols-2">
          {kinds.map((kind) => (
            <KindSection
              key={kind}
              kind={kind}
              facilities={facilities.filter((one) => one.kind === kind)}
              ratings={ratings.filter((one) => one.kind === kind)}
              canEnter={canEnter}
            />
          ))}
        </div>
        {canEnter && <RatingForm key={JSON.stringify(ratings)} thisYear={thisYear} lastResult={lastResult} />}
      </section>
      <CourseFigure months={months} courses={courses} />
      <section className="stack gap-3" aria-labelledby="catatan">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="catatan">{t("infrastructure.log")}</h2>
          {canEnter && (
            <Link to="gangguan/baru" className="button quiet no-print">
              {t("infrastructure.addDisturbance")}
            </Link>
          )}
        </div>
        <DisturbanceLog log={log} canEnter={canEnter} />
      </section>
    </div>
  );
}
