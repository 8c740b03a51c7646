import { getFormProps, getInputProps, getSelectProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { PersonalToken } from "~/models/personal-tokens.server.ts";
import { mostTokens, tokenLifetimes } from "~/models/token-form.ts";
import { Field } from "./field.tsx";
import { SubmitButton } from "./submit-button.tsx";

export interface OwnToken extends PersonalToken {
  isExpired: boolean;
}

interface TokenSectionProps {
  tokens: OwnToken[];
  /** The one time that a token is shown: in the answer to the form. */
  made: { name: string; token: string } | undefined;
  lastResult: SubmissionResult | undefined;
  /** For those who keep passwords for people: whose password it is. */
  email: string;
}

/** A person's tokens for programs: made, shown once, ended. */
export function TokenSection({ tokens, made, lastResult, email }: TokenSectionProps) {
  const t = useText();
  return (
    <section className="grid gap-3" aria-labelledby="token">
      <h2 id="token">{t("api.tokensTitle")}</h2>
      <p className="muted max-w-prose">
        {t("api.tokensHint")} {t("api.mostTokens", { count: mostTokens })} <Link to="/api">{t("api.about")}</Link>
      </p>
      {made && (
        <section className="notice good grid gap-2" role="alert">
          <p className="font-semibold">{t("api.made", { name: made.name })}</p>
          <p>
            <code className="break-all select-all">{made.token}</code>
          </p>
          <p>{t("api.shownOnce")}</p>
        </section>
      )}
      {tokens.length > 0 ? <TokenList tokens={tokens} /> : !made && <p className="muted">{t("api.none")}</p>}
      {/* A made token leaves the form empty for the next. */}
      <TokenForm key={made?.token} lastResult={lastResult} email={email} />
    </section>
  );
}

function TokenList({ tokens }: { tokens: OwnToken[] }) {
  const t = useText();
  const language = useLanguage();
  const moment = (at: Date) => formatMoment(at, language);
  return (
    <ul className="card divide-y divide-line py-0!">
      {tokens.map(({ id, name, prefix, createdAt, expiresAt, lastUsedAt, isExpired }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="font-semibold break-words">
              {name} <code className="muted font-normal">{prefix}…</code>{" "}
              {isExpired && <span className="badge draft">{t("api.expired")}</span>}
            </p>
            <p className="muted small">{t("api.madeUntil", { made: moment(createdAt), until: moment(expiresAt) })}</p>
            <p className="muted small">
              {lastUsedAt ? t("api.lastUsed", { at: moment(lastUsedAt) }) : t("api.neverUsed")}
            </p>
          </div>
          <Form method="post">
            <input type="hidden" name="token" value={id} />
            <button className="button quiet" name="aksi" value="cabut-token" aria-label={t("api.revokeOf", { name })}>
              {t("api.revoke")}
            </button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

function TokenForm({ lastResult, email }: Pick<TokenSectionProps, "lastResult" | "email">) {
  const t = useText();
  const [form, fields] = useForm<{ name: string; days: string; password: string }>({
    id: "token-form",
    lastResult,
    defaultValue: { name: "", days: "90" },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-wrap items-end gap-4">
      <input type="text" className="hidden" value={email} autoComplete="username" readOnly />
      <Field label={t("api.name")} field={fields.name} hint={t("api.nameHint")}>
        <input
          className="input"
          {...getInputProps(fields.name, { type: "text", ariaDescribedBy: fields.name.descriptionId })}
          autoComplete="off"
          key={fields.name.key}
        />
      </Field>
      <Field label={t("api.lifetime")} field={fields.days}>
        <select className="input" {...getSelectProps(fields.days)} key={fields.days.key}>
          {tokenLifetimes.map((days) => (
            <option key={days} value={days}>
              {t("api.days", { count: days })}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t("api.password")} field={fields.password} hint={t("api.passwordHint")}>
        <input
          className="input"
          {...getInputProps(fields.password, {
            type: "password",
            value: false,
            ariaDescribedBy: fields.password.descriptionId,
          })}
          autoComplete="current-password"
        />
      </Field>
      <SubmitButton name="aksi" value="buat-token">
        {t("api.make")}
      </SubmitButton>
    </Form>
  );
}
