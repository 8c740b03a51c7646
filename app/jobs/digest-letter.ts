import type { TFunction } from "i18next";
import type { Language } from "../i18n/i18n.ts";
import { formatNumber } from "../i18n/format.ts";
import { needLinks, needNames } from "../models/needs.ts";
import type { NeedsMe } from "../models/needs-me.server.ts";

interface Written {
  subject: string;
  text: string;
  html: string;
  unsubscribe: string;
}

/**
 * What waits for an officer or a board, in counts and links: nothing of a person or a sentra travels by e-mail.
 * @returns undefined where nothing waits: no letter is better than an empty one
 */
export function writeDigest(needs: NeedsMe, t: TFunction, language: Language, publicUrl: string): Written | undefined {
  const some = needNames.filter((name) => needs[name] > 0);
  if (some.length === 0) return undefined;
  const base = publicUrl.replace(/\/$/, "");
  const lines = some.map((name) => ({
    label: t(`desk.needs.${name}`),
    count: formatNumber(needs[name], language, "count"),
    link: base + needLinks[name],
  }));
  const unsubscribe = `${base}/akun#surel`;
  const text = [
    t("digest.greeting"),
    "",
    t("digest.lead"),
    "",
    ...lines.map(({ label, count, link }) => `- ${label}: ${count}\n  ${link}`),
    "",
    `${t("digest.home")}: ${base}/`,
    "",
    t("digest.why"),
    `${t("digest.unsubscribe")}: ${unsubscribe}`,
    "",
  ].join("\n");
  const item = ({ label, count, link }: (typeof lines)[number]) =>
    `<li><a href="${escape(link)}">${escape(label)}</a>: <strong>${escape(count)}</strong></li>`;
  const html = `<!doctype html><html lang="${language}"><body>
<p>${escape(t("digest.greeting"))}</p>
<p>${escape(t("digest.lead"))}</p>
<ul>${lines.map(item).join("")}</ul>
<p><a href="${escape(`${base}/`)}">${escape(t("digest.home"))}</a></p>
<p><small>${escape(t("digest.why"))} <a href="${escape(unsubscribe)}">${escape(t("digest.unsubscribe"))}</a></small></p>
</body></html>`;
  return { subject: t("digest.subject"), text, html, unsubscribe };
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign]!);
