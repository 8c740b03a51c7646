import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { messages } from "./id/index.ts";

export const languages = ["id", "en"] as const;
export type Language = (typeof languages)[number];

/** Bahasa Indonesia's messages say which messages there are; English has the same ones. */
export type Messages = { [Area in keyof typeof messages]: Translated<(typeof messages)[Area]> };
type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof messages };
  }
}

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** Only the messages of the reader's language travel to the browser. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === "en" ? (await import("./en/index.ts")).messages : (await import("./id/index.ts")).messages;
}

export async function createI18n(language: Language): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await loadMessages(language) } },
    interpolation: { escapeValue: false }, // React escapes
  });
  return instance;
}
