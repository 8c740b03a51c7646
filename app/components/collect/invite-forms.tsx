import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { SubmitButton } from "../submit-button.tsx";

interface InviteFormsProps {
  /** How many invitations there are on this page: sent twice, it makes them once. */
  seen: number;
  problem: string | undefined;
  typed: string | undefined;
}

/** Makes invitations: for every member who has none yet, or some without a name. */
export function InviteForms({ seen, problem, typed }: InviteFormsProps) {
  const t = useText();
  return (
    <div className="card grid gap-4 sm:grid-cols-2">
      <Form method="post" className="grid content-start gap-2">
        <p className="field-label">{t("collect.inviteMembers")}</p>
        <p className="muted small">{t("collect.inviteMembersHint")}</p>
        <SubmitButton className="button justify-self-start" name="langkah" value="anggota">
          {t("collect.inviteAll")}
        </SubmitButton>
      </Form>
      <Form method="post" className="grid content-start gap-2" noValidate>
        <div className="field">
          <label htmlFor="jumlah">{t("collect.howMany")}</label>
          <p id="jumlah-petunjuk" className="hint">
            {t("collect.unnamedHint")}
          </p>
          <input type="hidden" name="sudah" value={seen} />
          <input
            id="jumlah"
            name="jumlah"
            defaultValue={typed}
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
        <SubmitButton className="button quiet justify-self-start" name="langkah" value="tanpa-nama">
          {t("collect.addUnnamed")}
        </SubmitButton>
      </Form>
    </div>
  );
}
