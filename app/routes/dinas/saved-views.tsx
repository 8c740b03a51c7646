import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { regionsOf, worksForRegion } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { SavedViewList } from "~/components/saved-view-list.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { viewSchema } from "~/models/saved-view-form.ts";
import { keepQuery } from "~/models/saved-view.ts";
import { deleteView, listSavedViews, saveView, shareView } from "~/models/saved-views.server.ts";
import { readRowId } from "~/models/row-id.ts";

await needTexts("view");

export const meta = pageTitle("savedViews");

async function requireRegionWorker(args: LoaderFunctionArgs): Promise<Actor> {
  const actor = await requireActor(args);
  if (!worksForRegion(actor)) throw notFound();
  return actor;
}

/** The office that a view is shared with: that of the officer's own, topmost region. */
const officeOf = (actor: Actor) => regionsOf(actor).sort((a, b) => a.length - b.length)[0] ?? null;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRegionWorker(args);
  return withActor(actor, async (tx) => ({
    views: await listSavedViews(tx, actor),
    canShare: officeOf(actor) !== null,
  }));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRegionWorker(args);
  const form = await args.request.formData();
  const intent = form.get("aksi");
  if (intent === "simpan") return save(args.request, actor, form);
  const id = readRowId(form.get("tampilan"));
  if (id === 0) throw notFound();
  await withActor(actor, (tx) => {
    if (intent === "hapus") return deleteView(tx, id);
    if (intent === "bagikan" || intent === "tarik")
      return shareView(tx, id, intent === "tarik" ? null : officeOf(actor));
    throw data(null, { status: 400 });
  });
  throw redirect(`/tampilan?berhasil=${String(intent)}`);
}

async function save(request: Request, actor: Actor, form: FormData) {
  const submission = parseWithZod(form, { schema: viewSchema });
  const { t } = await getTranslator(request);
  if (submission.status !== "success") {
    const problems = Object.values(submission.error ?? {}).flatMap((errors) => errors ?? []);
    return data({ problems: problems.map((key) => t(key as "view.nameMissing")) }, { status: 400 });
  }
  const { nama, jalur, kueri, bagikan } = submission.value;
  const view = { name: nama, path: jalur, query: keepQuery(kueri) };
  await withActor(actor, (tx) => saveView(tx, actor, view, bagikan ? officeOf(actor) : null));
  const back = new URLSearchParams(view.query);
  back.set("tersimpan", nama);
  throw redirect(`${jalur}?${back}`);
}

export default function SavedViews() {
  const { views, canShare } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const groups = [
    { key: "own", items: views.filter(({ isOwn }) => isOwn) },
    { key: "shared", items: views.filter(({ isOwn }) => !isOwn) },
  ] as const;
  return (
    <div className="stack gap-5">
      <h1>{t("view.title")}</h1>
      <DoneNotice
        messages={{ hapus: t("view.deleted"), bagikan: t("view.nowShared"), tarik: t("view.noLongerShared") }}
      />
      {answer?.problems.map((problem) => (
        <p key={problem} role="alert" className="notice bad">
          {problem}
        </p>
      ))}
      <p className="muted max-w-prose">{t("view.hint")}</p>
      {groups.map(({ key, items }) => (
        <section key={key} className="card grid gap-3" aria-labelledby={key}>
          <h2 id={key}>{t(`view.${key}`)}</h2>
          {items.length > 0 ? (
            <SavedViewList views={items} canShare={canShare} isManaged />
          ) : (
            <p className="muted">{t(`view.none.${key}`)}</p>
          )}
        </section>
      ))}
    </div>
  );
}
