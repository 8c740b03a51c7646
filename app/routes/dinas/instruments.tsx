import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { regionsOf } from "~/auth/permissions.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { listInstruments } from "~/models/instruments.server.ts";

await needTexts("instrument");

export const meta = pageTitle("instruments");

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  return { instruments: await withActor(actor, listInstruments), mayBuild: regionsOf(actor).length > 0 };
}

/** What surveys ask with: everybody's instruments and those that offices built. */
export default function Instruments() {
  const { instruments, mayBuild } = useLoaderData<typeof loader>();
  const t = useText();
  const language = useLanguage();
  return (
    <div className="stack gap-5">
      <header className="grid gap-3">
        <h1>{t("instrument.title")}</h1>
        <p className="max-w-prose">{t("instrument.intro")}</p>
        {mayBuild && (
          <p>
            <Link className="button" to="/instrumen/baru">
              {t("instrument.build")}
            </Link>
          </p>
        )}
      </header>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("instrument.title")}>
        <table className="data-table stacked">
          <thead>
            <tr>
              <th scope="col">{t("instrument.name")}</th>
              <th scope="col">{t("instrument.owner")}</th>
              <th scope="col">{t("instrument.extent")}</th>
              <th scope="col">{t("instrument.versions")}</th>
              <th scope="col">{t("instrument.use")}</th>
            </tr>
          </thead>
          <tbody>
            {instruments.map((one) => (
              <tr key={one.code}>
                <th scope="row">
                  <Link to={`/instrumen/${one.code}`} className="inline-block py-1.5">
                    {language === "id" ? one.nameId : one.nameEn}
                  </Link>
                </th>
                <td>
                  {one.region ? t("instrument.ofOffice", { region: one.region.name }) : t("instrument.everybodys")}
                </td>
                <td>{t("instrument.size", { constructs: one.constructs, items: one.items })}</td>
                <td className="brief">{t("instrument.version", { version: one.version })}</td>
                <td className="brief">{t("instrument.usedBy", { count: one.waves })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
