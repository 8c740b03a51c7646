import { needTexts } from "~/i18n/i18n.ts";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter, maySubmit } from "~/auth/permissions.ts";
import { SimulatedBadge } from "~/components/figure.tsx";
import { MemberClasses } from "~/components/member/member-classes.tsx";
import { MemberForm } from "~/components/member/member-form.tsx";
import { SizeRulesDetails } from "~/components/member/size-rules.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { readEnterprise, writeEnterprise } from "~/models/enterprise-submission.server.ts";
import {
  deleteEnterprise,
  eraseEnterprise,
  type Enterprise,
  getEnterprise,
  listEnterprises,
  todayAt,
  updateEnterprise,
} from "~/models/enterprises.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("member");

export const meta = pageTitle<typeof loader>("members", ({ member }) => member.name);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    if (!mayEnter(actor, sentra.id)) throw notFound();
    const member = await getEnterprise(tx, sentra.id, params.enterpriseId);
    return { sentra, member, today: todayAt(new Date()).day, mayDelete: maySubmit(actor, sentra.id) };
  });
}

interface Step {
  actor: Actor;
  sentraId: number;
  member: Enterprise;
  form: FormData;
  request: Request;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const form = await request.formData();
  const { sentraId, member } = await withActor(actor, async (tx) => {
    const { id: sentraId } = await getSentra(tx, params.sentraId);
    return { sentraId, member: await getEnterprise(tx, sentraId, params.enterpriseId) };
  });
  const step = { actor, sentraId, member, form, request };
  if (form.get("langkah") === "hapus") return remove(step);
  return form.get("langkah") === "lupakan" ? erase(step) : save(step);
}

const done = (sentraId: number, what: string) => redirect(`/sentra/${sentraId}/anggota?berhasil=${what}`);

async function save({ actor, sentraId, member, form, request }: Step) {
  const { t, submission } = await readEnterprise(request, form);
  const seen = z.iso.datetime().safeParse(form.get("dilihat"));
  if (submission.status !== "success") return data({ result: submission.reply() }, { status: 400 });
  if (!seen.success) throw data(null, { status: 400 });
  const input = submission.value;
  let isWritten = false;
  const write = () =>
    withActor(actor, async (tx) => {
      isWritten = await updateEnterprise(tx, actor, sentraId, { id: member.id, changedAt: seen.data }, input);
    });
  const listOthers = () => withActor(actor, (tx) => listEnterprises(tx, sentraId));
  const fieldErrors = await writeEnterprise({ input, id: member.id, write, listOthers, t });
  if (fieldErrors) return data({ result: submission.reply({ fieldErrors }) }, { status: 400 });
  if (isWritten) throw done(sentraId, "disimpan");
  const formErrors = [t("member.problems.changedMeanwhile")];
  return data({ result: submission.reply({ formErrors }) }, { status: 409 });
}

async function remove({ actor, sentraId, member, form, request }: Step) {
  const { t } = await getTranslator(request);
  if (form.get("yakin") !== "ya") return data({ deletion: t("member.problems.confirm") }, { status: 400 });
  const refusal = await findRefusal(() => withActor(actor, (tx) => deleteEnterprise(tx, sentraId, member.id)), {
    unknownReference: { form: [t("member.problems.inUse")] },
  });
  if (refusal) return data({ deletion: refusal["form"]![0]! }, { status: 409 });
  throw done(sentraId, "dihapus");
}

async function erase({ actor, sentraId, member, form, request }: Step) {
  const { t } = await getTranslator(request);
  if (form.get("yakin") !== "ya") return data({ erasure: t("member.problems.confirm") }, { status: 400 });
  await withActor(actor, (tx) => eraseEnterprise(tx, sentraId, member.id));
  throw done(sentraId, "dilupakan");
}

export default function Member() {
  const { sentra, member, today, mayDelete } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const deletion = answer && "deletion" in answer ? answer.deletion : undefined;
  const erasure = answer && "erasure" in answer ? answer.erasure : undefined;
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="members" />
      <p>
        <Link to="..">← {t("member.backToList")}</Link>
      </p>
      <h2>
        {member.name} {member.isSimulated && <SimulatedBadge />}
      </h2>
      <MemberClasses classes={member.classes} />
      <SizeRulesDetails />
      {member.isErased ? (
        <p className="notice">{t("member.erased")}</p>
      ) : (
        <MemberForm
          member={member}
          today={today}
          lastResult={answer && "result" in answer ? answer.result : undefined}
        />
      )}
      {mayDelete && !member.isErased && (
        <>
          <p>
            <Link to={`/privasi/permintaan?sentra=${sentra.id}&anggota=${member.id}#formulir`}>
              {t("member.recordRequest")}
            </Link>
          </p>
          <ForGood step="lupakan" problem={erasure} hint={t("member.eraseHint")} act={t("member.erase")}>
            {t("member.eraseConfirm", { name: member.name })}
          </ForGood>
        </>
      )}
      {mayDelete && (
        <ForGood step="hapus" problem={deletion} hint={t("member.deleteHint")} act={t("member.delete")}>
          {t("member.deleteConfirm", { name: member.name })}
        </ForGood>
      )}
    </div>
  );
}

interface ForGoodProps {
  step: "hapus" | "lupakan";
  problem: string | undefined;
  hint: string;
  act: string;
  /** What is ticked before. */
  children: string;
}

/** What can't be undone: behind a disclosure, and ticked. */
function ForGood({ step, problem, hint, act, children }: ForGoodProps) {
  return (
    <details className="card max-w-3xl" open={problem !== undefined}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{act}</summary>
      <Form method="post" className="grid gap-3">
        <p className="muted">{hint}</p>
        {problem && (
          <p role="alert" className="notice bad">
            {problem}
          </p>
        )}
        <label className="flex min-h-11 items-center gap-2">
          <input type="checkbox" name="yakin" value="ya" className="size-5" />
          {children}
        </label>
        <button className="button quiet justify-self-start" name="langkah" value={step}>
          {act}
        </button>
      </Form>
    </details>
  );
}
