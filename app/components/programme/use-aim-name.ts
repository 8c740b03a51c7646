import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Aim } from "~/models/programme.ts";

/** What a programme is meant to move, in the reader's language. */
export function useAimName() {
  const t = useText();
  const language = useLanguage();
  return (aim: Aim | undefined) => {
    if (!aim) return t("programme.noAim");
    const name = language === "id" ? aim.nameId : aim.nameEn;
    return aim.kind === "indicator" ? name : t("programme.construct", { name });
  };
}
