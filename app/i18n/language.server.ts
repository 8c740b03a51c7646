import { isLanguage, type Language } from "./i18n.ts";

/** Bahasa Indonesia, unless the reader chose English: with this address, or before. */
export function readLanguage(request: Request): Language {
  const asked = new URL(request.url).searchParams.get("bahasa");
  if (isLanguage(asked)) return asked;
  const chosen = /(?:^|;\s*)(?:__Host-)?lang=(\w+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
  return isLanguage(chosen) ? chosen : "id";
}

/** Over TLS the prefix makes browsers refuse a cookie of this name that another host of the domain tries to plant. */
export function languageCookie(language: Language, overTls: boolean): string {
  const [prefix, secure] = overTls ? ["__Host-", "; Secure"] : ["", ""];
  return `${prefix}lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure}`;
}
