import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { writeReceipt } from "~/models/receipt.ts";
import type { OwnResponse, Questionnaire } from "~/models/respondent.server.ts";
import { useQuestions } from "./use-questions.ts";

interface Props {
  address: string;
  questionnaire: Questionnaire;
  own: OwnResponse;
  receipt: string;
}

/** What a respondent gave, and what may be done with it. */
export function OwnAnswers({ address, questionnaire, own, receipt }: Props) {
  const t = useText();
  const language = useLanguage();
  const { isOpen, isPublished } = questionnaire;
  const moment = (date: Date) => formatMoment(date, language);
  return (
    <>
      <h1>{t("respond.own.title")}</h1>
      <div className="notice stack gap-1">
        {own.answers && <p>{t("respond.own.given", { when: moment(own.changedAt) })}</p>}
        {!own.answers && <p>{t("respond.own.erased")}</p>}
        {own.answers && own.withdrawnAt && <p>{t("respond.own.withdrawn", { when: moment(own.withdrawnAt) })}</p>}
        {own.objects && !own.withdrawnAt && <p>{t("respond.own.objecting")}</p>}
        {!isOpen && <p>{t("respond.own.closed")}</p>}
        {isPublished && <p>{t("respond.own.published")}</p>}
        <p>
          {t("respond.thanks.receipt")}: <code>{writeReceipt(receipt)}</code>
        </p>
      </div>
      {isOpen && (
        <a className="button justify-self-start" href={`${address}/soal`}>
          {t(own.withdrawnAt ? "respond.own.giveAgain" : "respond.own.correct")}
        </a>
      )}
      {own.answers && <GivenAnswers questionnaire={questionnaire} answers={own.answers} />}
      <p className="flex flex-wrap gap-x-4">
        {t("respond.own.download")}:<a href={`${address}/unduh.json`}>JSON</a>
        <a href={`${address}/unduh.csv`}>CSV</a>
      </p>
      <Rights address={address} own={own} isOpen={isOpen} />
    </>
  );
}

function GivenAnswers({ questionnaire, answers }: Pick<Props, "questionnaire"> & { answers: object }) {
  const t = useText();
  const { questions, choices } = useQuestions(questionnaire.definition);
  const given = answers as Record<string, number | null>;
  return (
    <ol className="card stack list-decimal gap-2 pl-9">
      {questions.map(({ code, text }) => {
        const choice = choices.find(({ value }) => value === given[code]);
        return (
          <li key={code}>
            {text}
            <br />
            <strong>{choice ? [choice.value, choice.word].filter(Boolean).join(" – ") : t("respond.own.none")}</strong>
          </li>
        );
      })}
    </ol>
  );
}

function Rights({ address, own, isOpen }: Pick<Props, "address" | "own"> & { isOpen: boolean }) {
  const t = useText();
  return (
    <div className="stack gap-3">
      {(isOpen || !own.objects) && !own.withdrawnAt && (
        <form method="post" action={address}>
          <button name="hak" value={own.objects ? "allow" : "object"} className="button quiet">
            {t(own.objects ? "respond.own.allow" : "respond.own.object")}
          </button>
        </form>
      )}
      {!own.withdrawnAt && <Confirmed address={address} right="withdraw" />}
      {own.answers && <Confirmed address={address} right="erase" />}
      <form method="post" action={address}>
        <button name="hak" value="forget" className="button quiet">
          {t("respond.thanks.forget")}
        </button>
      </form>
    </div>
  );
}

/** What cannot be undone by the same button asks once more, without scripts too. */
function Confirmed({ address, right }: { address: string; right: "withdraw" | "erase" }) {
  const t = useText();
  return (
    <details className="card">
      <summary className="min-h-6 cursor-pointer font-semibold">{t(`respond.own.${right}`)}</summary>
      <form method="post" action={address} className="stack mt-2 gap-2">
        <p>{t(`respond.own.${right}Hint`)}</p>
        <button name="hak" value={right} className="button justify-self-start">
          {t("respond.own.yes")}
        </button>
      </form>
    </details>
  );
}
