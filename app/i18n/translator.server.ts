import type { i18n, TFunction } from "i18next";
import { createI18n, type Language } from "./i18n.ts";
import { readLanguage } from "./language.server.ts";

const instances = new Map<Language, Promise<i18n>>();

/** The reader's language and its texts, for messages that an action writes. */
export async function getTranslator(request: Request): Promise<{ language: Language; t: TFunction }> {
  const language = readLanguage(request);
  if (!instances.has(language)) instances.set(language, createI18n(language));
  return { language, t: (await instances.get(language)!).t };
}
