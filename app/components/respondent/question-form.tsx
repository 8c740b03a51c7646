import { useText } from "~/i18n/use-text.ts";
import { fields } from "~/models/consent.ts";
import type { Questionnaire } from "~/models/respondent.server.ts";
import { ObjectionBox } from "./consent.tsx";
import { KeepingState, QuestionPager } from "./question-pager.tsx";
import { useQuestions } from "./use-questions.ts";

interface Props {
  address: string;
  questionnaire: Questionnaire;
  /** As typed or as given before, by item. */
  typed: Record<string, string>;
  isObjecting: boolean;
  isCorrection: boolean;
  /** What the form carries beside the answers. */
  hidden: Record<string, string | number>;
}

/**
 * All questions as one form, which works by itself. Where scripts run, app/respondent turns it into one question a
 * screen and keeps what is answered on the device; what is `hidden` here waits for it.
 */
export function QuestionForm({ address, questionnaire, typed, isObjecting, isCorrection, hidden }: Props) {
  const t = useText();
  const { questions, choices } = useQuestions(questionnaire.definition);
  return (
    <form
      id="jawaban"
      method="post"
      action={`${address}/soal?terkirim`}
      data-link={address}
      data-correction={isCorrection || undefined}
      className="stack gap-4"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <KeepingState />
      <p className="muted">
        {t("respond.form.hint")}{" "}
        <span data-paged hidden>
          {t("respond.form.hintOne")}
        </span>
      </p>
      <QuestionPager total={questions.length} />
      {questions.map(({ code, text }, i) => (
        <fieldset key={code} id={`soal-${i + 1}`} data-screen className="card question">
          <legend tabIndex={-1}>
            <span className="muted">{i + 1}.</span> {text}
          </legend>
          <div className="choices">
            {choices.map(({ value, word }) => (
              <Choice key={value} code={code} value={String(value)} typed={typed[code]}>
                <b>{value}</b>
                <span>{word}</span>
              </Choice>
            ))}
          </div>
          <Choice code={code} value="" typed={typed[code]}>
            <span className="muted">{t("respond.form.skip")}</span>
          </Choice>
        </fieldset>
      ))}
      <section data-screen className="card stack gap-3" aria-labelledby="kirim">
        <h2 id="kirim" tabIndex={-1}>
          {t("respond.form.endTitle")}
        </h2>
        <p id="kosong" data-these={t("respond.form.unansweredThese")} data-complete={t("respond.form.complete")}>
          {t("respond.form.unanswered")}
        </p>
        <ObjectionBox isObjecting={isObjecting} />
        <button className="button">{t(isCorrection ? "respond.form.sendCorrection" : "respond.form.send")}</button>
        <button type="button" id="hapus" className="button quiet" hidden>
          {t("respond.form.clear")}
        </button>
      </section>
    </form>
  );
}

interface ChoiceProps {
  code: string;
  value: string;
  typed: string | undefined;
  children: React.ReactNode;
}

const Choice = ({ code, value, typed, children }: ChoiceProps) => (
  <label className="choice">
    <input type="radio" name={fields.answer(code)} value={value} defaultChecked={typed === value} />
    {children}
  </label>
);
