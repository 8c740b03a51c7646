import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readReceiptCookie } from "~/auth/receipt.server.ts";
import { WaveHeading } from "~/components/respondent/wave-heading.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { writeReceipt } from "~/models/receipt.ts";
import { findVisit } from "~/models/respondent.server.ts";

await needTexts("respond");

export const meta = pageTitle("respond");
export const handle = { frame: "respondent" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const address = `/isi/${encodeURIComponent(params.key!)}`;
  const visit = await findVisit(params.key, readReceiptCookie(request));
  if (visit.kind !== "own") throw redirect(address);
  return { address, questionnaire: visit.questionnaire, receipt: writeReceipt(visit.receipt) };
}

/** After sending: the code that opens the answers again. */
export default function Thanks() {
  const { address, questionnaire, receipt } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <div className="stack mx-auto max-w-2xl gap-4">
      <WaveHeading questionnaire={questionnaire} />
      <h1>{t("respond.thanks.title")}</h1>
      <div className="notice good stack gap-1">
        <p id="kode-tanda">{t("respond.thanks.receipt")}</p>
        <output aria-labelledby="kode-tanda" className="text-2xl font-bold tracking-wider select-all">
          {receipt}
        </output>
      </div>
      <p>{t("respond.thanks.note")}</p>
      <p className="muted">{t("respond.thanks.note2")}</p>
      <div className="flex flex-wrap gap-2">
        <a className="button" href={address}>
          {t("respond.thanks.see")}
        </a>
        <form method="post" action={address}>
          <button name="hak" value="forget" className="button quiet">
            {t("respond.thanks.forget")}
          </button>
        </form>
      </div>
    </div>
  );
}
