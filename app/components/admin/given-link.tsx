import { Link } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";

export interface GivenLink {
  account: { id: number; name: string };
  address: string;
  expiresAt: Date;
  purpose: "invitation" | "recovery";
  /** Whether it went by e-mail too; undefined where none are sent from here. */
  isMailed: boolean | undefined;
  isNew: boolean;
}

/** The one time that a link is shown: in the answer to the form, and nowhere else. */
export function GivenLinkNotice({ given }: { given: GivenLink }) {
  const t = useText();
  const language = useLanguage();
  const { account, address, expiresAt, purpose, isMailed, isNew } = given;
  const { name } = account;
  return (
    <section className="notice good grid gap-2" role="alert">
      <p className="font-semibold">
        {isNew
          ? t("admin.accountCreated", { name })
          : t(purpose === "invitation" ? "admin.invitationMade" : "admin.recoveryMade", { name })}
      </p>
      <p>
        {t("admin.linkOnce", { until: formatMoment(expiresAt, language) })}{" "}
        {isMailed !== undefined && t(isMailed ? "admin.linkMailed" : "admin.linkNotMailed")}
      </p>
      <p>
        <code className="font-semibold break-all select-all">{address}</code>
      </p>
      {isNew && (
        <p>
          <Link to={`/admin/akun/${account.id}`}>{t("admin.openAccount", { name })}</Link>
        </p>
      )}
    </section>
  );
}
