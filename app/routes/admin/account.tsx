import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireAdmin } from "~/auth/guards.server.ts";
import { sendLink } from "~/auth/account-letters.server.ts";
import { createLinkAddress } from "~/auth/account-links.server.ts";
import { AccountAccess } from "~/components/admin/account-access.tsx";
import { AccountRoles } from "~/components/admin/account-roles.tsx";
import { AdminFrame } from "~/components/admin/admin-frame.tsx";
import { type GivenLink, GivenLinkNotice } from "~/components/admin/given-link.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { createAccountLink, findOpenLink, withdrawAccountLinks } from "~/models/account-links.server.ts";
import { getAccount, setAccountActive } from "~/models/account-register.server.ts";
import { membershipForm, toMembership } from "~/models/admin-forms.ts";
import { findRefusal } from "~/models/database-error.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { sendsMail } from "~/models/mail.server.ts";
import { addMembership, deleteMembership, listMemberships } from "~/models/memberships.server.ts";
import { listPlaces } from "~/models/places.server.ts";
import { findFactorSince, resetFactor } from "~/models/second-factor.server.ts";
import { readRowId } from "~/models/row-id.ts";
import { endSessionsOf } from "~/models/sessions.server.ts";
import { logger } from "~/server/logger.ts";

await needTexts("account", "admin");

export const meta = pageTitle<typeof loader>("accounts", ({ account }) => account.name);

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args);
  return withActor(actor, async (tx) => {
    const account = await getAccount(tx, args.params.userId);
    return {
      account,
      isSelf: account.id === actor.userId,
      openLink: await findOpenLink(tx, account.id),
      factorSince: await findFactorSince(tx, account.id),
      memberships: await listMemberships(tx, [account.id]),
      places: await listPlaces(tx),
    };
  });
}

interface Answer {
  lastResult?: SubmissionResult;
  /** What can't be done, in the reader's language. */
  problem?: string;
  given?: GivenLink;
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args);
  const { t } = await getTranslator(args.request);
  const form = await args.request.formData();
  const account = await withActor(actor, (tx) => getAccount(tx, args.params.userId));

  /** Does it and goes back to the page, or says there that the last administrator stays. */
  const take = async (done: string, work: (tx: Tx) => Promise<void>) => {
    const refusal = await findRefusal(() => withActor(actor, work), { lastAdmin: { form: [t("admin.lastAdmin")] } });
    if (refusal) return data<Answer>({ problem: refusal["form"]![0] }, { status: 400 });
    // Who gave up one's own role may not come back to this page.
    throw redirect(account.id === actor.userId ? "/" : `/admin/akun/${account.id}?berhasil=${done}`);
  };

  switch (form.get("aksi")) {
    case "cabut":
      return take("dicabut", (tx) => deleteMembership(tx, account.id, readRowId(form.get("peran"))));
    case "tutup":
      return take("ditutup", (tx) => setAccountActive(tx, account.id, false));
    case "buka":
      return take("dibuka", (tx) => setAccountActive(tx, account.id, true));
    case "tautan": {
      const { address, linkHash } = createLinkAddress(args.context.publicUrl);
      const link = await withActor(actor, (tx) => createAccountLink(tx, account.id, linkHash));
      const letter = { to: account.email, link: address, purpose: link.purpose };
      const isMailed = sendsMail() ? await sendLink(args, letter) : undefined;
      const given: GivenLink = { account, address, ...link, isMailed, isNew: false };
      return data<Answer>({ given }, { headers: { "Cache-Control": "no-store" } });
    }
    case "tarik-tautan":
      return take("ditarik", (tx) => withdrawAccountLinks(tx, account.id));
    case "sesi":
      return take("sesi", (tx) => endSessionsOf(tx, account.id));
    case "faktor": {
      const wasOn = await withActor(actor, (tx) => resetFactor(tx, account.id));
      logger.warn(
        { requestId: args.context.requestId, by: actor.userId, of: account.id, wasOn },
        "second factor reset",
      );
      throw redirect(`/admin/akun/${account.id}?berhasil=faktor`);
    }
    case "peran": {
      const submission = parseWithZod(form, { schema: membershipForm(t) });
      if (submission.status !== "success") return data<Answer>({ lastResult: submission.reply() }, { status: 400 });
      const membership = toMembership(submission.value);
      const fieldErrors = await findRefusal(() => withActor(actor, (tx) => addMembership(tx, account.id, membership)), {
        duplicate: { role: [t("admin.roleTaken")] },
        unknownReference: { place: [t("admin.placeUnknown")] },
      });
      if (fieldErrors) return data<Answer>({ lastResult: submission.reply({ fieldErrors }) }, { status: 400 });
      throw redirect(`/admin/akun/${account.id}?berhasil=ditambahkan`);
    }
    default:
      throw data(null, { status: 400 });
  }
}

export default function Account() {
  const { account, isSelf, openLink, factorSince, memberships, places } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  return (
    <AdminFrame
      title={account.name}
      done={{
        ditambahkan: t("admin.roleAdded"),
        dicabut: t("admin.roleRemoved"),
        ditutup: t("admin.accountClosed"),
        dibuka: t("admin.accountReopened"),
        ditarik: t("admin.linkWithdrawn"),
        sesi: t("admin.sessionsEnded"),
        faktor: t("admin.factorWasReset"),
      }}
    >
      {answer?.problem && (
        <p className="notice bad" role="alert">
          {answer.problem}
        </p>
      )}
      {answer?.given && <GivenLinkNotice given={answer.given} />}
      <dl className="card grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        <dt className="muted">{t("admin.email")}</dt>
        <dd className="break-all">{account.email}</dd>
        <dt className="muted">{t("admin.state")}</dt>
        <dd>{account.isActive ? t("admin.active") : <span className="badge draft">{t("admin.closed")}</span>}</dd>
        <dt className="muted">{t("admin.createdAt")}</dt>
        <dd>{formatMoment(account.createdAt, language)}</dd>
      </dl>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <AccountRoles memberships={memberships} places={places} lastResult={answer?.lastResult} />
        <AccountAccess isActive={account.isActive} isSelf={isSelf} openLink={openLink} factorSince={factorSince} />
      </div>
      <p>
        <Link to="/admin/akun">{t("admin.backToAccounts")}</Link>
      </p>
    </AdminFrame>
  );
}
