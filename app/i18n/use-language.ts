import { useContext } from "react";
import { I18nContext } from "react-i18next";
import type { Language } from "./i18n.ts";

/** Asked for in every cell: straight from the context, as useTranslation makes ready more than this needs. */
export function useLanguage(): Language {
  return useContext(I18nContext).i18n.language as Language;
}
