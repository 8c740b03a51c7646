import { Link } from "@remix-run/react";
import { IntervalMark } from "~/charts/interval-mark.tsx";
import { formatList, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { GroupedSentra } from "~/models/score-groups.ts";
import { IntervalWords } from "./interval-words.tsx";

interface FoundGroupsProps {
  waveId: number;
  name: string;
  nameOf: (construct: string) => string;
  grouped: GroupedSentra;
  fewestForPrivacy: number;
}

/** The sentra in groups that can be told apart, then those that cannot be compared, then those not shown. */
export function FoundGroups({ waveId, name, nameOf, grouped, fewestForPrivacy }: FoundGroupsProps) {
  const t = useText();
  const language = useLanguage();
  const { groups, notCompared, withheld } = grouped;
  return (
    <section className="stack gap-4" aria-labelledby="kelompok">
      <div>
        <h2 id="kelompok">{t("score.groupsTitle", { name })}</h2>
        <p className="muted small">{t("score.groupsHint")}</p>
      </div>
      {groups.length === 0 && notCompared.length === 0 && <p className="empty">{t("score.noScores")}</p>}
      {groups.map(({ places, apart }, i) => (
        <div key={i} className="card stack gap-2">
          <h3>
            {t("score.group", { number: i + 1 })}{" "}
            <span className="muted small font-normal">
              {[
                t(places.length > 1 ? "score.groupSame" : "score.groupAlone"),
                i < groups.length - 1 && t("score.groupHigher"),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </h3>
          <Places waveId={waveId} places={places} />
          {apart.map(([higher, lower]) => (
            <p key={`${higher.id} ${lower.id}`} className="small">
              {t("score.apart", { higher: higher.name, lower: lower.name })}
            </p>
          ))}
        </div>
      ))}
      {notCompared.length > 0 && (
        <div className="card stack gap-2">
          <h3>{t("score.notCompared")}</h3>
          <p className="muted small">{t("score.notComparedWhy")}</p>
          <Places waveId={waveId} places={notCompared} />
          <ul className="small ml-5 list-disc">
            {notCompared.map(({ id, name: sentra, failing }) => (
              <li key={id}>
                {failing.length > 0
                  ? t("score.failing", { sentra, list: formatList(failing.map(nameOf), language) })
                  : t("score.untested", { sentra })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {withheld.length > 0 && (
        <div className="card stack gap-1">
          <h3>{t("score.withheldTitle")}</h3>
          <p className="muted small">{t("score.withheldWhy", { needed: fewestForPrivacy })}</p>
          <ul className="ml-5 list-disc">
            {withheld.map(({ id, name: sentra }) => (
              <li key={id}>{sentra}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

type Place = GroupedSentra["notCompared"][number];

interface PlacesProps {
  waveId: number;
  places: readonly Pick<Place, "id" | "name" | "score">[];
}

function Places({ waveId, places }: PlacesProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <table className="w-full tabular-nums">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("score.sentra")}</th>
          <th scope="col">{t("score.score")}</th>
          <td />
          <th scope="col">{t("score.intervalColumn")}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ id, name, score }) => (
          <tr key={id}>
            <th scope="row" className="py-1 pr-3 text-left font-normal sm:w-1/3">
              <Link to={`/sentra/${id}/kesehatan?gelombang=${waveId}`} className="inline-flex min-h-6 items-center">
                {name}
              </Link>
              <span className="mt-1 block pr-1 sm:hidden">
                <IntervalMark {...score} shape="dot" />
              </span>
            </th>
            <td className="w-1 py-1 pr-3 text-right align-top font-semibold">
              {formatNumber(score.score, language, "score")}
            </td>
            <td className="hidden py-1 pr-3 sm:table-cell">
              <IntervalMark {...score} shape="dot" />
            </td>
            <td className="small w-1 py-1 align-top">
              <IntervalWords {...score} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
