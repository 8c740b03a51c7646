import { Form, Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";

interface AccountAccessProps {
  isActive: boolean;
  isSelf: boolean;
}

/** A new one-time password for who forgot theirs; closing and reopening the account. */
export function AccountAccess({ isActive, isSelf }: AccountAccessProps) {
  const t = useText();
  return (
    <div className="grid gap-5">
      <section className="card grid gap-3" aria-labelledby="sandi-judul">
        <h2 id="sandi-judul">{t("admin.passwordTitle")}</h2>
        {isSelf ? (
          <p>
            <Link to="/akun">{t("admin.ownPassword")}</Link>
          </p>
        ) : (
          <>
            <p className="muted">{t("admin.passwordHint")}</p>
            <Form method="post">
              <button className="button quiet" name="aksi" value="sandi">
                {t("admin.givePassword")}
              </button>
            </Form>
          </>
        )}
      </section>
      <section className="card grid gap-3" aria-labelledby="tutup-judul">
        <h2 id="tutup-judul">{t("admin.closeTitle")}</h2>
        <p className="muted">{t("admin.closeHint")}</p>
        <Form method="post">
          <button className="button quiet" name="aksi" value={isActive ? "tutup" : "buka"}>
            {isActive ? t("admin.close") : t("admin.reopen")}
          </button>
        </Form>
      </section>
    </div>
  );
}
