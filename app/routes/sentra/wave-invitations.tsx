import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "~/auth/guards.server.ts";
import { ChoiceLinks } from "~/components/choice-links.tsx";
import { CollectFrame } from "~/components/collect/collect-frame.tsx";
import { InvitationTable } from "~/components/collect/invitation-table.tsx";
import { InviteForms } from "~/components/collect/invite-forms.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { ExportLinks } from "~/components/export-links.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { formatDay } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { collectAt, toCollectedWave } from "~/models/collecting.server.ts";
import { invitationLink, readInvitationFilter, selectInvitations, whatsAppLink } from "~/models/invitation.ts";
import { inviteUnnamed, listInvitations, markReminded } from "~/models/invitations.server.ts";
import { inviteMembers } from "~/models/waves.server.ts";
import { typedRowId } from "~/models/row-id.ts";

await needTexts("collect", "wave");

export const meta = pageTitle<typeof loader>("invitations", ({ wave }) => wave.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t, language } = await getTranslator(request);
  const filter = readInvitationFilter(new URL(request.url).searchParams);
  return collectAt(actor, params, async (tx, { sentra, wave }) => {
    const all = await listInvitations(tx, sentra.id, wave.id);
    const until = wave.closesOn ? t("collect.message.until", { day: formatDay(wave.closesOn, language) }) : "";
    return {
      sentra,
      wave: toCollectedWave(wave),
      filter,
      counts: { all: all.length, answered: selectInvitations(all, "sudah").length },
      invitations: selectInvitations(all, filter).map(({ number, token, member, hasAnswered, remindedAt }) => {
        const link = invitationLink(context.publicUrl, sentra.id, token);
        const name = member && (member.ownerName ?? member.name);
        const text = t("collect.message.text", { name, sentra: sentra.name, title: wave.title, until, link });
        return {
          number,
          name: member && [member.name, member.ownerName].filter(Boolean).join(" – "),
          isSimulated: member?.isSimulated ?? false,
          hasAnswered,
          remindedAt: remindedAt?.toISOString(),
          link,
          whatsApp: whatsAppLink(member?.phone, text),
        };
      }),
    };
  });
}

const number = z.coerce.number().int().min(1).max(500);
const seenNumber = z.coerce.number().int().min(0).max(1_000_000);

/** A step that finds the wave closed meanwhile makes nothing; the page it leads back to says what there is. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const form = await request.formData();
  const [step, typed] = [form.get("langkah"), number.safeParse(form.get("jumlah"))];
  const seen = seenNumber.safeParse(form.get("sudah"));
  const refuse = async (problem: "howManyWrong" | "invitedMeanwhile", status: number) => {
    const { t } = await getTranslator(request);
    return data({ problem: t(`collect.${problem}`), typed: String(form.get("jumlah") ?? "") }, { status });
  };
  if (step === "tanpa-nama" && !typed.success) return refuse("howManyWrong", 400);
  if (step === "tanpa-nama" && !seen.success) throw data(null, { status: 400 });
  const page = new URL(request.url);
  const done = await collectAt(actor, params, async (tx, { sentra, wave }) => {
    if (step === "anggota") return `undang&jumlah=${await inviteMembers(tx, wave.id, sentra.id)}`;
    if (step === "tanpa-nama") {
      const place = { sentraId: sentra.id, waveId: wave.id };
      const invited = await inviteUnnamed(tx, place, { count: typed.data!, seen: seen.data! });
      return invited === undefined ? undefined : `undang&jumlah=${invited}`;
    }
    const reminded = typedRowId.safeParse(form.get("nomor"));
    if (!reminded.success) throw data(null, { status: 400 });
    await markReminded(tx, sentra.id, wave.id, reminded.data);
    return `ingatkan&nomor=${reminded.data}`;
  });
  if (done === undefined) return refuse("invitedMeanwhile", 409);
  const filter = readInvitationFilter(page.searchParams);
  throw redirect(`${page.pathname}?${filter && step === "ingatkan" ? `jawaban=${filter}&` : ""}berhasil=${done}`);
}

export default function WaveInvitations() {
  const { sentra, wave, filter, counts, invitations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const t = useText();
  const address = `/sentra/${sentra.id}/survei/${wave.id}/undangan`;
  const search = filter && `?jawaban=${filter}`;
  const waiting = counts.all - counts.answered;
  return (
    <CollectFrame sentra={sentra} wave={wave} current="invitations">
      <DoneNotice
        messages={{
          undang: t("collect.done.undang", { count: Number(params.get("jumlah")) }),
          ingatkan: t("collect.done.ingatkan", { number: params.get("nomor") }),
        }}
      />
      {wave.state === "draft" && <p className="notice">{t("collect.notYetOpen")}</p>}
      {(wave.state === "draft" || wave.state === "open") && (
        <InviteForms seen={counts.all} problem={answer?.problem} typed={answer?.typed} />
      )}
      {counts.all === 0 ? (
        <p className="empty">{t("collect.noInvitations")}</p>
      ) : (
        <>
          <p className="muted small max-w-prose">{t("collect.private")}</p>
          {!wave.isSimulated && invitations.some(({ isSimulated }) => isSimulated) && <SimulatedNotice />}
          <ChoiceLinks
            label={t("collect.filter")}
            choices={[
              { to: address, label: t("collect.all", { count: counts.all }), isChosen: filter === "" },
              {
                to: `${address}?jawaban=belum`,
                label: t("collect.waiting", { count: waiting }),
                isChosen: filter === "belum",
              },
              {
                to: `${address}?jawaban=sudah`,
                label: t("collect.answeredCount", { count: counts.answered }),
                isChosen: filter === "sudah",
              },
            ]}
          />
          <div className="no-print flex flex-wrap gap-2">
            <Link className="button compact" to={`${address}/cetak${search}`}>
              {t("collect.print")}
            </Link>
            <ExportLinks
              path={`${address}/unduh`}
              query={filter ? { jawaban: filter } : {}}
              rows={invitations.length}
            />
          </div>
          {invitations.length === 0 ? (
            <p className="empty">{t(filter === "belum" ? "collect.allAnswered" : "collect.noneAnswered")}</p>
          ) : (
            <InvitationTable invitations={invitations} isOpen={wave.state === "open"} />
          )}
        </>
      )}
    </CollectFrame>
  );
}
