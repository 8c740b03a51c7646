import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { minimumSampleSize } from "analytics";
import { requireActor, requireOfficer } from "~/auth/guards.server.ts";
import { mayOversee, regionsOf } from "~/auth/permissions.ts";
import { PathDiagram } from "~/charts/path-diagram.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { arrowsOf, pictureOf } from "~/components/instrument/model-picture.ts";
import { QuestionList } from "~/components/instrument/question-list.tsx";
import { VersionList } from "~/components/instrument/version-list.tsx";
import { formatNumber } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { getInstrument, getShownVersion, listAskingWaves, newVersionFrom } from "~/models/instruments.server.ts";
import { notFound } from "~/models/not-found.server.ts";

await needTexts("instrument");

export const meta = pageTitle<typeof loader>("instruments", ({ instrument }) => instrument.nameId);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const typed = new URL(request.url).searchParams.get("versi");
  return withActor(actor, async (tx) => {
    const { instrument, shown } = await getShownVersion(tx, params["code"], typed);
    const waves = (await listAskingWaves(tx, instrument.code)).map((wave) => {
      if (wave.sentraId !== null) return { ...wave, to: `/sentra/${wave.sentraId}/survei/${wave.id}` };
      return { ...wave, to: mayOversee(actor, wave.regionCode!) ? `/survei/${wave.id}` : undefined };
    });
    return {
      instrument,
      shown,
      waves,
      answersNeeded: minimumSampleSize(shown.definition.smallest_path).inverseSquareRoot,
      mayBuild: regionsOf(actor).length > 0,
      mayChange: instrument.region !== null && mayOversee(actor, instrument.region.code),
    };
  });
}

/** Begins the next version. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireOfficer({ request, context });
  const { code, version } = await withActor(actor, async (tx) => {
    const instrument = await getInstrument(tx, params["code"]);
    if (!instrument.region || !mayOversee(actor, instrument.region.code)) throw notFound();
    return { code: instrument.code, version: await newVersionFrom(tx, actor, instrument) };
  });
  throw redirect(`/instrumen/${code}?versi=${version}&berhasil=mulai`);
}

export default function InstrumentPage() {
  const { instrument, shown, waves, answersNeeded, mayBuild, mayChange } = useLoaderData<typeof loader>();
  const t = useText();
  const language = useLanguage();
  const name = language === "id" ? instrument.nameId : instrument.nameEn;
  const { definition } = shown;
  const labelOf = new Map(definition.constructs.map((one) => [one.name, one[`name_${language}`]]));
  const isUsed = shown.waves > 0;
  const query = `?versi=${shown.version}`;
  return (
    <div className="stack gap-6">
      <header className="stack gap-2">
        <p>
          <Link to="/instrumen" className="inline-block py-1.5">
            {t("instrument.all")}
          </Link>
        </p>
        <h1>{name}</h1>
        <p className="muted">
          {t("instrument.version", { version: shown.version })},{" "}
          {instrument.region
            ? t("instrument.ofOffice", { region: instrument.region.name })
            : t("instrument.everybodys")}
          , {t("instrument.usedBy", { count: shown.waves })}
        </p>
        <DoneNotice
          messages={{
            dibuat: t("instrument.created"),
            disimpan: t("instrument.saved"),
            mulai: t("instrument.began"),
          }}
        />
        {(mayChange || isUsed) && (
          <p className="max-w-prose">
            {isUsed ? t(mayChange ? "instrument.fixed" : "instrument.fixedForReader") : t("instrument.free")}
          </p>
        )}
        <div className="no-print flex flex-wrap gap-2">
          {mayChange && !isUsed && (
            <Link className="button" to={`/instrumen/${instrument.code}/ubah${query}`}>
              {t("instrument.edit")}
            </Link>
          )}
          {mayChange && isUsed && (
            <Form method="post">
              <button className="button">{t("instrument.newVersion")}</button>
            </Form>
          )}
          {mayBuild && (
            <Link className="button quiet" to={`/instrumen/baru?dari=${instrument.code}`}>
              {t("instrument.copy")}
            </Link>
          )}
        </div>
      </header>

      <section className="stack gap-3">
        <h2>{t("instrument.model")}</h2>
        <div className="grid items-start gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
          <div className="stack gap-2">
            <PathDiagram {...pictureOf({ name, ...definition }, t, language)} />
            <p className="no-print">
              <a href={`/instrumen/${instrument.code}/model.svg${query}`} className="inline-block py-1.5">
                {t("instrument.download")}
              </a>
            </p>
          </div>
          <div className="stack gap-3">
            <p>{t("instrument.targetIs", { name: labelOf.get(definition.target) })}</p>
            <div>
              <h3>{t("instrument.leadsTo")}</h3>
              <ul className="list-disc pl-5">
                {arrowsOf(definition.paths, labelOf, t).map((arrow) => (
                  <li key={arrow}>{arrow}</li>
                ))}
              </ul>
            </div>
            <p className="max-w-prose">
              {t("instrument.power", {
                path: formatNumber(definition.smallest_path, language, "quantity"),
                count: answersNeeded,
              })}
            </p>
          </div>
        </div>
      </section>

      <QuestionList definition={definition} />
      <VersionList code={instrument.code} versions={instrument.versions} waves={waves} shown={shown.version} />
    </div>
  );
}
