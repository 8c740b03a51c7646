import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { SubmitButton } from "./submit-button.tsx";

/** The end of a form: what keeps it, and the way back without keeping anything. */
export function FormButtons({ save, back }: { save?: string; back: string }) {
  const t = useText();
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton>{save ?? t("common.save")}</SubmitButton>
      <Link className="button quiet" to={back}>
        {t("common.cancel")}
      </Link>
    </div>
  );
}
