import { Link } from "@remix-run/react";
import { formatList } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { overall } from "~/models/published-wave.ts";

interface SideBySideProps {
  sentraId: number;
  constructs: string[];
  /** Undefined: it was not tested. */
  notAlike: string[] | undefined;
  nameOf: (construct: string) => string;
}

/** Which of a sentra's scores may be set beside other sentra's: told here, as who reads one sentra sees no others. */
export function SideBySide({ sentraId, constructs, notAlike, nameOf }: SideBySideProps) {
  const t = useText();
  const language = useLanguage();
  const failing = constructs.filter((construct) => notAlike?.includes(construct));
  const names = (some: string[]) => formatList(some.map(nameOf), language);
  return (
    <section className="stack gap-2" aria-labelledby="berdampingan">
      <h3 id="berdampingan">{t("score.besideTitle")}</h3>
      {!notAlike ? (
        <p>{t("score.besideUntested")}</p>
      ) : failing.length === 0 ? (
        <p>{t("score.besideAll")}</p>
      ) : (
        <p className="notice small">
          {t("score.besideFails", { list: names(failing) })}{" "}
          {failing.length < constructs.length
            ? t("score.changeRest", { list: names(constructs.filter((construct) => !failing.includes(construct))) })
            : t("score.changeNothing")}{" "}
          {t("score.besideOverall", { overall: nameOf(overall) })}
        </p>
      )}
      {notAlike && failing.length < constructs.length && (
        <p>
          <Link to={`/banding?s=${sentraId}`}>{t("score.besideLink")}</Link>
        </p>
      )}
    </section>
  );
}
