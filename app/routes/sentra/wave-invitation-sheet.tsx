import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { InvitationCard } from "~/components/collect/invitation-card.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { collectAt } from "~/models/collecting.server.ts";
import { invitationLink, readInvitationFilter, selectInvitations } from "~/models/invitation.ts";
import { listInvitations } from "~/models/invitations.server.ts";
import { drawQrCode } from "~/models/qr-code.server.ts";

await needTexts("collect");

export const meta = pageTitle<typeof loader>("invitations", ({ title }) => title);

/** Invitations on paper: a card for each, with a QR code. Which ones, the address says, as that of the list does. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const asked = new URL(request.url).searchParams;
  const filter = readInvitationFilter(asked);
  const limit = (name: string) => (/^\d{1,6}$/.test(asked.get(name) ?? "") ? Number(asked.get(name)) : undefined);
  const [from, to] = [limit("dari"), limit("sampai")];
  return collectAt(actor, params, async (tx, { sentra, wave }) => ({
    address: `/sentra/${sentra.id}/survei/${wave.id}/undangan`,
    sentra: sentra.name,
    title: wave.title,
    closesOn: wave.closesOn,
    asked: { filter, from, to },
    cards: selectInvitations(await listInvitations(tx, sentra.id, wave.id), filter)
      .filter(({ number }) => number >= (from ?? 1) && number <= (to ?? number))
      .map(({ number, token, member }) => {
        const link = invitationLink(context.publicUrl, sentra.id, token);
        const { name, ownerName, isSimulated = false } = member ?? {};
        return { number, name, ownerName, isSimulated, link, code: drawQrCode(link) };
      }),
  }));
}

export default function WaveInvitationSheet() {
  const { address, sentra, title, closesOn, asked, cards } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <div className="stack gap-4">
      <div className="no-print stack gap-4">
        <p>
          <Link to={address}>← {t("collect.pages.invitations")}</Link>
        </p>
        <h1>{t("collect.sheet.title", { title })}</h1>
        <p className="max-w-prose">{t("collect.sheet.hint", { count: cards.length })}</p>
        <Form method="get" className="flex flex-wrap items-end gap-3">
          {asked.filter && <input type="hidden" name="jawaban" value={asked.filter} />}
          {(["dari", "sampai"] as const).map((name) => (
            <div key={name} className="field">
              <label htmlFor={name}>{t(`collect.sheet.${name}`)}</label>
              <input
                id={name}
                name={name}
                inputMode="numeric"
                autoComplete="off"
                className="input number w-24"
                defaultValue={name === "dari" ? asked.from : asked.to}
              />
            </div>
          ))}
          <button className="button quiet">{t("common.apply")}</button>
        </Form>
      </div>
      {cards.length === 0 && <p className="empty">{t("collect.sheet.none")}</p>}
      <ul className="invitation-cards">
        {cards.map((card) => (
          <li key={card.number}>
            <InvitationCard card={card} sentra={sentra} title={title} closesOn={closesOn} />
          </li>
        ))}
      </ul>
    </div>
  );
}
