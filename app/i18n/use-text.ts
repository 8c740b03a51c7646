import type { TFunction } from "i18next";
import { useContext } from "react";
import { I18nContext } from "react-i18next";

/**
 * The texts of the reader's language. The library's own hook, `useTranslation`, waits for texts that are still to come and
 * follows a change of language, and makes a function of its own for that in every component: on a page with hundreds of
 * cells an eighth of the time. Here a page's texts are there before it is drawn (needTexts), in one language.
 */
export function useText(): TFunction {
  return useContext(I18nContext).i18n.t;
}
