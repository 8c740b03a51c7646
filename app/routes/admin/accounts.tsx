import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireAdmin } from "~/auth/guards.server.ts";
import { sendLink } from "~/auth/account-letters.server.ts";
import { createLinkAddress } from "~/auth/account-links.server.ts";
import { AccountForm } from "~/components/admin/account-form.tsx";
import { AdminFrame } from "~/components/admin/admin-frame.tsx";
import { type GivenLink, GivenLinkNotice } from "~/components/admin/given-link.tsx";
import { Register, RegisterRest, RegisterSearch, RegisterTable } from "~/components/admin/register.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { createAccount, listAccounts } from "~/models/account-register.server.ts";
import { accountForm, toMembership } from "~/models/admin-forms.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { sendsMail } from "~/models/mail.server.ts";
import { listPlaces } from "~/models/places.server.ts";

await needTexts("account", "admin");

export const meta = pageTitle("accounts");

const mostShown = 100;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args);
  const search = new URL(args.request.url).searchParams.get("q")?.trim() ?? "";
  return withActor(actor, async (tx) => ({
    ...(await listAccounts(tx, search, mostShown)),
    search,
    places: await listPlaces(tx),
  }));
}

/** Answers with the page itself, not with a redirect: the link is in this one answer and is kept nowhere. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args);
  const { t } = await getTranslator(args.request);
  const submission = parseWithZod(await args.request.formData(), { schema: accountForm(t) });
  if (submission.status !== "success")
    return data({ lastResult: submission.reply(), given: undefined }, { status: 400 });
  const { name, email } = submission.value;
  const { address, linkHash } = createLinkAddress(args.context.publicUrl);
  const membership = toMembership(submission.value);
  let made: Awaited<ReturnType<typeof createAccount>> | undefined;
  const write = async () =>
    void (made = await withActor(actor, (tx) => createAccount(tx, { name, email, linkHash, membership })));
  const fieldErrors = await findRefusal(write, {
    duplicate: { email: [t("admin.emailTaken")] },
    unknownReference: { place: [t("admin.placeUnknown")] },
  });
  if (fieldErrors) return data({ lastResult: submission.reply({ fieldErrors }), given: undefined }, { status: 400 });
  const { id, link } = made!;
  const isMailed = sendsMail() ? await sendLink(args, { to: email, link: address, purpose: link.purpose }) : undefined;
  const given: GivenLink = { account: { id, name }, address, ...link, isMailed, isNew: true };
  return data({ lastResult: undefined, given }, { headers: { "Cache-Control": "no-store" } });
}

export default function Accounts() {
  const { accounts, total, search, places } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useText();
  return (
    <AdminFrame title={t("admin.accountsTitle")}>
      {result?.given && <GivenLinkNotice given={result.given} />}
      <Register
        list={
          <>
            <RegisterSearch label={t("admin.searchAccount")} search={search} />
            {accounts.length === 0 ? (
              <p className="empty">{t("admin.noneFound", { search })}</p>
            ) : (
              <RegisterTable
                label={t("admin.accountsTitle")}
                caption={t("admin.accountsCaption", { count: total })}
                columns={[t("admin.name"), t("admin.roles"), t("admin.state")]}
              >
                {accounts.map(({ id, name, email, isActive, memberships }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link to={`/admin/akun/${id}`} className="inline-flex min-h-11 items-center sm:min-h-0">
                        {name}
                      </Link>
                      <div className="muted small font-normal">{email}</div>
                    </th>
                    <td className="min-w-56">
                      {memberships.map((membership) => (
                        <div key={membership.id}>
                          {t(`domain.roles.${membership.role}`)}, {membership.place ?? t("admin.wholePlatform")}
                        </div>
                      ))}
                    </td>
                    <td>{isActive ? t("admin.active") : <span className="badge draft">{t("admin.closed")}</span>}</td>
                  </tr>
                ))}
              </RegisterTable>
            )}
            <RegisterRest shown={accounts.length} total={total} />
          </>
        }
        formTitle={t("admin.createAccount")}
        lastResult={result?.lastResult}
        // A new key clears the fields once an account was created.
        form={<AccountForm key={result?.given?.account.id} places={places} lastResult={result?.lastResult} />}
      />
    </AdminFrame>
  );
}
