import type { ScoreInterval } from "analytics";
import type { Tx } from "./database.server.ts";
import { getHealth } from "./partnership-health.server.ts";
import { monthOf } from "./periods.ts";
import type { Programme } from "./programme.ts";
import { listParticipants } from "./programmes.server.ts";
import { type PublishedScores, scoreOf } from "./published-wave.ts";

/** A page shows no more of them: each is read by itself. */
const mostShown = 50;

interface ReadScore extends Pick<ScoreInterval, "score" | "low" | "high" | "n"> {
  month: string;
  isSimulated: boolean;
}

/**
 * A construct as it was published of each sentra that takes part: in the last wave held before the programme began and
 * in the first one held after it ended. A wave held while it ran says neither.
 */
export async function listProgrammeScores(
  tx: Tx,
  { id, startsOn, endsOn }: Programme,
  aim: { instrument: string; construct: string },
) {
  const participants = await listParticipants(tx, id);
  const rows = [];
  for (const sentra of participants.slice(0, mostShown)) {
    const waves = (await getHealth(tx, sentra.id)).filter(({ instrument }) => instrument.code === aim.instrument);
    const read = (wave: PublishedScores | undefined): ReadScore | undefined => {
      const found = wave && scoreOf(wave.scores, aim.construct);
      if (!found) return undefined;
      const { score, low, high, n } = found;
      return { score, low, high, n, month: wave.month, isSimulated: wave.source?.isSimulated ?? false };
    };
    rows.push({
      sentra,
      before: read(waves.find(({ month }) => monthOf(month) < monthOf(startsOn))),
      after: read(waves.findLast(({ month }) => monthOf(month) > monthOf(endsOn ?? startsOn))),
    });
  }
  return { rows, total: participants.length };
}

export type ProgrammeScores = Awaited<ReturnType<typeof listProgrammeScores>>;
