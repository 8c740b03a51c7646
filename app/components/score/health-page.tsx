import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { HealthPageData } from "~/models/health-page.server.ts";
import { constructName, overall } from "~/models/published-wave.ts";
import { ChangeTable } from "./change-table.tsx";
import { ConstructRecordsList } from "./construct-records.tsx";
import { FirstStepSection } from "./first-step-section.tsx";
import { ModelSection } from "./model-section.tsx";
import { ScoreBars } from "./score-bars.tsx";
import { ScoreHead } from "./score-head.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { TrendSection } from "./trend-section.tsx";

interface HealthPageProps extends Pick<HealthPageData, "result" | "step" | "records" | "trend"> {
  sentraId: number;
  mayEnter: boolean;
  mayDownload: boolean;
}

/** A sentra's published scores, what changed, what to do first, the model behind and the course over time. */
export function HealthPage({ sentraId, result, step, records, trend, mayEnter, mayDownload }: HealthPageProps) {
  const t = useText();
  const language = useLanguage();
  const { instrument, scores, withheld, withBefore, importance, waveId } = result;
  const nameOf = (code: string) => (code === overall ? t("score.overall") : constructName(instrument, code, language));
  const base = `/sentra/${sentraId}/kesehatan/${waveId}`;
  const first = step?.first;
  return (
    <>
      <ScoreHead wave={result} />
      {!withheld && (
        <>
          <ScoreBars
            scores={scores.filter(({ construct }) => construct !== overall)}
            target={instrument.target}
            nameOf={nameOf}
          />
          {result.isPublished && (
            <SideBySide
              sentraId={sentraId}
              constructs={instrument.model.constructs.map(({ name }) => name)}
              notAlike={result.notAlike}
              nameOf={nameOf}
            />
          )}
          {withBefore && <ChangeTable scores={scores} withBefore={withBefore} nameOf={nameOf} />}
          <section className="stack gap-3" aria-labelledby="didahulukan">
            <h2 id="didahulukan">{t("score.firstTitle")}</h2>
            {importance && step ? (
              <FirstStepSection importance={importance} step={step} nameOf={nameOf} />
            ) : (
              <p className="notice">{t("score.noMap")}</p>
            )}
            {first && records && (
              <ConstructRecordsList
                sentraId={sentraId}
                construct={first.construct}
                name={nameOf(first.construct)}
                records={records}
                mayEnter={mayEnter}
              />
            )}
          </section>
          <ModelSection instrument={instrument} model={result.own} of="own" pictureFile={`${base}/model.svg`} />
          {mayDownload && (
            <p>
              <a href={`${base}/unduh.zip`} className="button quiet" download>
                {t("score.download")}
              </a>
              <span className="muted small mt-1 block">{t("score.downloadHint")}</span>
            </p>
          )}
        </>
      )}
      {trend && <TrendSection trend={trend} nameOf={nameOf} />}
    </>
  );
}
