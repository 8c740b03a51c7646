import { useText } from "~/i18n/use-text.ts";

const refusals = ["unknown", "draft", "closed", "answered", "withdrawn", "consent", "empty", "invalid"] as const;
const states = ["kept", "unkept", "sending", "waiting", "sent"] as const;

/** Where app/respondent says what has become of the answers, in these words. */
export function KeepingState() {
  const t = useText();
  const words = [
    ...states.map((state) => [`data-${state}`, t(`respond.state.${state}`)]),
    ...refusals.map((refusal) => [`data-refused-${refusal}`, t(`respond.refused.${refusal}`)]),
  ];
  return <p id="keadaan" role="status" className="small font-semibold" {...(Object.fromEntries(words) as object)} />;
}

/** Steps through the questions; only where scripts run. */
export function QuestionPager({ total }: { total: number }) {
  const t = useText();
  return (
    <div id="langkah" className="stack gap-2" hidden>
      <div data-paged className="stack gap-2">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <button type="button" id="sebelum" className="button quiet">
            {t("respond.form.previous")}
          </button>
          <p id="kemajuan" data-words={t("respond.form.progress", { n: "{n}", total })} className="font-semibold" />
          <button type="button" id="sesudah" className="button quiet">
            {t("respond.form.next")}
          </button>
        </div>
        <progress id="batang" max={total} value={0} aria-labelledby="kemajuan" />
      </div>
      <button
        type="button"
        id="cara"
        className="button quiet compact justify-self-end"
        data-all={t("respond.form.all")}
        data-one={t("respond.form.one")}
      />
    </div>
  );
}
