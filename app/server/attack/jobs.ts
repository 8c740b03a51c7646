import { setTimeout as sleep } from "node:timers/promises";
import type { Place } from "./place.ts";
import type { World } from "./sight.ts";
import { findTouched, readSums } from "./untouched.ts";

/**
 * Jobs whose ids don't belong together, or to nobody, put into the queue as the application could: the worker takes them
 * all, and no tenant's row changes.
 */
export async function attackJobs(place: Place, world: World): Promise<{ tries: number; found: string[] }> {
  const before = await readSums(place);
  const waves = [...world.idsOf.get("survey_wave")!, "999999999"];
  const computations = [...(world.idsOf.get("wave_computation") ?? []), "999999998"];
  const payloads = waves.flatMap((waveId) => computations.map((computationId) => ({ waveId, computationId })));
  const values = payloads.map(
    ({ waveId, computationId }, index) =>
      `('wave-computation', '{"waveId": ${waveId}, "computationId": ${computationId}}', 'attack ${index}')`,
  );
  await place.look([
    "set local role sentra_app",
    `insert into pgboss.job (name, data, singleton_key) values ${values.join(", ")}`,
  ]);
  const waiting = `select count(*)::int as waiting from pgboss.job where singleton_key like 'attack %' and state in ('created', 'active')`;
  let left = payloads.length;
  for (let looks = 0; left > 0; looks++) {
    if (looks > 600) return { tries: payloads.length, found: [`${left} jobs were left lying: the queue`] };
    await sleep(200);
    left = Number((await place.look([waiting]))[0]!["waiting"]);
  }
  return {
    tries: payloads.length,
    found: findTouched(before, await readSums(place), { writable: new Set(), seen: new Set() }),
  };
}
