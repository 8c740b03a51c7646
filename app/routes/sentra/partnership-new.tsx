import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { PartnershipForm } from "~/components/partnership/partnership-form.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { partnershipForm } from "~/models/partnership-form.ts";
import { createPartnership, getPartnership, listMemberNames } from "~/models/partnerships.server.ts";
import { listPatterns } from "~/models/reference.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("partnership", "sheet");

export const meta = pageTitle<typeof loader>("partnerships", ({ sentra }) => sentra.name);

interface Visit extends Pick<LoaderFunctionArgs, "request" | "params"> {
  actor: Actor;
}

/** The sentra that is entered for and, where `dari` in the address names one, the partnership to be renewed. */
async function readPlace(tx: Tx, { actor, request, params }: Visit) {
  const sentra = await getSentra(tx, params.sentraId);
  if (!mayEnter(actor, sentra.id)) throw notFound();
  const from = new URL(request.url).searchParams.get("dari");
  return { sentra, former: from === null ? undefined : await getPartnership(tx, sentra.id, from) };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const { sentra, former } = await readPlace(tx, { actor, request, params });
    return { sentra, former, patterns: await listPatterns(tx), members: await listMemberNames(tx, sentra.id) };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t, language } = await getTranslator(request);
  const submission = parseWithZod(await request.formData(), { schema: partnershipForm({ t, language }) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const input = submission.value;
  let address = "";
  const write = () =>
    withActor(actor, async (tx) => {
      const { sentra, former } = await readPlace(tx, { actor, request, params });
      if (former?.activeFrom && input.activeFrom && input.activeFrom <= former.activeFrom) return "tooEarly";
      const id = await createPartnership(tx, actor, sentra.id, input, former);
      address = `/sentra/${sentra.id}/kemitraan/${id}?berhasil=dibuat`;
    });
  let outcome: string | void;
  const refused = await findRefusal(async () => (outcome = await write()), {
    duplicate: { patternCode: [t("partnership.errors.renewed")] },
    unknownReference: { patternCode: [t("partnership.errors.missing")] },
  });
  const fieldErrors = outcome! === "tooEarly" ? { activeFrom: [t("partnership.errors.renewalStart")] } : refused;
  if (fieldErrors) return data(submission.reply({ fieldErrors }), { status: 400 });
  throw redirect(address);
}

export default function NewPartnership() {
  const { sentra, former, patterns, members } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const renewal = former && {
    patternCode: former.patternCode,
    largeParty: former.largeParty,
    largePartyKind: former.largePartyKind,
    largePartyNib: former.largePartyNib ?? undefined,
    contact: former.contact ?? undefined,
    alliance: former.alliance ?? undefined,
    smallRole: former.smallRole ?? undefined,
    isFormal: former.isFormal,
    stage: "7" as const,
    members: former.members.map(String),
  };
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="partnership" />
      <h2>{former ? t("partnership.renewTitle", { name: former.largeParty }) : t("partnership.newTitle")}</h2>
      <PartnershipForm
        patterns={patterns}
        members={members}
        defaultValue={{ stage: "6", phase: "4", currency: "IDR", largePartyKind: "private", ...renewal }}
        lastResult={lastResult}
        back={`/sentra/${sentra.id}/kemitraan${former ? `/${former.id}` : ""}`}
      />
    </div>
  );
}
