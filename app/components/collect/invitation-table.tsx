import { Form } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { SimulatedStar } from "~/components/figure.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { CopyButton } from "./copy-button.tsx";

export interface ShownInvitation {
  number: number;
  name: string | undefined;
  isSimulated: boolean;
  hasAnswered: boolean;
  remindedAt: string | undefined;
  link: string;
  whatsApp: string | undefined;
}

interface InvitationTableProps {
  invitations: ShownInvitation[];
  /** The links open the questionnaire, so there is something to remind of. */
  isOpen: boolean;
}

/** One row for each invitation: whom it is for, what came of it, and how to bring it to them. */
export function InvitationTable({ invitations, isOpen }: InvitationTableProps) {
  const t = useText();
  const language = useLanguage();
  const [copy, setCopy] = useState<{ number: number; outcome: "copied" | "notCopied" }>();
  const heads = [t("collect.number"), t("collect.for"), t("collect.answer"), t("collect.reminded"), t("collect.link")];
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="langkah" value="ingatkan" />
      {/* One place that is heard for all rows; each shows its own beside its button. */}
      <p role="status" className="sr-only">
        {copy && t(`collect.${copy.outcome}`)}
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("collect.pages.invitations")}>
        <table className="data-table stacked">
          <caption>{t("collect.caption", { count: invitations.length })}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {invitations.map((one) => (
              <tr key={one.number} id={`undangan-${one.number}`}>
                <td className="brief" data-label={t("collect.number")}>
                  {one.number}
                </td>
                <th scope="row">
                  {one.name ?? <span className="muted font-normal">{t("collect.unnamed")}</span>}
                  {one.isSimulated && <SimulatedStar />}
                </th>
                <td>
                  <span className={`badge ${one.hasAnswered ? "verified" : "draft"}`}>
                    {t(one.hasAnswered ? "collect.answered" : "collect.notAnswered")}
                  </span>
                </td>
                <td data-label={t("collect.reminded")}>
                  {one.remindedAt ? formatMoment(one.remindedAt, language) : "–"}
                </td>
                <td>
                  <Ways
                    invitation={one}
                    isOpen={isOpen}
                    onCopied={(outcome) => setCopy({ number: one.number, outcome })}
                  >
                    {copy?.number === one.number && t(`collect.${copy.outcome}`)}
                  </Ways>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Form>
  );
}

interface WaysProps {
  invitation: ShownInvitation;
  isOpen: boolean;
  onCopied: (outcome: "copied" | "notCopied") => void;
  children: ReactNode;
}

function Ways({ invitation, isOpen, onCopied, children }: WaysProps) {
  const t = useText();
  const { number, name, link, whatsApp, hasAnswered } = invitation;
  const whose = name ?? t("collect.numbered", { number });
  return (
    <div className="grid justify-items-start gap-2">
      <code className="small break-all select-all">{link}</code>
      {!hasAnswered && (
        <div className="flex flex-wrap gap-2">
          <CopyButton text={link} label={t("collect.copyOf", { whose })} onDone={onCopied} />
          <span aria-hidden="true" className="muted small self-center empty:hidden">
            {children}
          </span>
          {isOpen && whatsApp && (
            <a
              className="button quiet compact"
              href={whatsApp}
              target="_blank"
              rel="noreferrer"
              aria-label={t("collect.whatsAppTo", { whose })}
            >
              WhatsApp
            </a>
          )}
          {isOpen && (
            <button
              className="button quiet compact"
              name="nomor"
              value={number}
              aria-label={t("collect.markOf", { whose })}
            >
              {t("collect.mark")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
