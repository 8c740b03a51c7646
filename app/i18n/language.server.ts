import { isLanguage, type Language } from "./i18n.ts";

/** Bahasa Indonesia, unless the reader chose English: with this address, or before. */
export function readLanguage(request: Request): Language {
  const asked = new URL(request.url).searchParams.get("bahasa");
  if (isLanguage(asked)) return asked;
  const chosen = /(?:^|;\s*)lang=(\w+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
  return isLanguage(chosen) ? chosen : "id";
}

export function languageCookie(language: Language): string {
  return `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
}
