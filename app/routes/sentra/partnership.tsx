import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter, maySubmit } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { SimulatedBadge } from "~/components/figure.tsx";
import { DutySection } from "~/components/partnership/duty-section.tsx";
import { EvaluationSection } from "~/components/partnership/evaluation-section.tsx";
import { FlagSection } from "~/components/partnership/flag-section.tsx";
import { LinkageSection } from "~/components/partnership/linkage-section.tsx";
import { PartnershipBadge } from "~/components/partnership/partnership-badge.tsx";
import { PartnershipFacts } from "~/components/partnership/partnership-facts.tsx";
import { PatternName } from "~/components/partnership/pattern-name.tsx";
import { RatingSection } from "~/components/partnership/rating-section.tsx";
import { Folded } from "~/components/partnership/record-section.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { dayInJakarta } from "~/models/jakarta-time.ts";
import { notFound } from "~/models/not-found.server.ts";
import { isRecordKind, recordForms } from "~/models/partnership-form.ts";
import {
  deleteRecord,
  getRecords,
  listDuties,
  listWarnings,
  writeRecord,
} from "~/models/partnership-records.server.ts";
import { deletePartnership, getPartnership, listMemberNames } from "~/models/partnerships.server.ts";
import { listPatterns } from "~/models/reference.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { readRowId } from "~/models/row-id.ts";

await needTexts("partnership", "reference", "sheet");

export const meta = pageTitle<typeof loader>("partnerships", ({ partnership }) => partnership.largeParty);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const partnership = await getPartnership(tx, sentra.id, params.partnershipId);
    const names = await listMemberNames(tx, sentra.id);
    return {
      sentra,
      partnership,
      pattern: (await listPatterns(tx)).find(({ code }) => code === partnership.patternCode)!,
      names: names.filter(({ id }) => partnership.members.includes(id)).map(({ name }) => name),
      duties: await listDuties(tx, partnership.patternCode),
      warnings: await listWarnings(tx),
      records: await getRecords(tx, { sentraId: sentra.id, partnershipId: partnership.id }),
      today: dayInJakarta(new Date()),
      mayEnter: mayEnter(actor, sentra.id),
      mayDelete: maySubmit(actor, sentra.id),
    };
  });
}

/** One of the page's forms was sent: a record to write (its kind is the step), or something to delete. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const sent = await request.formData();
  const step = sent.get("langkah");
  const address = `/sentra/${params.sentraId}/kemitraan`;
  const inPlace = <T,>(work: (tx: Parameters<typeof getSentra>[0], place: Place) => Promise<T>) =>
    withActor(actor, async (tx) => {
      const sentra = await getSentra(tx, params.sentraId);
      const partnership = await getPartnership(tx, sentra.id, params.partnershipId);
      return work(tx, { sentraId: sentra.id, partnershipId: partnership.id });
    });
  if (step === "hapus") {
    await inPlace((tx, place) => deleteRecord(tx, place, String(sent.get("jenis")), readRowId(sent.get("nomor"))));
    throw redirect(
      `${address}/${params.partnershipId}?berhasil=hapus#${encodeURIComponent(String(sent.get("jenis")))}`,
    );
  }
  if (step === "hapus-semua") {
    await inPlace((tx, place) => deletePartnership(tx, place.sentraId, place.partnershipId));
    throw redirect(`${address}?berhasil=dihapus`);
  }
  if (!isRecordKind(step)) throw notFound();
  const submission = parseWithZod(sent, { schema: recordForms[step](await getTranslator(request)) });
  const answer = (result: ReturnType<typeof submission.reply>, status = 400) =>
    data({ form: String(sent.get("formulir")), result }, { status });
  if (submission.status !== "success") return answer(submission.reply());
  const problem = await inPlace((tx, place) => writeRecord(tx, actor, place, step, submission.value));
  if (problem) {
    const { t } = await getTranslator(request);
    const fieldErrors = { [problem.field]: [t(`partnership.errors.${problem.error}`)] };
    return answer(submission.reply({ fieldErrors }), problem.error === "closedMeanwhile" ? 409 : 400);
  }
  throw redirect(`${address}/${params.partnershipId}?berhasil=catatan#${step === "closing" ? "flag" : step}`);
}

interface Place {
  sentraId: number;
  partnershipId: number;
}

export default function PartnershipPage() {
  const { sentra, partnership, pattern, names, duties, warnings, records, ...visit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const address = `/sentra/${sentra.id}/kemitraan`;
  const section = { answer, ...visit };
  return (
    // A new key closes and clears the forms once something was recorded.
    <div className="stack max-w-4xl gap-4" key={JSON.stringify(records)}>
      <SentraHeader sentra={sentra} current="partnership" />
      <DoneNotice
        messages={{
          dibuat: t("partnership.done.dibuat"),
          disimpan: t("partnership.done.disimpan"),
          catatan: t("partnership.done.catatan"),
          hapus: t("partnership.done.hapus"),
        }}
      />
      <div>
        <h2 className="text-xl">
          {partnership.largeParty} {partnership.isSimulated && <SimulatedBadge />}
        </h2>
        <p>
          <PatternName pattern={pattern} /> <PartnershipBadge partnership={partnership} today={visit.today} />{" "}
          {partnership.openFlags > 0 && (
            <a href="#flag" className="inline-flex min-h-11 items-center sm:min-h-0">
              {t("partnership.flagCount", { count: partnership.openFlags })}
            </a>
          )}
        </p>
      </div>
      <p className="no-print flex flex-wrap gap-2">
        {visit.mayEnter && (
          <Link className="button" to={`${address}/${partnership.id}/ubah`}>
            {t("partnership.edit")}
          </Link>
        )}
        {visit.mayEnter && partnership.activeFrom && partnership.renewedAs === null && (
          <Link className="button quiet" to={`${address}/baru?dari=${partnership.id}`}>
            {t("partnership.renew")}
          </Link>
        )}
        <Link className="button quiet" to={address}>
          {t("partnership.title")}
        </Link>
      </p>
      <PartnershipFacts sentraId={sentra.id} partnership={partnership} names={names} />
      <DutySection duties={duties} evidence={records.evidence} {...section} />
      <LinkageSection linkages={records.linkages} {...section} />
      <RatingSection ratings={records.ratings} {...section} />
      <EvaluationSection evaluations={records.evaluations} {...section} />
      <FlagSection flags={records.flags} warnings={warnings} {...section} />
      {visit.mayDelete && (
        <Folded title={t("partnership.deleteOf", { name: partnership.largeParty })} isOpen={false}>
          <Form method="post" className="notice bad grid gap-2">
            <p>{t("partnership.deleteHint")}</p>
            <button className="button quiet justify-self-start" name="langkah" value="hapus-semua">
              {t("partnership.delete")}
            </button>
          </Form>
        </Folded>
      )}
    </div>
  );
}
