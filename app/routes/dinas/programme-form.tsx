import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOfficer } from "~/auth/guards.server.ts";
import { regionsOf } from "~/auth/permissions.ts";
import { ProgrammeForm } from "~/components/programme/programme-form.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { toTyped } from "~/i18n/numbers.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { aimKey, programmeForm } from "~/models/programme.ts";
import {
  createProgramme,
  findAim,
  getProgramme,
  listAims,
  listParticipants,
  setParticipants,
  updateProgramme,
} from "~/models/programmes.server.ts";
import { listInstitutions } from "~/models/reference.server.ts";
import { listNamedRegions } from "~/models/regions.server.ts";
import { readVersion } from "~/models/version.server.ts";
import { listSentraIn } from "~/models/wave-choices.server.ts";

await needTexts("cooperation", "programme", "sheet", "wave");

export const meta = pageTitle("programmes");

interface Visit {
  request: Request;
  actor: Actor;
  programmeId: string | undefined;
}

/** The programme to be changed, or the region (`?wilayah=`, the officer's first unless chosen) for a new one. */
async function readPlace(tx: Tx, { request, actor, programmeId }: Visit) {
  const regions = regionsOf(actor);
  const programme = programmeId === undefined ? undefined : await getProgramme(tx, programmeId);
  const region = programme?.region.code ?? new URL(request.url).searchParams.get("wilayah") ?? regions[0]!;
  if (!regions.some((one) => `${region}.`.startsWith(`${one}.`))) throw notFound();
  return { programme, region };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireOfficer({ request, context });
  return withActor(actor, async (tx) => {
    const { programme, region } = await readPlace(tx, { request, actor, programmeId: params.programmeId });
    return {
      programme,
      region,
      regions: await listNamedRegions(tx, regionsOf(actor)),
      aims: await listAims(tx, region),
      institutions: (await listInstitutions(tx)).map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn })),
      sentra: await listSentraIn(tx, region),
      chosen: programme ? (await listParticipants(tx, programme.id)).map(({ id }) => String(id)) : [],
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireOfficer({ request, context });
  const { t } = await getTranslator(request);
  const typed = await request.formData();
  const submission = parseWithZod(typed, { schema: programmeForm(t, typed.get("bahasa") === "en" ? "en" : "id") });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { sentra, all, aim, ...input } = submission.value;
  const outcome = await withActor(actor, async (tx) => {
    const { programme, region } = await readPlace(tx, { request, actor, programmeId: params.programmeId });
    const refuse = (fieldErrors: Record<string, string[]>) => data(submission.reply({ fieldErrors }), { status: 400 });
    const known = await listInstitutions(tx);
    if (!known.some(({ code }) => code === input.institution)) {
      return refuse({ institution: [t("programme.errors.institution")] });
    }
    const here = (await listSentraIn(tx, region)).map(({ id }) => id);
    const chosen = all ? here : sentra.filter((id) => here.includes(id));
    if (chosen.length === 0) return refuse({ sentra: [t("programme.errors.sentra")] });
    const written = { ...input, aim: findAim(await listAims(tx, region), aim) };
    const id = programme?.id ?? (await createProgramme(tx, actor, region, written));
    if (programme && !(await updateProgramme(tx, { id, changedAt: readVersion(typed) }, written))) {
      return data(submission.reply({ formErrors: [t("common.changedMeanwhile")] }), { status: 409 });
    }
    await setParticipants(tx, id, chosen);
    return id;
  });
  if (typeof outcome !== "number") return outcome;
  throw redirect(`/program/${outcome}?berhasil=${params.programmeId ? "ubah" : "buat"}`);
}

/** A new programme of a region, or one that is changed. */
export default function ProgrammeFormPage() {
  const { programme, region, regions, aims, institutions, sentra, chosen } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  const back = programme ? `/program/${programme.id}` : "/program";
  return (
    <div className="stack gap-4">
      <p>
        <Link to={back}>{programme ? programme.title : t("programme.all")}</Link>
      </p>
      <h1>{t(programme ? "programme.editTitle" : "programme.newTitle")}</h1>
      {!programme && regions.length > 1 && (
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <div className="field min-w-48">
            <label htmlFor="wilayah">{t("programme.region")}</label>
            <select id="wilayah" name="wilayah" className="input" defaultValue={region}>
              {regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <button className="button quiet">{t("common.apply")}</button>
        </Form>
      )}
      <ProgrammeForm
        key={region}
        aims={aims}
        institutions={institutions}
        sentra={sentra}
        version={programme?.changedAt}
        lastResult={lastResult}
        back={back}
        defaultValue={
          programme
            ? {
                title: programme.title,
                kind: programme.kind,
                institution: programme.actor.institution,
                institutionName: programme.actor.name ?? undefined,
                startsOn: programme.startsOn,
                endsOn: programme.endsOn ?? undefined,
                cost: toTyped(programme.cost, language),
                aim: programme.aim && aimKey(programme.aim),
                sentra: chosen,
              }
            : {}
        }
      />
    </div>
  );
}
