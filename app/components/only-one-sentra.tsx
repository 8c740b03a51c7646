import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { OfferedSentra } from "~/models/comparison.server.ts";

/** For those whose account sees one sentra: there is nothing to set it against, and this is what can be done. */
export function OnlyOneSentra({ sentra: { id, name } }: { sentra: OfferedSentra }) {
  const t = useText();
  return (
    <div className="notice grid max-w-prose gap-3">
      <p>{t("compare.onlyOne", { name })}</p>
      <p>{t("compare.onlyOneHelp")}</p>
      <p>
        <Link className="button" to={`/sentra/${id}`}>
          {t("compare.openSentra", { name })}
        </Link>
      </p>
    </div>
  );
}
