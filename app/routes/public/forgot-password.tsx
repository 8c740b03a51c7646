import { needTexts } from "~/i18n/i18n.ts";
import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { requestLink } from "~/auth/account-links.server.ts";
import { networkOf, requireRoom } from "~/auth/rate-limits.server.ts";
import { Field } from "~/components/field.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { sendsMail } from "~/models/mail.server.ts";

await needTexts("account");

export const meta = pageTitle("forgotPassword");

const schema = z.object({ email: z.string({ error: "account.emailMissing" }).max(320, "account.emailTooLong") });

export const loader = () => ({ sendsMail: sendsMail() });

/** The answer is the same for every e-mail: it tells nobody whether there is such an account. */
export async function action(args: ActionFunctionArgs) {
  await requireRoom(args.request, "link", networkOf(args.context.address));
  const submission = parseWithZod(await args.request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  if (sendsMail()) await requestLink(args, submission.value.email);
  throw redirect("/lupa-sandi?berhasil=diminta");
}

export default function ForgotPassword() {
  const { sendsMail } = useLoaderData<typeof loader>();
  const t = useText();
  const [params] = useSearchParams();
  const [form, fields] = useForm<{ email: string }>({ lastResult: useActionData<typeof action>() });
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-6">
      <h1>{t("account.forgot.title")}</h1>
      {!sendsMail && <p>{t("account.forgot.byHand")}</p>}
      {sendsMail && params.get("berhasil") === "diminta" && (
        <p className="notice good" role="status">
          {t("account.forgot.asked")}
        </p>
      )}
      {sendsMail && (
        <Form method="post" {...getFormProps(form)} className="grid gap-4">
          <Field label={t("account.email")} field={fields.email} hint={t("account.forgot.hint")}>
            <input
              className="input"
              {...getInputProps(fields.email, { type: "email", ariaDescribedBy: fields.email.descriptionId })}
              autoComplete="username"
              autoCapitalize="none"
            />
          </Field>
          <div>
            <button className="button">{t("account.forgot.send")}</button>
          </div>
        </Form>
      )}
      <p>
        <Link to="/masuk">{t("account.link.toSignIn")}</Link>
      </p>
    </div>
  );
}
