import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { SubmitButton } from "../submit-button.tsx";
import { CodeField, PasswordField } from "./secret-fields.tsx";

interface OwnFactorProps {
  own: { since: Date; codesLeft: number };
  lastResult: SubmissionResult | undefined;
  /** For those who keep passwords for people: whose password it is. */
  email: string;
}

/** A second factor that is on: new recovery codes, another device, or switching it off, each for password and code. */
export function OwnFactor({ own: { since, codesLeft }, lastResult, email }: OwnFactorProps) {
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<{ password: string; code: string }>({ id: "faktor", lastResult });
  return (
    <section className="card grid gap-4" aria-labelledby="faktor-judul">
      <h2 id="faktor-judul">{t("factor.onSince", { at: formatMoment(since, language) })}</h2>
      <p className={codesLeft < 3 ? "notice bad" : undefined}>{t("factor.codesLeft", { count: codesLeft })}</p>
      <p className="muted">{t("factor.changeHint")}</p>
      <Form method="post" {...getFormProps(form)} className="grid max-w-sm gap-4">
        <input type="text" className="hidden" value={email} autoComplete="username" readOnly />
        <PasswordField field={fields.password} />
        <CodeField field={fields.code} hint={t("factor.eitherHint")} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="aksi" value="kode-baru">
            {t("factor.renewCodes")}
          </SubmitButton>
          <SubmitButton className="button quiet" name="aksi" value="ganti">
            {t("factor.replace")}
          </SubmitButton>
          <SubmitButton className="button quiet" name="aksi" value="lepas">
            {t("factor.switchOff")}
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}
