import { formatDay, formatMoment } from "~/i18n/format.ts";
import { type Invitation, type InvitationFilter, invitationLink } from "~/models/invitation.ts";
import type { Sentra } from "~/models/sentra.server.ts";
import type { ExportPage } from "./page.server.ts";
import type { ExportColumn, ExportTable } from "./table.ts";

interface Shown {
  sentra: Sentra;
  wave: { title: string };
  invitations: readonly Invitation[];
  filter: InvitationFilter;
  publicUrl: string;
  /** "YYYY-MM-DD" */
  day: string;
}

/** Invitations with their links, for those of the sentra who bring them to people. */
export function exportInvitations(shown: Shown, { t, language, ...visit }: ExportPage): ExportTable {
  const { sentra, wave, invitations, filter, publicUrl, day } = shown;
  const text = (header: string, width: number): ExportColumn => ({ header, kind: "text", width });
  const name = t("collect.member");
  const marks = invitations.some(({ member }) => member?.isSimulated)
    ? t("download.marksOf", { column: name })
    : undefined;
  return {
    title: `${t("collect.pages.invitations")} ${wave.title} ${sentra.name}`,
    columns: [
      text(t("collect.number"), 10),
      { ...text(name, 30), marks },
      text(t("collect.owner"), 24),
      text(t("collect.phone"), 18),
      text(t("collect.answer"), 18),
      text(t("collect.reminded"), 24),
      text(t("collect.link"), 60),
    ],
    frozenColumns: 2,
    rows: invitations.map(({ number, member, hasAnswered, remindedAt, token }) => [
      String(number),
      { value: member?.name ?? t("collect.unnamed"), isSimulated: member?.isSimulated ?? false },
      member?.ownerName,
      member?.phone,
      t(hasAnswered ? "collect.answered" : "collect.notAnswered"),
      remindedAt ? formatMoment(remindedAt, language) : undefined,
      invitationLink(publicUrl, sentra.id, token),
    ]),
    rowCount: invitations.length,
    definitions: [],
    about: {
      ...visit,
      periodCode: day,
      period: formatDay(day, language),
      filters: filter
        ? [{ label: t("collect.answer"), text: t(filter === "sudah" ? "collect.answered" : "collect.notAnswered") }]
        : [],
      approval: [],
      sources: [t("download.ownRecord")],
    },
  };
}
