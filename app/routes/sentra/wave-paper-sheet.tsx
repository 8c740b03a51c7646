import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { AnswerSheet, ConsentSheet } from "~/components/collect/paper-sheet.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { collectAt } from "~/models/collecting.server.ts";
import { listAskers } from "~/models/offices.server.ts";

await needTexts("paperSheet", "respond", "wave");

export const meta = pageTitle<typeof loader>("paperSheet", ({ wave }) => wave.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return collectAt(
    actor,
    params,
    async (tx, { sentra, wave: { id, title, instrument, definition, owner, isSimulated } }) => ({
      address: `/sentra/${sentra.id}/survei/${id}`,
      sentra: sentra.name,
      offices: owner.kind === "region" ? await listAskers(tx, owner) : [],
      wave: { title, instrument, definition, isSimulated },
    }),
  );
}

/** The wave's questionnaire to be printed and filled in by hand: a sheet of consent, a sheet of answers. */
export default function WavePaperSheet() {
  const { address, sentra, offices, wave } = useLoaderData<typeof loader>();
  const t = useText();
  const sheet = { wave, sentra, offices };
  return (
    <div className="stack gap-4">
      <div className="no-print stack gap-4">
        <p>
          <Link to={address}>← {wave.title}</Link>
        </p>
        <h1>{t("paperSheet.title", { title: wave.title })}</h1>
        <div className="max-w-prose">
          <p>{t("paperSheet.hint")}</p>
          <p>{t("paperSheet.hint2")}</p>
        </div>
        {wave.isSimulated && <SimulatedNotice />}
      </div>
      <ConsentSheet {...sheet} />
      <AnswerSheet {...sheet} />
    </div>
  );
}
