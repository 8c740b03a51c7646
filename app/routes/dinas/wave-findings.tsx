import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { ChoiceLinks } from "~/components/choice-links.tsx";
import { SimulatedBadge } from "~/components/figure.tsx";
import { FoundGroups } from "~/components/score/found-groups.tsx";
import { FoundTable } from "~/components/score/found-table.tsx";
import { ModelSection } from "~/components/score/model-section.tsx";
import { TurnoutWords } from "~/components/score/turnout-words.tsx";
import { WeightsWords } from "~/components/score/weights-words.tsx";
import { formatMonth } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { constructName, overall } from "~/models/published-wave.ts";
import { groupSentra, notComparedOf } from "~/models/score-groups.ts";
import { getWaveFindings } from "~/models/wave-findings.server.ts";

await needTexts("health", "score");

export const meta = pageTitle<typeof loader>("waveFindings", ({ findings }) => findings.title);

/** What a whole wave says: `?konstruk=KP` compares the sentra on one construct. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { sentra, ...findings } = await withActor(actor, (tx) => getWaveFindings(tx, params.waveId));
  const codes = [overall, ...findings.instrument.model.constructs.map(({ name }) => name)];
  const asked = new URL(request.url).searchParams.get("konstruk") ?? "";
  const construct = codes.find((code) => code === asked) ?? overall;
  return {
    findings,
    construct,
    codes,
    grouped: groupSentra(sentra, construct),
    sentra: sentra.map(({ withRest, ...one }) => ({ ...one, notCompared: notComparedOf(withRest, codes) })),
  };
}

export default function WaveFindings() {
  const { findings, construct, codes, grouped, sentra } = useLoaderData<typeof loader>();
  const t = useText();
  const language = useLanguage();
  const { instrument, source, weights } = findings;
  const nameOf = (code: string) => (code === overall ? t("score.overall") : constructName(instrument, code, language));
  return (
    <div className="stack max-w-6xl gap-6">
      <header className="stack gap-2">
        <h1>
          {t("score.findingsTitle")}: {findings.title} {source?.isSimulated && <SimulatedBadge />}
        </h1>
        <p className="muted">
          {formatMonth(findings.month, language)} ·{" "}
          {t("score.findingsHead", {
            n: findings.turnout.respondents,
            sentra: sentra.filter(({ scores }) => scores).length,
          })}
        </p>
        <TurnoutWords turnout={findings.turnout} />
        {!findings.isPublished && <p className="notice">{t("score.notPublished")}</p>}
        <p className="small muted">
          <WeightsWords weights={weights} />{" "}
          {t("score.instrument", {
            name: language === "id" ? instrument.nameId : instrument.nameEn,
            version: instrument.version,
          })}{" "}
          <a href="/metode">{t("score.methodLink")}</a>
        </p>
        <p className="notice small">{t("health.notRating")}</p>
        <p>
          <Link to={`/survei/${findings.waveId}`} className="inline-flex min-h-11 items-center">
            {t("score.backToWave")}
          </Link>
        </p>
      </header>
      <ChoiceLinks
        label={t("score.chooseConstruct")}
        choices={codes.map((code) => ({ to: `?konstruk=${code}`, label: nameOf(code), isChosen: code === construct }))}
      />
      <FoundGroups
        waveId={findings.waveId}
        name={nameOf(construct)}
        nameOf={nameOf}
        grouped={grouped}
        fewestForPrivacy={findings.fewestForPrivacy}
      />
      <FoundTable sentra={sentra} constructs={codes.map((code) => ({ code, name: nameOf(code) }))} />
      <ModelSection instrument={instrument} model={findings.reference} of="reference" />
      <p>
        <a href={`/survei/${findings.waveId}/unduh.zip`} className="button quiet" download>
          {t("score.download")}
        </a>
        <span className="muted small mt-1 block">{t("score.downloadHint")}</span>
      </p>
    </div>
  );
}
