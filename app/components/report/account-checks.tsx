import { formatList, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { AccountProblem } from "~/models/yearly-accounts.ts";

/** Whether what was saved adds up. */
export function AccountChecks({ problems, year }: { problems: AccountProblem[]; year: number }) {
  const t = useText();
  const language = useLanguage();
  if (problems.length === 0) return <p className="notice good">{t("report.balanced")}</p>;
  return (
    <div className="notice bad">
      <h3>{t("report.check")}</h3>
      <ul className="list-disc pl-5">
        {problems.map((problem) => {
          const of = problem.column === "amount" ? year : year - 1;
          const text =
            problem.kind === "incomplete"
              ? t("report.problems.incomplete", {
                  year: of,
                  missing: formatList(
                    problem.missing.map((part) => t(`report.totals.${part}`)),
                    language,
                  ),
                })
              : t(`report.problems.${problem.kind}`, {
                  year: of,
                  difference: formatNumber(String(problem.difference), language, "currency"),
                });
          return <li key={`${problem.kind} ${problem.column}`}>{text}</li>;
        })}
      </ul>
    </div>
  );
}
