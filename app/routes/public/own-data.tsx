import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { RequestTable } from "~/components/privacy/request-table.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { askForErasure, listOwnRequests } from "~/models/data-requests.server.ts";
import { withActor } from "~/models/database.server.ts";

await needTexts("dataRequest", "privacy");

export const meta = pageTitle("ownData");

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  return { requests: await withActor(actor, (tx) => listOwnRequests(tx, actor)) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const reason = String((await args.request.formData()).get("alasan") ?? "")
    .trim()
    .slice(0, 1000);
  await withActor(actor, (tx) => askForErasure(tx, actor, reason || undefined));
  throw redirect("/akun/data?berhasil=diminta");
}

/** What the holder of an account may ask about the own data, and gets at once where the program can give it. */
export default function OwnDataPage() {
  const { requests } = useLoaderData<typeof loader>();
  const t = useText();
  const language = useLanguage();
  const pending = requests.find(({ state, right }) => state === "open" && right === "erasure");
  return (
    <div className="mx-auto grid max-w-3xl gap-5">
      <div>
        <p>
          <Link to="/akun" className="inline-flex min-h-11 items-center">
            ← {t("dataRequest.toAccount")}
          </Link>
        </p>
        <h1>{t("dataRequest.ownTitle")}</h1>
        <p className="mt-1">{t("dataRequest.ownLead")}</p>
        <DoneNotice messages={{ diminta: t("dataRequest.askedDone") }} />
      </div>
      <section className="card stack gap-2" aria-labelledby="unduh">
        <h2 id="unduh">{t("dataRequest.takeTitle")}</h2>
        <p className="muted">{t("dataRequest.takeHint")}</p>
        <p className="flex flex-wrap gap-2">
          <a className="button" href="/akun/data.json" download>
            {t("dataRequest.takeJson")}
          </a>
          <a className="button quiet" href="/akun/data.csv" download>
            {t("dataRequest.takeCsv")}
          </a>
        </p>
      </section>
      <section className="card stack gap-2" aria-labelledby="hapus">
        <h2 id="hapus">{t("dataRequest.eraseTitle")}</h2>
        <p className="muted">{t("dataRequest.eraseHint")}</p>
        {pending ? (
          <p className="notice">
            {t("dataRequest.pending", {
              at: formatMoment(pending.receivedAt, language),
              due: formatMoment(pending.dueAt, language),
            })}
          </p>
        ) : (
          <Form method="post" className="grid gap-3">
            <div className="field">
              <label htmlFor="alasan">{t("dataRequest.askReason")}</label>
              <textarea id="alasan" name="alasan" className="input" rows={2} maxLength={1000} />
            </div>
            <div>
              <button className="button quiet">{t("dataRequest.ask")}</button>
            </div>
          </Form>
        )}
      </section>
      {requests.length > 0 && (
        <section className="stack gap-2" aria-labelledby="permintaan">
          <h2 id="permintaan">{t("dataRequest.ownRequests")}</h2>
          <RequestTable requests={requests} isOwn />
        </section>
      )}
    </div>
  );
}
