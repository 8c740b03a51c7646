import { createInstance, type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import type { areas, core } from "./id/index.ts";

export const languages = ["id", "en"] as const;
export type Language = (typeof languages)[number];

/** A part of the texts that only some pages need. */
export type Area = keyof typeof areas;
type Texts = typeof core & { [A in Area]: Awaited<ReturnType<(typeof areas)[A]>> };

/** Bahasa Indonesia's messages say which messages there are; English has the same ones. */
export type Messages = { [Part in keyof Texts]: Translated<Texts[Part]> };
type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: Texts };
  }
}

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

const isBrowser = typeof document !== "undefined";
const languageOfPage = (): Language =>
  isLanguage(document.documentElement.lang) ? document.documentElement.lang : "id";

/** Only the reader's language travels to the browser. */
const loadLanguage = (language: Language) => (language === "en" ? import("./en/index.ts") : import("./id/index.ts"));

/** In a browser: the areas that have arrived, and the instance that newer ones are added to. */
const arrived: Partial<Record<Area, object>> = {};
let ofPage: i18n | undefined;

/**
 * A route module awaits the areas that its page speaks from, before anything of it is rendered:
 * `await needTexts("sheet")` below its imports. The server has every area from the start.
 */
export async function needTexts(...wanted: Area[]): Promise<void> {
  if (!isBrowser) return;
  const language = languageOfPage();
  const load = (await loadLanguage(language)).areas;
  const missing = wanted.filter((area) => !arrived[area]);
  await Promise.all(
    missing.map(async (area) => {
      arrived[area] = await load[area]();
      ofPage?.addResourceBundle(language, "translation", { [area]: arrived[area] }, true);
    }),
  );
}

/** For the page in this browser. It may be made before or after the areas arrive. */
export async function createPageI18n(): Promise<i18n> {
  const language = languageOfPage();
  ofPage = await create(language, { ...(await loadLanguage(language)).core, ...arrived });
  return ofPage;
}

/** For the server: everything, in this language. */
export async function createI18n(language: Language): Promise<i18n> {
  const { core, areas } = await loadLanguage(language);
  const all = await Promise.all(Object.entries(areas).map(async ([area, load]) => [area, await load()]));
  return create(language, { ...core, ...(Object.fromEntries(all) as object) });
}

async function create(language: Language, translation: object): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false }, // React escapes
  });
  instance.t = remember(instance.t);
  return instance;
}

/** A text without blanks to fill in is looked up once: the library works out its options and rules anew each time. */
function remember(t: TFunction): TFunction {
  const look = t as (key: string, options?: object) => string;
  const known = new Map<string, string>();
  return ((key: string, options?: object) => {
    if (options) return look(key, options);
    let text = known.get(key);
    // What has not arrived yet comes back as its key.
    if (text === undefined && (text = look(key)) !== key) known.set(key, text);
    return text;
  }) as TFunction;
}
