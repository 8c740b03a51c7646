import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { taskOf } from "~/models/wave.ts";
import type { ListedWave } from "~/models/wave-lists.server.ts";
import { SimulatedBadge } from "../figure.tsx";
import { WaveAnswers } from "./wave-answers.tsx";
import { WaveBadge } from "./wave-badge.tsx";

interface WaveTableProps {
  waves: ListedWave[];
  label: string;
  addressOf: (wave: ListedWave) => string;
  /** "YYYY-MM-DD" in Jakarta. */
  today: string;
  /** Where the waves are those of one sentra: whether the reader hands out its invitations. */
  ofSentra?: { mayEnter: boolean };
}

const columns = ["title", "state", "owner", "sentra", "answers", "task"] as const;

/** Waves with how far they are. On a phone each one becomes a block. */
export function WaveTable({ waves, label, addressOf, today, ofSentra }: WaveTableProps) {
  const t = useText();
  const taskFor = (wave: ListedWave) => {
    if (wave.isOwned) return taskOf(wave, today);
    return ofSentra?.mayEnter && wave.state === "open" ? "collect" : undefined;
  };
  return (
    <div className="table-scroll">
      <table className="data-table stacked" aria-label={label}>
        <thead>
          <tr>
            {columns
              .filter((column) => !ofSentra || column !== "sentra")
              .map((column) => (
                <th key={column} scope="col" className={column === "sentra" ? "number" : undefined}>
                  {t(`wave.columns.${column}`)}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {waves.map((wave) => {
            const task = taskFor(wave);
            return (
              <tr key={wave.id}>
                <th scope="row">
                  <Link to={addressOf(wave)}>{wave.title}</Link> {wave.isSimulated && <SimulatedBadge />}
                </th>
                <td className="tag">
                  <WaveBadge state={wave.state} />
                </td>
                <td data-label={t("wave.columns.owner")}>{wave.owner.name}</td>
                {!ofSentra && (
                  <td data-label={t("wave.columns.sentra")} className="md:text-right">
                    {wave.sentraCount}
                  </td>
                )}
                <td data-label={t("wave.columns.answers")}>
                  <WaveAnswers counts={wave.counts} />
                </td>
                <td data-label={t("wave.columns.task")}>{task && t(`wave.tasks.${task}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
