import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { ownPath } from "~/auth/own-path.ts";
import { findPending, finishSignIn } from "~/auth/sign-in.server.ts";
import { Field } from "~/components/field.tsx";
import { SubmitButton } from "~/components/submit-button.tsx";
import { formatWait } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { codeForm } from "~/models/factor-form.ts";

await needTexts("factor");

export const meta = pageTitle("signIn");

export async function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const waiting = await findPending(request);
  if (!waiting) throw redirect("/masuk");
  return { email: waiting.email, next: params.get("ke"), byRecoveryCode: params.has("cadangan") };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { t, language } = await getTranslator(request);
  const submission = parseWithZod(await request.formData(), { schema: codeForm(t) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const outcome = await finishSignIn(args, submission.value.code);
  const refuse = (message: string, status: number) =>
    data(submission.reply({ fieldErrors: { code: [message] }, hideFields: ["code"] }), { status });
  switch (outcome.kind) {
    case "signedIn": {
      const next = new URL(request.url).searchParams.get("ke");
      return redirect(ownPath(next), {
        headers: outcome.cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]),
      });
    }
    case "wait":
      context.appendHeader("Retry-After", String(outcome.seconds));
      return refuse(t("factor.wait", { wait: formatWait(outcome.seconds, language) }), 429);
    case "wrong":
      return refuse(t("factor.codeWrong"), 400);
    default:
      return redirect("/masuk?lewat=waktu");
  }
}

export default function SignInCode() {
  const { email, next, byRecoveryCode } = useLoaderData<typeof loader>();
  const t = useText();
  const [form, fields] = useForm<{ code: string }>({ id: "kode", lastResult: useActionData<typeof action>() });
  const other = new URLSearchParams({ ...(next !== null && { ke: next }), ...(!byRecoveryCode && { cadangan: "" }) });
  return (
    <div className="mx-auto grid max-w-md gap-4 py-6">
      <div>
        <h1>{t("factor.stepTitle")}</h1>
        <p className="muted mt-1 break-words">{t("factor.stepHint", { email })}</p>
      </div>
      {/* A key: of the two ways to answer, each starts with an empty field. */}
      <Form method="post" key={String(byRecoveryCode)} {...getFormProps(form)} className="grid gap-4">
        <Field
          label={t(byRecoveryCode ? "factor.recoveryCode" : "factor.code")}
          field={fields.code}
          hint={t(byRecoveryCode ? "factor.recoveryHint" : "factor.codeHint")}
        >
          <input
            className="input text-lg tracking-widest"
            {...getInputProps(fields.code, { type: "text", value: false, ariaDescribedBy: fields.code.descriptionId })}
            inputMode={byRecoveryCode ? "text" : "numeric"}
            autoComplete={byRecoveryCode ? "off" : "one-time-code"}
            autoCapitalize="none"
          />
        </Field>
        <div>
          <SubmitButton>{t("common.signIn")}</SubmitButton>
        </div>
      </Form>
      <ul className="grid gap-1">
        <li>
          <Link to={`?${other}`} className="inline-flex min-h-11 items-center">
            {t(byRecoveryCode ? "factor.toCode" : "factor.toRecovery")}
          </Link>
        </li>
        <li>
          <Link to="/masuk" className="inline-flex min-h-11 items-center">
            {t("factor.startAgain")}
          </Link>
        </li>
      </ul>
      <p className="muted small">{t("factor.lostBoth")}</p>
    </div>
  );
}
