import { useContext } from "react";
import { I18nContext } from "react-i18next";
import type { Language } from "./i18n.ts";

/** The reader's language. */
export function useLanguage(): Language {
  return useContext(I18nContext).i18n.language as Language;
}
