import { PathDiagram } from "~/charts/path-diagram.tsx";
import { HealthReport } from "~/components/health-report.tsx";
import { useLanguage } from "~/i18n/use-language.ts";
import { pictureOf } from "~/charts/model-picture.ts";
import { useText } from "~/i18n/use-text.ts";
import type { ShownModel } from "~/models/partnership-health.server.ts";
import type { SurveyInstrument } from "~/models/published-wave.ts";
import { refusalOf } from "~/models/refusal.ts";

interface ModelSectionProps {
  instrument: SurveyInstrument;
  model: ShownModel;
  /** Whose model: one sentra's own, or that of all answers. */
  of: "own" | "reference";
  /** Address of the picture as a file. */
  pictureFile?: string;
}

/** A model with its picture and its whole report; or why there is none. */
export function ModelSection({ instrument, model, of, pictureFile }: ModelSectionProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <section className="stack gap-4" aria-labelledby="model">
      <h2 id="model">{t(`score.${of}Title`)}</h2>
      {model.kind === "too-few" && (
        <p className="notice">{t(`score.${of}TooFew`, { found: model.found, needed: model.needed })}</p>
      )}
      {model.kind === "not-estimable" && (
        <p className="notice">{t(`score.${of}NotEstimable`, { why: t(`health.why.${refusalOf(model.code)}`) })}</p>
      )}
      {model.kind === "estimated" && (
        <HealthReport
          instrument={instrument}
          report={model}
          picture={
            <figure className="stack gap-2">
              <PathDiagram {...pictureOf(instrument, model, t, language)} />
              {pictureFile && (
                <figcaption>
                  <a href={pictureFile} download className="inline-flex min-h-11 items-center">
                    {t("score.diagramDownload")}
                  </a>
                </figcaption>
              )}
            </figure>
          }
        />
      )}
    </section>
  );
}
