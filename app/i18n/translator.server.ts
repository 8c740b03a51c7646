import type { i18n, TFunction } from "i18next";
import { createI18n, type Language } from "./i18n.ts";
import { readLanguage } from "./language.server.ts";

const instances = new Map<Language, Promise<i18n>>();

/** One for each language: nothing of it is a request's own, and making one lays out every text there is. */
export function getI18n(language: Language): Promise<i18n> {
  if (!instances.has(language)) instances.set(language, createI18n(language));
  return instances.get(language)!;
}

/** The reader's language and its texts, for messages that an action writes. */
export async function getTranslator(request: Request): Promise<{ language: Language; t: TFunction }> {
  const language = readLanguage(request);
  return { language, t: (await getI18n(language)).t };
}
