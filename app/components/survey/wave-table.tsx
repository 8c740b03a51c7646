import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { taskOf } from "~/models/wave.ts";
import type { ListedWave } from "~/models/waves.server.ts";
import { SimulatedBadge } from "../figure.tsx";
import { WaveAnswers } from "./wave-answers.tsx";
import { WaveBadge } from "./wave-badge.tsx";

interface WaveTableProps {
  waves: ListedWave[];
  label: string;
  addressOf: (wave: ListedWave) => string;
  /** "YYYY-MM-DD" in Jakarta. */
  today: string;
}

/** Waves with how far they are. On a phone each one becomes a block. */
export function WaveTable({ waves, label, addressOf, today }: WaveTableProps) {
  const { t } = useTranslation();
  return (
    <div className="table-scroll">
      <table className="data-table stacked" aria-label={label}>
        <thead>
          <tr>
            {(["title", "state", "owner", "sentra", "answers", "task"] as const).map((column) => (
              <th key={column} scope="col" className={column === "sentra" ? "number" : undefined}>
                {t(`wave.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {waves.map((wave) => {
            const task = taskOf(wave, today);
            return (
              <tr key={wave.id}>
                <th scope="row">
                  <Link to={addressOf(wave)}>{wave.title}</Link> {wave.isSimulated && <SimulatedBadge />}
                </th>
                <td className="tag">
                  <WaveBadge state={wave.state} />
                </td>
                <td data-label={t("wave.columns.owner")}>{wave.owner.name}</td>
                <td data-label={t("wave.columns.sentra")} className="md:text-right">
                  {wave.sentraCount}
                </td>
                <td data-label={t("wave.columns.answers")}>
                  <WaveAnswers counts={wave.counts} />
                </td>
                <td data-label={t("wave.columns.task")}>{wave.isOwned && task && t(`wave.tasks.${task}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
