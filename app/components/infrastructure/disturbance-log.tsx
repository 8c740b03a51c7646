import { Link } from "@remix-run/react";
import { formatMoment, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Disturbance } from "~/models/infrastructure.ts";
import { SimulatedStar } from "../figure.tsx";

interface DisturbanceLogProps {
  log: Disturbance[];
  canEnter: boolean;
}

const mostAtOnce = 10;

/** The last twelve months' log, the latest first; earlier entries are folded away. */
export function DisturbanceLog({ log, canEnter }: DisturbanceLogProps) {
  const t = useText();
  if (log.length === 0) return <p className="empty">{t("infrastructure.logNone")}</p>;
  const earlier = log.slice(mostAtOnce);
  return (
    <>
      <LogTable log={log.slice(0, mostAtOnce)} canEnter={canEnter} label={t("infrastructure.log")} />
      {earlier.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold text-indigo">
            {t("infrastructure.logEarlier", { count: earlier.length })}
          </summary>
          <LogTable
            log={earlier}
            canEnter={canEnter}
            label={t("infrastructure.logEarlier", { count: earlier.length })}
          />
        </details>
      )}
    </>
  );
}

function LogTable({ log, canEnter, label }: DisturbanceLogProps & { label: string }) {
  const t = useText();
  const language = useLanguage();
  const hours = (value: number | string) =>
    t("infrastructure.hours", { hours: formatNumber(value, language, "quantity") });
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="data-table stacked">
        <thead>
          <tr>
            <th scope="col">{t("infrastructure.disturbance")}</th>
            <th scope="col">{t("infrastructure.startedAt")}</th>
            <th scope="col">{t("infrastructure.duration")}</th>
            <th scope="col">{t("infrastructure.effect")}</th>
            <th scope="col">{t("infrastructure.hoursLost")}</th>
            <th scope="col">{t("infrastructure.note")}</th>
            {canEnter && <th scope="col">{t("infrastructure.editDisturbance")}</th>}
          </tr>
        </thead>
        <tbody>
          {log.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {[t(`domain.groups.${one.kind}`), one.facility?.name].filter(Boolean).join(": ")}
                {one.isSimulated && <SimulatedStar />}
              </th>
              <td>{formatMoment(one.startedAt, language)}</td>
              <td className="brief">
                {one.endedAt ? (
                  hours((one.endedAt.getTime() - one.startedAt.getTime()) / 3_600_000)
                ) : (
                  <span className="badge returned">{t("infrastructure.goesOn")}</span>
                )}
              </td>
              <td className="brief" data-label={t("infrastructure.effect")}>
                {t(`infrastructure.effects.${one.effect}`)}
              </td>
              <td className="brief" data-label={t("infrastructure.hoursLost")}>
                {one.hoursLost && hours(one.hoursLost)}
              </td>
              <td>{one.note}</td>
              {canEnter && (
                <td>
                  <Link
                    to={`gangguan/${one.id}`}
                    aria-label={t("infrastructure.disturbanceOf", {
                      kind: t(`domain.groups.${one.kind}`),
                      when: formatMoment(one.startedAt, language),
                    })}
                    className="inline-flex min-h-11 items-center md:min-h-0"
                  >
                    {t("infrastructure.editDisturbance")}
                  </Link>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
