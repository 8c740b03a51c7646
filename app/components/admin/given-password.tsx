import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";

export interface GivenPassword {
  account: { id: number; name: string };
  password: string;
  isNew: boolean;
}

/** The one time that a one-time password is shown: in the answer to the form, and nowhere else. */
export function GivenPasswordNotice({ given: { account, password, isNew } }: { given: GivenPassword }) {
  const t = useText();
  return (
    <section className="notice good grid gap-2" role="alert">
      <p className="font-semibold">
        {isNew ? t("admin.accountCreated", { name: account.name }) : t("admin.passwordGiven", { name: account.name })}
      </p>
      <p>
        {t("admin.oneTimePassword")}: <code className="text-lg font-semibold select-all">{password}</code>
      </p>
      <p>{t("admin.passwordOnce")}</p>
      {isNew && (
        <p>
          <Link to={`/admin/akun/${account.id}`}>{t("admin.openAccount", { name: account.name })}</Link>
        </p>
      )}
    </section>
  );
}
