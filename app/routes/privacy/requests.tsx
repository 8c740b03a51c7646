import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireAuditReader } from "~/auth/guards.server.ts";
import { maySubmit } from "~/auth/permissions.ts";
import { PrivacyFrame } from "~/components/privacy/privacy-frame.tsx";
import { RequestForm } from "~/components/privacy/request-form.tsx";
import { RequestTable } from "~/components/privacy/request-table.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { listPlaceChoices } from "~/models/asked-places.server.ts";
import { createRequest, listOverseenCounts, listRequests } from "~/models/data-requests.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { getEnterprise } from "~/models/enterprises.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { dataRequestForm } from "~/models/privacy-form.ts";

await needTexts("dataRequest", "privacy");

export const meta = pageTitle("dataRequests");

const most = 200;

/** The member that the address names: `?sentra=1&anggota=5`. */
async function readMember(tx: Tx, actor: Actor, params: URLSearchParams) {
  const sentraId = Number(params.get("sentra"));
  if (!params.has("anggota")) return undefined;
  if (!maySubmit(actor, sentraId)) throw notFound();
  const { id, name, ownerName } = await getEnterprise(tx, sentraId, params.get("anggota") ?? undefined);
  return { id, name: ownerName ?? name, place: `sentra:${sentraId}` };
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAuditReader(args);
  const params = new URL(args.request.url).searchParams;
  return withActor(actor, async (tx) => ({
    requests: await listRequests(tx, actor, most),
    overseen: await listOverseenCounts(tx),
    places: await listPlaceChoices(tx, actor),
    member: await readMember(tx, actor, params),
  }));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAuditReader(args);
  const { t } = await getTranslator(args.request);
  const submission = parseWithZod(await args.request.formData(), { schema: dataRequestForm(t, new Date()) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  // A member who was taken off the register meanwhile.
  const fieldErrors = await findRefusal(() => withActor(actor, (tx) => createRequest(tx, actor, submission.value)), {
    unknownReference: { person: [t("privacy.problems.missing")] },
  });
  if (fieldErrors) return data(submission.reply({ fieldErrors }), { status: 400 });
  throw redirect("/privasi/permintaan?berhasil=dicatat");
}

/** The register of what people ask about their own data, for those whom they can ask. */
export default function Requests() {
  const { requests, overseen, places, member } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  return (
    <PrivacyFrame
      title={t("dataRequest.title")}
      lead={t("dataRequest.lead")}
      done={{ dicatat: t("dataRequest.recorded"), dijawab: t("dataRequest.closed") }}
    >
      {requests.length === 0 ? <p className="empty">{t("dataRequest.none")}</p> : <RequestTable requests={requests} />}
      {overseen.length > 0 && (
        <section className="card stack gap-2" aria-labelledby="binaan">
          <h2 id="binaan">{t("dataRequest.overseen")}</h2>
          <p className="muted">{t("dataRequest.overseenHint")}</p>
          <ul>
            {overseen.map(({ id, name, open, late }) => (
              <li key={id}>
                <Link to={`/sentra/${id}`} className="inline-flex min-h-11 items-center">
                  {t("dataRequest.overseenLine", { name, count: open, late })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {places.length > 0 && (
        <section id="formulir" className="card max-w-2xl" aria-labelledby="formulir-judul">
          <h2 id="formulir-judul">{t("dataRequest.add")}</h2>
          <RequestForm
            key={`${member?.id} ${requests.length}`}
            places={places.map(({ value, name }) => ({ value, label: name ?? t("dataRequest.platform") }))}
            member={member}
            lastResult={lastResult}
          />
        </section>
      )}
    </PrivacyFrame>
  );
}
