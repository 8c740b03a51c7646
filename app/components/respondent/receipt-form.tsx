import { useText } from "~/i18n/use-text.ts";

export type ReceiptProblem = "wrong" | "tooOften";

/** Opens what was given, for those who wrote its code down. */
export function ReceiptForm({ address, problem }: { address: string; problem: ReceiptProblem | undefined }) {
  const t = useText();
  return (
    <>
      <h1>{t("respond.answered.title")}</h1>
      <p>{t("respond.answered.text")}</p>
      <form method="post" action={address} className="stack gap-3">
        <div className="field">
          <label htmlFor="kode">{t("respond.answered.code")}</label>
          <p id="contoh-kode" className="hint">
            {t("respond.answered.codeHint")}
          </p>
          <input
            id="kode"
            name="kode"
            className="input"
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "salah-kode contoh-kode" : "contoh-kode"}
          />
          {problem && (
            <p id="salah-kode" role="alert" className="error">
              {t(`respond.answered.${problem}`)}
            </p>
          )}
        </div>
        <button className="button justify-self-start">{t("respond.answered.open")}</button>
      </form>
      <p className="muted small">{t("respond.answered.lost")}</p>
    </>
  );
}
