import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSignedIn } from "~/auth/session.server.ts";
import { ActivityTable } from "~/components/privacy/activity-table.tsx";
import { PrivacyFrame } from "~/components/privacy/privacy-frame.tsx";
import { RetentionTable } from "~/components/privacy/retention-table.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withAccounts, withActor } from "~/models/database.server.ts";
import { dataRights, dataSubjects, ownActivities, rightNames } from "~/models/privacy.ts";
import { listOfficeActivities } from "~/models/processing-activities.server.ts";
import { listRetentionRules } from "~/models/retention.server.ts";

await needTexts("privacy");

export const meta = pageTitle("privacy");

/** For everybody; whoever is signed in also sees what the offices do. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await findSignedIn({ request, context });
  return {
    rules: await withAccounts(listRetentionRules),
    offices: signedIn ? await withActor(signedIn.actor, listOfficeActivities) : [],
  };
}

export default function Notice() {
  const { rules, offices } = useLoaderData<typeof loader>();
  const t = useText();
  const own = ownActivities.map(({ code, ...line }) => ({
    key: code,
    ...line,
    purpose: t(`privacy.activities.${code}.purpose`),
    people: t(`privacy.activities.${code}.people`),
    data: t(`privacy.activities.${code}.data`),
    recipients: t(`privacy.activities.${code}.recipients`),
    kept: t(`privacy.activities.${code}.kept`),
  }));
  return (
    <PrivacyFrame title={t("privacy.title")} lead={t("privacy.lead")}>
      <section className="stack gap-2" aria-labelledby="siapa">
        <h2 id="siapa">{t("privacy.who")}</h2>
        <p className="max-w-prose">{t("privacy.whoText")}</p>
      </section>
      <section className="stack gap-2" aria-labelledby="hak">
        <h2 id="hak">{t("privacy.rightsTitle")}</h2>
        <p className="max-w-prose">{t("privacy.rightsLead")}</p>
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="hak">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("privacy.right")}</th>
                <th scope="col">{t("privacy.article")}</th>
                <th scope="col">{t("privacy.within")}</th>
              </tr>
            </thead>
            <tbody>
              {rightNames.map((right) => {
                const { article, term } = dataRights[right];
                return (
                  <tr key={right}>
                    <th scope="row" className="wide">
                      {t(`privacy.rights.${right}`)}
                    </th>
                    <td>{article}</td>
                    <td className="wide">{term ? t("privacy.byLaw", { article: term }) : t("privacy.byUs")}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <h3>{t("privacy.waysTitle")}</h3>
        <ul className="list-disc pl-5">
          {dataSubjects.map((subject) => (
            <li key={subject} className="max-w-prose">
              {t(`privacy.ways.${subject}`)}
            </li>
          ))}
        </ul>
        <p className="max-w-prose">{t("privacy.otherRights")}</p>
        <p className="max-w-prose">{t("privacy.complaint")}</p>
      </section>
      <section className="stack gap-2" aria-labelledby="pemrosesan">
        <h2 id="pemrosesan">{t("privacy.processingTitle")}</h2>
        <ActivityTable caption={t("privacy.processingCaption")} lines={own} />
        {offices.length > 0 && (
          <ActivityTable
            caption={t("privacy.officeCaption")}
            lines={offices.map(({ id, region, ...line }) => ({ key: String(id), region: region.name, ...line }))}
          />
        )}
      </section>
      <section className="stack gap-2" aria-labelledby="retensi">
        <h2 id="retensi">{t("privacy.retentionTitle")}</h2>
        <p className="max-w-prose">{t("privacy.retentionLead")}</p>
        <RetentionTable rules={rules} />
        <p className="muted max-w-prose">{t("privacy.auditStays")}</p>
      </section>
    </PrivacyFrame>
  );
}
