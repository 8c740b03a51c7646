import { formatDay, formatMoment, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";

interface BreachLettersProps {
  breach: {
    title: string;
    happened: string;
    happenedOn: string | null;
    foundAt: Date | string;
    data: string;
    people: string;
    peopleCount: number | null;
    measures: string | null;
  };
}

/** Drafts of the two notices, with what art. 46 (2) asks for. */
export function BreachLetters({ breach }: BreachLettersProps) {
  const t = useText();
  const language = useLanguage();
  const body = [
    t("breach.letter.found", { at: formatMoment(breach.foundAt, language), title: breach.title }),
    [
      t("breach.letter.data", { data: breach.data, people: breach.people }),
      breach.peopleCount !== null &&
        t("breach.letter.count", { count: formatNumber(breach.peopleCount, language, "count") as unknown as number }),
    ]
      .filter(Boolean)
      .join(" "),
    [
      t("breach.letter.how", { how: breach.happened }),
      breach.happenedOn && t("breach.letter.on", { day: formatDay(breach.happenedOn, language) }),
    ]
      .filter(Boolean)
      .join(" "),
    t("breach.letter.measures", { measures: breach.measures ?? t("breach.letter.noMeasures") }),
  ];
  const letters = {
    authority: [t("breach.letter.authority"), t("breach.letter.subject"), ...body, t("breach.letter.end")],
    people: [
      t("breach.letter.people"),
      t("breach.letter.subject"),
      ...body,
      t("breach.letter.rights"),
      t("breach.letter.end"),
    ],
  };
  return (
    <section className="card stack gap-2" aria-labelledby="surat">
      <h2 id="surat">{t("breach.lettersTitle")}</h2>
      <p className="muted">{t("breach.lettersHint")}</p>
      {(["authority", "people"] as const).map((to) => (
        <details key={to}>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            {t(to === "authority" ? "breach.letterToAuthority" : "breach.letterToPeople")}
          </summary>
          <div className="stack max-w-prose gap-3 whitespace-pre-line">
            {letters[to].map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </details>
      ))}
    </section>
  );
}
