import type { Tx } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import type { WaveStep } from "./wave.ts";
import { cancelComputation, requestComputation } from "./wave-computation.server.ts";
import { deleteWave, inviteMembers, lockWave, moveWave, type Wave, type WaveRefusal } from "./waves.server.ts";

export type StepOutcome = { refusal: WaveRefusal } | { done: WaveStep; invited?: number };

/**
 * One of the buttons that a wave's owner has.
 * @throws 404 for others
 */
export async function takeWaveStep(tx: Tx, wave: Wave, step: WaveStep): Promise<StepOutcome> {
  if (!wave.isOwned) throw notFound();
  if (step === "undang") return { done: step, invited: await inviteMembers(tx, wave.id) };
  const refusal = await run(tx, wave.id, step);
  return refusal ? { refusal } : { done: step };
}

async function run(tx: Tx, id: number, step: Exclude<WaveStep, "undang">): Promise<WaveRefusal | undefined> {
  switch (step) {
    case "buka":
      return moveWave(tx, id, "draft", "open");
    case "buka-lagi":
      return moveWave(tx, id, "closed", "open");
    case "tutup":
      return moveWave(tx, id, "open", "closed");
    // The same state, from the other side: what was computed is open to be looked at again.
    case "kembali":
      return moveWave(tx, id, "computed", "closed");
    case "terbitkan":
      return moveWave(tx, id, "computed", "published");
    // Read anew under a lock: the worker may have written the figures since the page was read.
    case "hitung":
      if ((await lockWave(tx, id)).state !== "closed") return "moved";
      await requestComputation(tx, id);
      return undefined;
    case "batal":
      await cancelComputation(tx, id);
      return undefined;
    case "hapus":
      if ((await lockWave(tx, id)).state !== "draft") return "moved";
      return deleteWave(tx, id).then(() => undefined);
  }
}
