import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor, requireSession } from "~/auth/guards.server.ts";
import { passwordChange } from "~/auth/password-rules.ts";
import { changeOwnPassword, knowsPassword, signOut } from "~/auth/session.server.ts";
import { DigestForm } from "~/components/digest-form.tsx";
import { findWeakness } from "~/auth/weak-password.server.ts";
import { createToken } from "~/auth/token.server.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { PasswordForm } from "~/components/password-form.tsx";
import { type OwnSession, SessionList } from "~/components/session-list.tsx";
import { type NewSignIn, SignInNotices } from "~/components/sign-in-notices.tsx";
import { TokenSection } from "~/components/token-section.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { namesAroundAccount } from "~/models/account-links.server.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { readLanguage } from "~/i18n/language.server.ts";
import { chooseDigest, digestRhythms, findDigestRhythm } from "~/models/digests.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { acknowledgeSignIns, listSignInNotices } from "~/models/known-devices.server.ts";
import { sendsMail } from "~/models/mail.server.ts";
import { listMemberships } from "~/models/memberships.server.ts";
import { createPersonalToken, deletePersonalToken, listPersonalTokens } from "~/models/personal-tokens.server.ts";
import { deleteOtherSessions, deleteSession, deleteSessionsOf, listSessions } from "~/models/sessions.server.ts";
import { mostTokens, tokenForm } from "~/models/token-form.ts";
import { readDevice } from "~/models/user-agent.ts";

await needTexts("account", "api");

export const meta = pageTitle("account");

export async function loader(args: LoaderFunctionArgs) {
  const { actor, sessionHash } = await requireSession(args);
  return withActor(actor, async (tx) => ({
    name: actor.name,
    digest: offersDigest(actor) ? { rhythm: await findDigestRhythm(tx, actor) } : undefined,
    email: actor.email,
    mustChange: actor.mustChangePassword,
    hasFactor: actor.factor.isOn,
    memberships: await listMemberships(tx, [actor.userId]),
    newSignIns: (await listSignInNotices(tx, actor.userId, sessionHash)).map(({ userAgent, ...notice }): NewSignIn => ({
      ...notice,
      device: readDevice(userAgent),
    })),
    sessions: (await listSessions(tx, actor.userId)).map((session): OwnSession => ({
      key: session.idHash,
      device: readDevice(session.userAgent),
      address: session.address,
      since: session.createdAt,
      lastSeen: session.lastSeenAt,
      until: session.endsAt,
      isThis: session.idHash === sessionHash,
    })),
    tokens: (await listPersonalTokens(tx, actor.userId)).map((token) => ({
      ...token,
      isExpired: token.expiresAt <= new Date(),
    })),
  }));
}

/** Officers, where e-mails are sent at all. */
const offersDigest = ({ memberships }: Actor) => sendsMail() && memberships.some(({ role }) => role === "officer");

export async function action(args: ActionFunctionArgs) {
  const { actor, sessionHash } = await requireSession(args);
  const form = await args.request.formData();
  switch (form.get("aksi")) {
    case "akhiri":
      await withActor(actor, (tx) => deleteSession(tx, actor.userId, String(form.get("sesi"))));
      throw redirect("/akun?berhasil=sesi");
    case "akhiri-lain":
      await withActor(actor, (tx) => deleteOtherSessions(tx, actor.userId, sessionHash));
      throw redirect("/akun?berhasil=sesi-lain");
    case "keluar-semua":
      await withActor(actor, (tx) => deleteSessionsOf(tx, actor.userId));
      throw await signOut(args.request);
    case "kenal": {
      const upTo = Number(form.get("sampai")) || 0;
      await withActor(actor, (tx) => acknowledgeSignIns(tx, actor.userId, sessionHash, upTo));
      throw redirect("/akun?berhasil=kenal");
    }
    case "surel": {
      const rhythm = digestRhythms.find((one) => one === form.get("kirim"));
      const language = readLanguage(args.request);
      await withActor(actor, (tx) => chooseDigest(tx, actor, { rhythm, language, now: new Date() }));
      throw redirect("/akun?berhasil=surel#surel");
    }
    case "buat-token":
      return makeToken(args, form);
    case "cabut-token":
      await withActor(actor, (tx) => deletePersonalToken(tx, actor.userId, Number(form.get("token")) || 0));
      throw redirect("/akun?berhasil=token");
    default:
      return changePassword(args, actor, form);
  }
}

interface Answer {
  password?: SubmissionResult;
  token?: SubmissionResult;
  /** Answered with the page itself, not with a redirect: the token is in this one answer and is kept nowhere. */
  made?: { name: string; token: string };
}

const dayMs = 86_400_000;

