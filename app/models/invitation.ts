/** One invitation to answer a wave's questions: a member's, or one that is handed out without a name. */
export interface Invitation {
  number: number;
  token: string;
  hasAnswered: boolean;
  remindedAt: Date | null;
  member:
    { name: string; ownerName?: string | undefined; phone?: string | undefined; isSimulated: boolean } | undefined;
}

/** What the address of the list asks for; a download and the printed sheet get the same. */
export type InvitationFilter = "" | "belum" | "sudah";

export function readInvitationFilter(params: URLSearchParams): InvitationFilter {
  const asked = params.get("jawaban");
  return asked === "belum" || asked === "sudah" ? asked : "";
}

export const selectInvitations = <T extends Pick<Invitation, "hasAnswered">>(
  all: readonly T[],
  filter: InvitationFilter,
) => all.filter(({ hasAnswered }) => filter === "" || hasAnswered === (filter === "sudah"));

/** What opens the questionnaire: on paper as a QR code, or sent. */
export const invitationLink = (publicUrl: string, sentraId: number, token: string) =>
  `${publicUrl.replace(/\/$/, "")}/isi/${sentraId}-${token}`;

/**
 * A mobile number as WhatsApp wants it: digits with the country's 62, without plus or 0.
 * @returns undefined for what is no Indonesian mobile number (08…, 8 to 11 digits more)
 */
export function mobileNumber(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/\D/g, "").replace(/^(?:62)?0?(?=8)/, "62") ?? "";
  return /^628\d{7,11}$/.test(digits) ? digits : undefined;
}

/** @returns undefined where there is no mobile number */
export function whatsAppLink(phone: string | undefined, text: string): string | undefined {
  const number = mobileNumber(phone);
  return number && `https://wa.me/${number}?text=${encodeURIComponent(text)}`;
}
