import type { ReactNode } from "react";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { consentVersion } from "~/models/consent.ts";
import { itemsOf } from "~/models/instrument.ts";
import type { WaveInFull } from "~/models/waves.server.ts";
import { ConsentPoints } from "../respondent/consent-points.tsx";
import { useQuestions } from "../respondent/use-questions.ts";

interface PaperSheetProps {
  wave: Pick<WaveInFull, "title" | "definition" | "instrument">;
  sentra: string;
  /** Empty where the sentra itself asks. */
  offices: string[];
}

/** What is agreed to and signed, on a sheet of its own: the name on it stays apart from the answers. */
export function ConsentSheet({ wave, sentra, offices }: PaperSheetProps) {
  const t = useText();
  return (
    <Sheet title={t("paperSheet.consent")} wave={wave} sentra={sentra}>
      <p>{t("respond.consent.lead", { count: itemsOf(wave.definition).length })}</p>
      <ConsentPoints
        sentra={sentra}
        offices={offices}
        promises={{
          what: t("paperSheet.what"),
          sees: t("paperSheet.sees"),
          long: t("paperSheet.long"),
          rights: t("paperSheet.rights"),
        }}
      />
      <p>{t("respond.consent.law", { version: t("paperSheet.version", { version: consentVersion }) })}</p>
      <p className="font-semibold">{t("paperSheet.agree")}</p>
      <div className="sign-here grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3">
        {(["name", "day", "signature"] as const).map((part) => (
          <div key={part}>{t(`paperSheet.${part}`)}</div>
        ))}
      </div>
    </Sheet>
  );
}

/** The questions in the order in which they are typed in, each with the code that the form says. */
export function AnswerSheet({ wave, sentra }: PaperSheetProps) {
  const t = useText();
  const { questions, choices } = useQuestions(wave.definition);
  return (
    <Sheet title={t("paperSheet.answers")} wave={wave} sentra={sentra}>
      <p>{t("paperSheet.how")}</p>
      <p className="font-semibold">
        {choices
          .filter(({ word }) => word !== undefined)
          .map(({ value, word }) => `${value} = ${word}`)
          .join(" · ")}
      </p>
      <ol>
        {questions.map(({ code, text }, position) => (
          <li key={code} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="min-w-48 flex-1">
              {position + 1}. {text} <span className="text-xs">({code})</span>
            </span>
            <ul className="flex flex-wrap gap-1.5">
              {choices.map(({ value }) => (
                <li key={value}>{value}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className="flex items-center gap-3">
        <span className="tick-here" /> {t("respond.consent.objects")}
      </p>
    </Sheet>
  );
}

interface SheetProps extends Pick<PaperSheetProps, "wave" | "sentra"> {
  title: string;
  children: ReactNode;
}

/** Both sheets say whose survey they belong to and leave room for the same number. */
function Sheet({ title, wave, sentra, children }: SheetProps) {
  const t = useText();
  const language = useLanguage();
  const { nameId, nameEn, version } = wave.instrument;
  return (
    <section className="paper-sheet" aria-label={title}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <p>{t("respond.asks", { sentra })}</p>
          <h2 className="text-lg">{title}</h2>
          <p>
            {wave.title}. {t("wave.facts.version", { name: language === "id" ? nameId : nameEn, version })}
          </p>
        </div>
        <p>
          {t("paperSheet.number")} <span className="write-here" />
        </p>
      </div>
      {children}
    </section>
  );
}
