import { needTexts } from "~/i18n/i18n.ts";
import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { codeAddress, ownPath } from "~/auth/own-path.ts";
import { findSignedIn } from "~/auth/session.server.ts";
import { signIn } from "~/auth/sign-in.server.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { Field } from "~/components/field.tsx";
import { FormErrors } from "~/components/form-errors.tsx";
import { PasswordInput } from "~/components/password-input.tsx";
import { SubmitButton } from "~/components/submit-button.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { formatWait } from "~/i18n/format.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { listDemoAccounts } from "~/models/demo.server.ts";

await needTexts("account");

export const meta = pageTitle("signIn");

/** No rules beyond "filled in": what else is wrong with them, a stranger is not told. */
const schema = z.object({
  email: z.string({ error: "account.emailMissing" }),
  password: z.string({ error: "account.passwordMissing" }),
});

export async function loader(args: LoaderFunctionArgs) {
  if (await findSignedIn(args)) throw redirect("/");
  return { demo: listDemoAccounts() };
}

export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const submission = parseWithZod(await request.formData(), { schema });
  // The e-mail stays as it was typed; a password is never sent back to a page.
  const hideFields = ["password"];
  if (submission.status !== "success") return data(submission.reply({ hideFields }), { status: 400 });
  const { email, password } = submission.value;
  const outcome = await signIn(args, email, password);
  if (outcome.kind === "wrong") {
    return data(submission.reply({ formErrors: ["account.wrongCredentials"], hideFields }), { status: 400 });
  }
  if (outcome.kind === "wait") {
    const { t, language } = await getTranslator(request);
    const wait = t("account.waitToSignIn", { wait: formatWait(outcome.seconds, language) });
    args.context.appendHeader("Retry-After", String(outcome.seconds));
    return data(submission.reply({ formErrors: [wait], hideFields }), { status: 429 });
  }
  const next = new URL(request.url).searchParams.get("ke");
  const target = outcome.kind === "code" ? codeAddress(next) : ownPath(next);
  return redirect(target, { headers: outcome.cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]) });
}

export default function SignIn() {
  const { demo } = useLoaderData<typeof loader>();
  const t = useText();
  const [form, fields] = useForm<z.infer<typeof schema>>({
    lastResult: useActionData<typeof action>(),
    shouldValidate: "onSubmit",
  });
  return (
    <div className="mx-auto grid max-w-4xl gap-8 py-6 md:grid-cols-2">
      <div>
        <h1>{t("account.signInTitle")}</h1>
        <p className="muted mt-1">{t("common.tagline")}</p>
        <DoneNotice messages={{ akun: t("account.link.done") }} />
        <Form method="post" {...getFormProps(form)} className="mt-6 grid gap-4">
          <FormErrors form={form} />
          <Field label={t("account.email")} field={fields.email}>
            <input
              className="input"
              {...getInputProps(fields.email, { type: "email" })}
              autoComplete="username"
              autoCapitalize="none"
            />
          </Field>
          <PasswordInput label={t("account.password")} field={fields.password} autoComplete="current-password" />
          <SubmitButton>{t("common.signIn")}</SubmitButton>
        </Form>
        <p className="mt-4">
          <Link to="/lupa-sandi">{t("account.forgot.title")}</Link>
        </p>
        <p className="muted small mt-2">{t("account.noSignUp")}</p>
      </div>
      {demo && (
        <aside className="notice simulated small self-start" aria-labelledby="demo">
          <h2 id="demo">{t("account.demoTitle")}</h2>
          <p className="mt-1">{t("account.demoHint", { password: demo.password })}</p>
          <ul className="mt-2 grid gap-1.5">
            {demo.accounts.map(({ email, role, scope }) => (
              <li key={email}>
                <code>{email}</code>
                <br />
                {t(`domain.roles.${role}`)}, {scope}
              </li>
            ))}
          </ul>
        </aside>
      )}
    </div>
  );
}
