import { linkOf } from "./construct-links.ts";
import { listConstructRecords } from "./construct-records.server.ts";
import type { Tx } from "./database.server.ts";
import { chooseFirstStep } from "./first-step.ts";
import { getHealthTrend } from "./health-trend.server.ts";
import { dayInJakarta } from "./jakarta-time.ts";
import { getHealth, getResult } from "./partnership-health.server.ts";

/**
 * Everything on a sentra's page of its partnership health; undefined where nothing is published.
 * @param chosen a wave's id as it stands in the address; the newest published one where there is none
 * @throws 404 where that wave has no result of this sentra that the actor may read
 */
export async function getHealthPage(tx: Tx, sentraId: number, chosen: string | null) {
  const waves = await getHealth(tx, sentraId);
  const wave = chosen ?? waves[0]?.waveId;
  if (wave === undefined) return undefined;
  const result = await getResult(tx, sentraId, wave);
  const step = result.importance && chooseFirstStep(result.importance, result.scores);
  const aim = step?.first && { instrument: result.instrument.code, construct: step.first.construct };
  const link = aim && linkOf(aim.instrument, aim.construct);
  return {
    waves: waves.map(({ waveId, title, month }) => ({ waveId, title, month })),
    result,
    step,
    records: link && (await listConstructRecords(tx, sentraId, aim, link, dayInJakarta(new Date()))),
    trend: waves.some(({ scores }) => scores.length > 0) ? await getHealthTrend(tx, sentraId, waves) : undefined,
  };
}

export type HealthPageData = NonNullable<Awaited<ReturnType<typeof getHealthPage>>>;
