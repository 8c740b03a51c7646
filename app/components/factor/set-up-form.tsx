import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { QrCode } from "~/models/qr-code.server.ts";
import { SubmitButton } from "../submit-button.tsx";
import { CodeField, PasswordField } from "./secret-fields.tsx";

interface SetUpFormProps {
  setUp: { secret: string; address: string; qr: QrCode; sealed: string; asksPassword: boolean };
  lastResult: SubmissionResult | undefined;
  /** For those who keep passwords for people: whose password it is. */
  email: string;
}

/** A new secret, to be scanned, opened or typed into an authenticator application, and its first code. */
export function SetUpForm({ setUp: { secret, address, qr, sealed, asksPassword }, lastResult, email }: SetUpFormProps) {
  const t = useText();
  const [form, fields] = useForm<{ password: string; code: string }>({ id: "pasang", lastResult });
  return (
    <section className="card grid gap-4" aria-labelledby="pasang-judul">
      <h2 id="pasang-judul">{t("factor.setUpTitle")}</h2>
      <ol className="grid gap-4 pl-6">
        <li className="list-decimal">{t("factor.stepApp")}</li>
        <li className="list-decimal">
          <p>{t("factor.stepScan")}</p>
          <svg
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            role="img"
            aria-label={t("factor.qrLabel")}
            className="my-3 size-52 bg-white text-black"
            shapeRendering="crispEdges"
          >
            <path d={qr.path} fill="currentColor" />
          </svg>
          <p>
            <a href={address} className="inline-flex min-h-11 items-center">
              {t("factor.openApp")}
            </a>
          </p>
          <p>{t("factor.typeSecret")}</p>
          <p>
            <code className="font-semibold break-words select-all">{secret}</code>
          </p>
        </li>
        <li className="list-decimal">
          <p>{t("factor.stepCode")}</p>
          <Form method="post" {...getFormProps(form)} className="mt-3 grid max-w-sm gap-4">
            <input type="hidden" name="sealed" value={sealed} />
            <input type="text" className="hidden" value={email} autoComplete="username" readOnly />
            <CodeField field={fields.code} hint={t("factor.firstCodeHint")} />
            {asksPassword && <PasswordField field={fields.password} />}
            <div>
              <SubmitButton name="aksi" value="pasang">
                {t("factor.setUp")}
              </SubmitButton>
            </div>
          </Form>
        </li>
      </ol>
    </section>
  );
}
