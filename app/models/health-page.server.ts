import { linkOf } from "./construct-links.ts";
import { listConstructRecords } from "./construct-records.server.ts";
import type { Tx } from "./database.server.ts";
import { chooseFirstStep } from "./first-step.ts";
import { getHealthTrend } from "./health-trend.server.ts";
import { dayInJakarta } from "./jakarta-time.ts";
import { notFound } from "./not-found.server.ts";
import { getHealth, getResult } from "./partnership-health.server.ts";

/**
 * Everything on a sentra's page of its partnership health; undefined where nothing is published.
 * @param chosen a wave's id as it stands in the address; the newest where there is none
 * @throws 404 where that wave has no published result of this sentra
 */
export async function getHealthPage(tx: Tx, sentraId: number, chosen: string | null) {
  const waves = await getHealth(tx, sentraId);
  const newest = waves[0];
  if (!newest) return undefined;
  const wave = chosen === null ? newest : waves.find(({ waveId }) => String(waveId) === chosen);
  if (!wave) throw notFound();
  const result = await getResult(tx, sentraId, wave.waveId);
  const step = result.importance && chooseFirstStep(result.importance, result.scores);
  const link = step?.first && linkOf(result.instrument.code, step.first.construct);
  return {
    waves: waves.map(({ waveId, title, month }) => ({ waveId, title, month })),
    result,
    step,
    records: link && (await listConstructRecords(tx, sentraId, link, dayInJakarta(new Date()))),
    trend: waves.some(({ scores }) => scores.length > 0) ? await getHealthTrend(tx, sentraId, waves) : undefined,
  };
}

export type HealthPageData = NonNullable<Awaited<ReturnType<typeof getHealthPage>>>;