/** Not with a password that somebody else gave: that one opens the account's own page only. */
async function makeToken(args: ActionFunctionArgs, form: FormData) {
  const actor = await requireActor(args);
  const { t } = await getTranslator(args.request);
  const submission = parseWithZod(form, { schema: tokenForm(t) });
  const refuse = (fieldErrors?: Record<string, string[]>) =>
    data<Answer>({ token: submission.reply({ hideFields: ["password"], fieldErrors }) }, { status: 400 });
  if (submission.status !== "success") return refuse();
  const { name, days, password } = submission.value;
  if (!(await knowsPassword(args.request, actor, password))) return refuse({ password: [t("api.passwordWrong")] });
  const { token, ...kept } = createToken();
  const expiresAt = new Date(Date.now() + days * dayMs);
  const tooMany = { name: [t("api.tooMany", { count: mostTokens })] };
  const refused = await findRefusal(
    () => withActor(actor, (tx) => createPersonalToken(tx, actor.userId, { name, ...kept, expiresAt })),
    { tooMany },
  );
  if (refused) return refuse(refused);
  return data<Answer>({ made: { name, token } }, { headers: { "Cache-Control": "no-store" } });
}

async function changePassword(visit: ActionFunctionArgs, actor: Actor, form: FormData) {
  const { t } = await getTranslator(visit.request);
  const submission = parseWithZod(form, { schema: passwordChange(t) });
  const hideFields = ["current", "next", "repeat"];
  if (submission.status !== "success")
    return data<Answer>({ password: submission.reply({ hideFields }) }, { status: 400 });
  const refuse = (fieldErrors: Record<string, string[]>) =>
    data<Answer>({ password: submission.reply({ hideFields, fieldErrors }) }, { status: 400 });
  const names = await withActor(actor, (tx) => namesAroundAccount(tx, actor.userId));
  const weakness = await findWeakness(submission.value.next, [...names, actor.name, actor.email]);
  if (weakness) return refuse({ next: [t(`account.weak.${weakness}`)] });
  const cookie = await changeOwnPassword(visit, actor, submission.value);
  if (!cookie) return refuse({ current: [t("account.currentWrong")] });
  throw redirect("/akun?berhasil=sandi", { headers: { "Set-Cookie": cookie } });
}

export default function Account() {
  const { name, email, mustChange, hasFactor, memberships, newSignIns, sessions, digest, tokens } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <div className="grid gap-6">
      <div>
        <h1>{t("account.title")}</h1>
        <DoneNotice
          messages={{
            sandi: (
              <>
                {t("account.passwordChanged")} <Link to="/">{t("account.toWork")}</Link>
              </>
            ),
            sesi: t("account.sessionEnded"),
            "sesi-lain": t("account.othersEnded"),
            surel: t("account.mailSaved"),
            token: t("api.revoked"),
            kenal: t("account.signInsKnown"),
          }}
        />
        {mustChange && <p className="notice bad mt-3">{t("account.mustChange")}</p>}
      </div>

      <SignInNotices notices={newSignIns} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className={`grid gap-6 ${mustChange ? "order-last" : ""}`}>
          <section className="card" aria-labelledby="about">
            <h2 id="about">{t("account.aboutTitle")}</h2>
            <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
              <dt className="muted">{t("account.name")}</dt>
              <dd className="font-semibold">{name}</dd>
              <dt className="muted">{t("account.email")}</dt>
              <dd className="break-all">{email}</dd>
              <dt className="muted">{t("account.rolesTitle")}</dt>
              <dd>
                {memberships.length === 0 && t("account.noRoles")}
                <ul className="grid gap-1">
                  {memberships.map(({ id, role, place }) => (
                    <li key={id}>
                      {t(`domain.roles.${role}`)}, {place ?? t("account.wholePlatform")}
                    </li>
                  ))}
                </ul>
              </dd>
            </dl>
            <p className="muted small mt-4">{t("account.aboutHint")}</p>
          </section>
          {!mustChange && (
            <section className="card" aria-labelledby="factor-title">
              <h2 id="factor-title">{t("account.factorTitle")}</h2>
              <p className="muted mt-1">{t("account.factorHint")}</p>
              <p>
                <Link to="/akun/faktor" className="inline-flex min-h-11 items-center">
                  {t(hasFactor ? "account.factorManage" : "account.factorSetUp")}
                </Link>
              </p>
            </section>
          )}
        </div>
        <section className="card" aria-labelledby="password-title">
          <h2 id="password-title">{t("account.passwordTitle")}</h2>
          <PasswordForm lastResult={answer?.password} email={email} />
        </section>
      </div>

      {digest && <DigestForm {...digest} />}
      <section className="grid gap-3" aria-labelledby="sessions">
        <h2 id="sessions">{t("account.sessionsTitle")}</h2>
        <p className="muted">{t("account.sessionsHint")}</p>
        <SessionList sessions={sessions} />
        {sessions.length > 1 ? (
          <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <button className="button quiet" name="aksi" value="akhiri-lain">
              {t("account.endOthers")}
            </button>
            <button className="button quiet" name="aksi" value="keluar-semua">
              {t("account.signOutEverywhere")}
            </button>
            <span className="muted small">{t("account.endOthersHint")}</span>
          </Form>
        ) : (
          <p className="muted small">{t("account.onlySession")}</p>
        )}
      </section>

      {!mustChange && <TokenSection tokens={tokens} made={answer?.made} lastResult={answer?.token} email={email} />}
    </div>
  );
}
