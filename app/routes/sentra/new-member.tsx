import { needTexts } from "~/i18n/i18n.ts";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { MemberForm } from "~/components/member/member-form.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { readEnterprise, writeEnterprise } from "~/models/enterprise-submission.server.ts";
import { createEnterprises, listEnterprises, todayAt } from "~/models/enterprises.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("member");

export const meta = pageTitle<typeof loader>("members", ({ sentra }) => sentra.name);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const sentra = await withActor(actor, (tx) => getSentra(tx, params.sentraId));
  if (!mayEnter(actor, sentra.id)) throw notFound();
  return { sentra, today: todayAt(new Date()).day };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t, submission } = await readEnterprise(request, await request.formData());
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const input = submission.value;
  const { id } = await withActor(actor, (tx) => getSentra(tx, params.sentraId));
  const fieldErrors = await writeEnterprise({
    input,
    write: () => withActor(actor, (tx) => createEnterprises(tx, actor, id, [input])),
    listOthers: () => withActor(actor, (tx) => listEnterprises(tx, id)),
    t,
  });
  if (fieldErrors) return data(submission.reply({ fieldErrors }), { status: 400 });
  throw redirect(`/sentra/${id}/anggota?berhasil=dibuat`);
}

export default function NewMember() {
  const { sentra, today } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="members" />
      <h2>{t("member.new")}</h2>
      <MemberForm member={undefined} today={today} lastResult={lastResult} />
    </div>
  );
}
