import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSession } from "~/auth/guards.server.ts";
import * as factor from "~/auth/second-factor.server.ts";
import { knowsPassword } from "~/auth/session.server.ts";
import { otpAddress } from "~/auth/totp.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { DemandNotice } from "~/components/factor/demand-notice.tsx";
import { OwnFactor } from "~/components/factor/own-factor.tsx";
import { RecoveryCodes } from "~/components/factor/recovery-codes.tsx";
import { SetUpForm } from "~/components/factor/set-up-form.tsx";
import { formatWait } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { withActor } from "~/models/database.server.ts";
import { ownFactorForm, setUpForm } from "~/models/factor-form.ts";
import { drawQrCode } from "~/models/qr-code.server.ts";
import { deleteFactor, findOwnFactor, noteResetSeen } from "~/models/second-factor.server.ts";

await needTexts("factor");

export const meta = pageTitle("secondFactor");

/** What the page shows of a secret that is being set up. */
function show({ email }: Actor, { secret, sealed }: factor.SetUp, asksPassword: boolean) {
  const address = otpAddress(secret, email);
  return { secret: secret.match(/.{4}/g)!.join(" "), address, qr: drawQrCode(address), sealed, asksPassword };
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireSession(args);
  if (actor.mustChangePassword) throw redirect("/akun?sandi=wajib");
  const own = await withActor(actor, (tx) => findOwnFactor(tx, actor.userId));
  return {
    email: actor.email,
    demandedBy: actor.factor.demandedBy,
    // The actor was read before the action, which may have set it up.
    mustSetUp: own === undefined && factor.lacksFactor(actor),
    own,
    setUp: own ? undefined : show(actor, factor.beginSetUp(actor, false), true),
  };
}

interface Answer {
  /** Answered with the page itself, not with a redirect: the codes are in this one answer and are kept nowhere. */
  codes?: string[];
  setUp?: ReturnType<typeof show>;
  setUpResult?: SubmissionResult;
  ownResult?: SubmissionResult;
}

const hideFields = ["password", "code"];

export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireSession(args);
  if (actor.mustChangePassword) throw redirect("/akun?sandi=wajib");
  const form = await args.request.formData();
  const intent = form.get("aksi");
  switch (intent) {
    case "mengerti":
      await withActor(actor, (tx) => noteResetSeen(tx, actor.userId));
      throw redirect("/");
    case "pasang":
      return setUp(args, actor, form);
    case "lepas":
    case "ganti":
    case "kode-baru":
      return changeOwn(args, actor, form, intent);
    default:
      throw data(null, { status: 400 });
  }
}

async function setUp({ request }: ActionFunctionArgs, actor: Actor, form: FormData) {
  const { t } = await getTranslator(request);
  const begun = factor.readSetUp(actor, form.get("sealed"));
  if (!begun) throw redirect("/akun/faktor"); // too old
  // Sent twice, or from another window: who did not see the first one's codes can have new ones.
  const isOn = "/akun/faktor?berhasil=terpasang";
  if (actor.factor.isOn && !begun.mayReplace) throw redirect(isOn);
  const asksPassword = !begun.mayReplace;
  const submission = parseWithZod(form, { schema: setUpForm(t, { asksPassword }) });
  const refuse = (fieldErrors?: Record<string, string[]>) =>
    data<Answer>(
      { setUp: show(actor, begun, asksPassword), setUpResult: submission.reply({ hideFields, fieldErrors }) },
      { status: 400 },
    );
  if (submission.status !== "success") return refuse();
  const { code, password } = submission.value as { code: string; password?: string };
  if (asksPassword && !(await knowsPassword(request, actor, password!))) {
    return refuse({ password: [t("factor.passwordWrong")] });
  }
  const codes = await factor.finishSetUp(actor, begun.secret, code);
  if (codes === "taken") throw redirect(isOn);
  return codes === "wrong" ? refuse({ code: [t("factor.codeWrong")] }) : data<Answer>({ codes });
}

async function changeOwn(
  { request, context }: ActionFunctionArgs,
  actor: Actor,
  form: FormData,
  intent: "lepas" | "ganti" | "kode-baru",
) {
  const { t, language } = await getTranslator(request);
  const submission = parseWithZod(form, { schema: ownFactorForm(t) });
  const refuse = (fieldErrors?: Record<string, string[]>, status = 400) =>
    data<Answer>({ ownResult: submission.reply({ hideFields, fieldErrors }) }, { status });
  if (submission.status !== "success") return refuse();
  const { password, code } = submission.value;
  if (!(await knowsPassword(request, actor, password))) return refuse({ password: [t("factor.passwordWrong")] });
  const outcome = await factor.acceptCode(actor.userId, code);
  if (outcome.kind === "wait") {
    context.appendHeader("Retry-After", String(outcome.seconds));
    return refuse({ code: [t("factor.wait", { wait: formatWait(outcome.seconds, language) })] }, 429);
  }
  if (outcome.kind === "wrong") return refuse({ code: [t("factor.codeWrong")] });
  if (intent === "ganti") return data<Answer>({ setUp: show(actor, factor.beginSetUp(actor, true), false) });
  if (intent === "kode-baru") return data<Answer>({ codes: await factor.renewRecoveryCodes(actor) });
  await withActor(actor, (tx) => deleteFactor(tx, actor.userId));
  throw redirect("/akun/faktor?berhasil=dilepas");
}

export default function SecondFactor() {
  const { email, demandedBy, mustSetUp, own, setUp: fresh } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const begun = answer?.setUp ?? fresh;
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <div>
        <h1>{t("factor.title")}</h1>
        <p className="muted mt-1">{t("factor.lead")}</p>
        <DoneNotice messages={{ dilepas: t("factor.off"), terpasang: t("factor.onAlready") }} />
      </div>
      <DemandNotice demandedBy={demandedBy} mustSetUp={mustSetUp} isOn={own !== undefined} />
      {answer?.codes && <RecoveryCodes codes={answer.codes} />}
      {begun ? (
        <SetUpForm key={begun.sealed} setUp={begun} lastResult={answer?.setUpResult} email={email} />
      ) : (
        own && <OwnFactor key={answer?.codes?.[0]} own={own} lastResult={answer?.ownResult} email={email} />
      )}
      <p>
        <Link to="/akun">{t("factor.toAccount")}</Link>
      </p>
    </div>
  );
}
