import { formatList, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { countAnswered, type Turnout } from "~/models/published-wave.ts";
import { responseRate } from "~/models/wave.ts";

/** Who answered of those who were asked, and how many answers were left out, and why. */
export function TurnoutWords({ turnout }: { turnout: Turnout }) {
  const t = useText();
  const language = useLanguage();
  const { respondents: n, invited, withdrawn, objecting, excluded } = turnout;
  const answered = countAnswered(turnout);
  const rate = responseRate({ answered, invited });
  const count = (number: number) => formatNumber(number, language, "count");
  const leftOut = [
    ...Object.entries(excluded).map(([mark, number]) =>
      t(`score.marks.${mark as keyof Turnout["excluded"] & string}`, { count: number }),
    ),
    ...(withdrawn > 0 ? [t("score.withdrawn", { count: withdrawn })] : []),
    ...(objecting > 0 ? [t("score.objecting", { count: objecting })] : []),
  ];
  return (
    <p>
      {rate === undefined
        ? t("score.turnoutUninvited", { answered: count(answered), n: count(n) })
        : t("score.turnout", {
            answered: count(answered),
            invited: count(invited),
            rate: formatNumber(rate, language, "percent"),
            n: count(n),
          })}{" "}
      {leftOut.length > 0 ? t("score.leftOut", { list: formatList(leftOut, language) }) : t("score.noneLeftOut")}
    </p>
  );
}
