import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";

/** Makes invitations: for every member who has none yet, or some without a name. */
export function InviteForms({ problem }: { problem: string | undefined }) {
  const t = useText();
  return (
    <div className="card grid gap-4 sm:grid-cols-2">
      <Form method="post" className="grid content-start gap-2">
        <p className="field-label">{t("collect.inviteMembers")}</p>
        <p className="muted small">{t("collect.inviteMembersHint")}</p>
        <button className="button justify-self-start" name="langkah" value="anggota">
          {t("collect.inviteAll")}
        </button>
      </Form>
      <Form method="post" className="grid content-start gap-2" noValidate>
        <div className="field">
          <label htmlFor="jumlah">{t("collect.howMany")}</label>
          <p id="jumlah-petunjuk" className="hint">
            {t("collect.unnamedHint")}
          </p>
          <input
            id="jumlah"
            name="jumlah"
            inputMode="numeric"
            autoComplete="off"
            className="input number max-w-32"
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "jumlah-petunjuk jumlah-salah" : "jumlah-petunjuk"}
          />
          {problem && (
            <p id="jumlah-salah" role="alert" className="error">
              {problem}
            </p>
          )}
        </div>
        <button className="button quiet justify-self-start" name="langkah" value="tanpa-nama">
          {t("collect.addUnnamed")}
        </button>
      </Form>
    </div>
  );
}
