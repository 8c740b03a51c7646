import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { PartnershipPattern } from "~/models/reference.server.ts";

type Named = Pick<PartnershipPattern, "nameId" | "nameEn" | "currentNameId" | "currentNameEn">;

/** A pattern as the papers call it, and as the law does today where that differs. */
export function PatternName({ pattern }: { pattern: Named }) {
  const t = useText();
  const isIndonesian = useLanguage() === "id";
  const current = isIndonesian ? pattern.currentNameId : pattern.currentNameEn;
  return (
    <>
      {isIndonesian ? pattern.nameId : pattern.nameEn}
      {current && <span className="muted small font-normal"> ({t("reference.nowCalled", { name: current })})</span>}
    </>
  );
}
