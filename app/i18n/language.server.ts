import { isLanguage, type Language, loadMessages, type Messages } from "./i18n.ts";

/** Bahasa Indonesia, unless the reader chose English. */
export function readLanguage(request: Request): Language {
  const chosen = /(?:^|;\s*)lang=(\w+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
  return isLanguage(chosen) ? chosen : "id";
}

export function languageCookie(language: Language): string {
  return `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
}

/** The messages in the reader's language, for what is written outside components: a page's title. */
export function readMessages(request: Request): Promise<Messages> {
  return loadMessages(readLanguage(request));
}
