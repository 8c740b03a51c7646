import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireActor, requireOfficer } from "~/auth/guards.server.ts";
import { mayOversee, worksForRegion } from "~/auth/permissions.ts";
import { useActorName } from "~/components/assistance/use-actor-name.ts";
import { useSpanText } from "~/components/assistance/use-span-text.ts";
import { ChoiceLinks } from "~/components/choice-links.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { FigureText, SimulatedBadge } from "~/components/figure.tsx";
import { ProgrammeEffectSection } from "~/components/programme/programme-effect.tsx";
import { ProgrammeScoresSection } from "~/components/programme/programme-scores.tsx";
import { useAimName } from "~/components/programme/use-aim-name.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getProgrammeEffect, windowLengths } from "~/models/programme-effect.server.ts";
import { listProgrammeScores } from "~/models/programme-scores.server.ts";
import { deleteProgramme, getProgramme, listParticipants } from "~/models/programmes.server.ts";
import { listInstitutions } from "~/models/reference.server.ts";

await needTexts("assistance", "cooperation", "programme", "reference");

export const meta = pageTitle<typeof loader>("programmes", ({ programme }) => programme.title);

/** A programme and what came of it; `?bulan=` says how many months before and after. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const asked = Number(new URL(request.url).searchParams.get("bulan"));
  const length = windowLengths.find((one) => one === asked) ?? 6;
  return withActor(actor, async (tx) => {
    const programme = await getProgramme(tx, params.programmeId);
    const { aim } = programme;
    return {
      programme,
      length,
      lengths: [...windowLengths],
      participants: await listParticipants(tx, programme.id),
      institutions: (await listInstitutions(tx)).map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn })),
      effect: aim?.kind === "indicator" ? await getProgrammeEffect(tx, programme, aim, length) : undefined,
      scores: aim?.kind === "construct" ? await listProgrammeScores(tx, programme, aim) : undefined,
      mayChange: mayOversee(actor, programme.region.code),
      isOffice: worksForRegion(actor),
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireOfficer({ request, context });
  if ((await request.formData()).get("langkah") !== "hapus") throw notFound();
  await withActor(actor, async (tx) => deleteProgramme(tx, (await getProgramme(tx, params.programmeId)).id));
  throw redirect("/program?berhasil=hapus");
}

export default function ProgrammePage() {
  const { programme, length, lengths, participants, institutions, effect, scores, mayChange, isOffice } =
    useLoaderData<typeof loader>();
  const t = useText();
  const nameOf = useActorName(institutions);
  const spanText = useSpanText();
  const aimName = useAimName();
  const facts = [
    [t("programme.kind"), t(`cooperation.forms.${programme.kind}`)],
    [t("programme.provider"), nameOf(programme.actor)],
    [t("programme.region"), programme.region.name],
    [t("programme.when"), spanText({ from: programme.startsOn, to: programme.endsOn })],
    [t("programme.cost"), <FigureText key="cost" value={programme.cost} kind="currency" />],
    [t("programme.aim"), aimName(programme.aim)],
  ] as const;
  return (
    <div className="stack gap-5">
      <div>
        {isOffice && (
          <p>
            <Link to="/program">{t("programme.all")}</Link>
          </p>
        )}
        <h1>
          {programme.title} {programme.isSimulated && <SimulatedBadge />}
        </h1>
        <DoneNotice messages={{ buat: t("programme.done.buat"), ubah: t("programme.done.ubah") }} />
      </div>
      <dl className="card grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="muted small">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayChange && (
        <p className="no-print">
          <Link className="button quiet" to="ubah">
            {t("programme.edit")}
          </Link>
        </p>
      )}
      <section aria-labelledby="participants" className="stack gap-2">
        <h2 id="participants">{t("programme.sentra")}</h2>
        {participants.length === 0 && <p className="empty">{t("programme.noSentra")}</p>}
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {participants.map(({ id, name, isSimulated }) => (
            <li key={id}>
              <Link to={`/sentra/${id}`} className="inline-flex min-h-11 items-center">
                {name}
              </Link>{" "}
              {isSimulated && <SimulatedBadge />}
            </li>
          ))}
        </ul>
        <p className="muted small">{t("programme.sentraSeen")}</p>
      </section>
      <section aria-labelledby="effect" className="stack gap-3">
        <h2 id="effect">{t("programme.effect.title")}</h2>
        {!programme.aim && <p className="empty">{t("programme.effect.noAim")}</p>}
        {effect && (
          <>
            <ChoiceLinks
              label={t("programme.effect.length")}
              choices={lengths.map((one) => ({
                to: `?bulan=${one}`,
                label: t("programme.effect.months", { count: one }),
                isChosen: one === length,
              }))}
            />
            <ProgrammeEffectSection effect={effect} kind={programme.kind} institutions={institutions} />
          </>
        )}
        {scores && <ProgrammeScoresSection scores={scores} />}
      </section>
      {mayChange && (
        <details className="no-print">
          <summary className="min-h-11 cursor-pointer py-2">{t("programme.delete")}</summary>
          <Form method="post" className="flex flex-wrap items-center gap-3">
            <p className="muted small">{t("programme.deleteHint")}</p>
            <button className="button quiet" name="langkah" value="hapus">
              {t("programme.delete")}
            </button>
          </Form>
        </details>
      )}
    </div>
  );
}
