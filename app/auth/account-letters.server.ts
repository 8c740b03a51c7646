import { createHash, randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { formatMoment } from "~/i18n/format.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import type { LinkPurpose } from "~/models/account-links.server.ts";
import { findMail, sendsMail } from "~/models/mail.server.ts";
import { readDevice } from "~/models/user-agent.ts";
import { logger } from "~/server/logger.ts";

interface Visit {
  request: Request;
  context: AppLoadContext;
}

/** @returns whether the mail server took it; false too where there is none. What fails stands in the log. */
export async function sendLink(
  visit: Visit,
  { to, link, purpose }: { to: string; link: string; purpose: LinkPurpose },
): Promise<boolean> {
  if (!sendsMail()) return false;
  const { t } = await getTranslator(visit.request);
  const id = `link.${createHash("sha256").update(link).digest("hex").slice(0, 32)}`;
  const lines = [t(`accountLetter.${purpose}`), link, t(`accountLetter.${purpose}Hint`)];
  return send(visit, { to, id, subject: t(`accountLetter.${purpose}Subject`), lines, link });
}

/** Tells the holder of an account that somebody signed in from a device it has not seen. Nobody waits for it. */
export function tellOfSignIn(visit: Visit, to: string, from: { userAgent: string; address: string }): void {
  void writeOfSignIn(visit, to, from);
}

async function writeOfSignIn(visit: Visit, to: string, { userAgent, address }: { userAgent: string; address: string }) {
  if (!sendsMail()) return;
  const { t, language } = await getTranslator(visit.request);
  const device = Object.values(readDevice(userAgent)).filter(Boolean).join(", ") || t("accountLetter.unknownDevice");
  const link = `${visit.context.publicUrl.replace(/\/$/, "")}/akun`;
  await send(visit, {
    to,
    id: `signin.${randomUUID()}`,
    subject: t("accountLetter.signInSubject"),
    lines: [
      t("accountLetter.signIn", { device, address, moment: formatMoment(new Date(), language) }),
      t("accountLetter.signInHint"),
      link,
    ],
    link,
  });
}

interface Written {
  to: string;
  id: string;
  subject: string;
  lines: string[];
  link: string;
}

async function send({ request, context }: Visit, { to, id, subject, lines, link }: Written): Promise<boolean> {
  const { t, language } = await getTranslator(request);
  const paragraphs = [t("accountLetter.greeting"), ...lines, t("accountLetter.sender")];
  const asHtml = (line: string) => (line === link ? `<a href="${escape(link)}">${escape(link)}</a>` : escape(line));
  const html = `<!doctype html><html lang="${language}"><body>${paragraphs
    .map((line) => `<p>${asHtml(line)}</p>`)
    .join("\n")}</body></html>`;
  try {
    await findMail()!.send({ to, id, subject, text: `${paragraphs.join("\n\n")}\n`, html });
    return true;
  } catch (error) {
    logger.error({ requestId: context.requestId, err: error }, "a letter about an account was not sent");
    return false;
  }
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign]!);
