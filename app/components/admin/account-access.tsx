import { Form, Link } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { OpenLink } from "~/models/account-links.server.ts";

interface AccountAccessProps {
  isActive: boolean;
  isSelf: boolean;
  openLink: OpenLink | undefined;
  /** Null where the account has no second factor. */
  factorSince: Date | null;
}

/**
 * A link for who has no password yet or forgot it; sessions ended where a device is lost; a lost second factor taken off;
 * closing and reopening the account.
 */
export function AccountAccess({ isActive, isSelf, openLink, factorSince }: AccountAccessProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <div className="grid gap-5">
      <section className="card grid gap-3" aria-labelledby="sandi-judul">
        <h2 id="sandi-judul">{t("admin.linkTitle")}</h2>
        {isSelf ? (
          <p>
            <Link to="/akun">{t("admin.ownPassword")}</Link>
          </p>
        ) : (
          <>
            <p className="muted">{t("admin.linkHint")}</p>
            {openLink && <OpenLinkNote link={openLink} />}
            <Form method="post">
              <button className="button quiet" name="aksi" value="tautan">
                {t("admin.makeLink")}
              </button>
            </Form>
          </>
        )}
      </section>
      {!isSelf && (
        <section className="card grid gap-3" aria-labelledby="sesi-judul">
          <h2 id="sesi-judul">{t("admin.sessionsTitle")}</h2>
          <p className="muted">{t("admin.sessionsHint")}</p>
          <Form method="post">
            <button className="button quiet" name="aksi" value="sesi">
              {t("admin.endSessions")}
            </button>
          </Form>
        </section>
      )}
      <section className="card grid gap-3" aria-labelledby="faktor-judul">
        <h2 id="faktor-judul">{t("admin.factorTitle")}</h2>
        <p>
          {factorSince ? t("admin.factorSince", { at: formatMoment(factorSince, language) }) : t("admin.factorNone")}
        </p>
        {isSelf ? (
          <p>
            <Link to="/akun/faktor">{t("admin.ownFactor")}</Link>
          </p>
        ) : (
          factorSince && (
            <>
              <p className="muted">{t("admin.factorHint")}</p>
              <Form method="post">
                <button className="button quiet" name="aksi" value="faktor">
                  {t("admin.factorReset")}
                </button>
              </Form>
            </>
          )
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

function OpenLinkNote({ link }: { link: OpenLink }) {
  const t = useText();
  const language = useLanguage();
  const [made, until] = [formatMoment(link.createdAt, language), formatMoment(link.expiresAt, language)];
  return (
    <Form method="post" className="notice flex flex-wrap items-center justify-between gap-3">
      <p>{t(link.purpose === "invitation" ? "admin.openInvitation" : "admin.openRecovery", { made, until })}</p>
      <button className="button quiet" name="aksi" value="tarik-tautan">
        {t("admin.withdrawLink")}
      </button>
    </Form>
  );
}
