import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { findLink, openAccount } from "~/auth/account-links.server.ts";
import { passwordChoice } from "~/auth/password-rules.ts";
import { forgiveTry, networkOf, requireRoom } from "~/auth/rate-limits.server.ts";
import { signOut } from "~/auth/session.server.ts";
import { findWeakness } from "~/auth/weak-password.server.ts";
import { PasswordChoiceForm } from "~/components/password-form.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { namesAroundAccount } from "~/models/account-links.server.ts";
import { withAccounts } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";

await needTexts("account");

export const meta = pageTitle("openAccount");

/** Only links that open nothing stay counted: a whole village office may stand behind one address. */
async function getLink({ request, params, context }: LoaderFunctionArgs) {
  const network = networkOf(context.address);
  await requireRoom(request, "link", network);
  const link = await findLink(params.token);
  if (!link) throw notFound();
  if (link.state === "open") await forgiveTry("link", network);
  return link;
}

export async function loader(args: LoaderFunctionArgs) {
  const link = await getLink(args);
  const { state, purpose, expiresAt } = link;
  if (state !== "open") return data({ state, purpose } as const, { status: 410 });
  return data({ state, purpose, expiresAt, name: link.name, email: link.email } as const);
}

export async function action(args: ActionFunctionArgs) {
  const { request, params } = args;
  const { t } = await getTranslator(request);
  const link = await getLink(args);
  const submission = parseWithZod(await request.formData(), { schema: passwordChoice(t, link.purpose) });
  const hideFields = ["next", "repeat"];
  if (submission.status !== "success") return data(submission.reply({ hideFields }), { status: 400 });
  const { name, next: password } = submission.value;
  const names = await withAccounts((tx) => namesAroundAccount(tx, link.userId));
  const weakness = await findWeakness(password, [...names, name ?? link.name, link.email]);
  if (weakness) {
    const fieldErrors = { next: [t(`account.weak.${weakness}`)] };
    return data(submission.reply({ hideFields, fieldErrors }), { status: 400 });
  }
  // Drawn anew where it opens nothing any more: the page then says why.
  if (!(await openAccount(params.token!, { password, name }))) return data(null, { status: 410 });
  throw await signOut(request, "/masuk?berhasil=akun");
}

export default function OpenAccount() {
  const link = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  return (
    <div className="mx-auto max-w-xl py-6">
      <h1>{t(`account.link.${link.purpose}`)}</h1>
      {link.state === "open" ? (
        <>
          <p className="muted mt-1">
            {t("account.link.until", { email: link.email, until: formatMoment(link.expiresAt, language) })}
          </p>
          <PasswordChoiceForm
            email={link.email}
            name={link.purpose === "invitation" ? link.name : undefined}
            lastResult={lastResult}
          />
        </>
      ) : (
        <>
          <p className="notice bad mt-4">{t(`account.link.${link.state}`)}</p>
          <p className="mt-4">
            <Link to="/masuk">{t("account.link.toSignIn")}</Link>
          </p>
        </>
      )}
    </div>
  );
}
