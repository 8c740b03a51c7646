import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { InstrumentDefinition } from "~/models/respondent.server.ts";

/** Questions and choices of an instrument in the reader's words, as far as it has them. */
export function useQuestions({ constructs, scale }: InstrumentDefinition) {
  const t = useText();
  const language = useLanguage();
  const questions = constructs.flatMap((construct) =>
    construct.items.map((item) => ({
      code: item.code,
      text: item[`text_${language}`] ?? `${construct[`name_${language}`]} (${item.code})`,
    })),
  );
  const count = scale.max - scale.min + 1;
  const wordOf = (i: number) => {
    const own = scale[`labels_${language}`];
    if (own) return own[i];
    if (count === 5) return t(`respond.scale.n${i as 0 | 1 | 2 | 3 | 4}`);
    return i === 0 ? t("respond.form.low") : i === count - 1 ? t("respond.form.high") : undefined;
  };
  const choices = Array.from({ length: count }, (_, i) => ({ value: scale.min + i, word: wordOf(i) }));
  return { questions, choices };
}
