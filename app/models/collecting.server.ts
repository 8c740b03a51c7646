import { mayEnter } from "~/auth/permissions.ts";
import type { Actor } from "./accounts.server.ts";
import { type Tx, withActorAt } from "./database.server.ts";
import { notFound } from "./not-found.server.ts";
import { getSentra, type Sentra } from "./sentra.server.ts";
import { getSentraWave, type WaveInFull, type WaveSentra } from "./waves.server.ts";

/** A wave in one of its sentra. */
export interface Collecting {
  sentra: Sentra;
  wave: WaveInFull;
  counts: WaveSentra;
}

/** What the pages' heads say of a wave. */
export function toCollectedWave({ id, title, state, closesOn, isSimulated, isOwned, owner }: WaveInFull) {
  return { id, title, state, closesOn, isSimulated, hasQuality: isOwned && owner.kind === "sentra" };
}
export type CollectedWave = ReturnType<typeof toCollectedWave>;

/**
 * Work on what comes in for a wave in one sentra: invitations, answers on paper. Only the sentra's own people do it,
 * whoever the wave belongs to: it is full of their members' names.
 * @throws 404 for everybody else, and where the sentra doesn't take part
 */
export function collectAt<T>(
  actor: Actor,
  { sentraId, waveId }: { sentraId?: string | undefined; waveId?: string | undefined },
  work: (tx: Tx, collecting: Collecting) => Promise<T>,
): Promise<T> {
  return withActorAt(actor, sentraId, async (tx) => {
    const sentra = await getSentra(tx, sentraId);
    if (!mayEnter(actor, sentra.id)) throw notFound();
    const { wave, place } = await getSentraWave(tx, sentra.id, waveId);
    return work(tx, { sentra, wave, counts: place });
  });
}

/**
 * Writes what only an open wave takes in. Whoever the wave belongs to may close it at that moment, and the sentra's
 * people can't hold it open.
 * @returns whether it is closed: then nothing was written
 */
export async function findClosed(
  actor: Actor,
  place: Parameters<typeof collectAt>[1],
  write: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await write();
    return false;
  } catch (error) {
    if (!(error instanceof Response && error.status === 404)) throw error;
    const { state } = await collectAt(actor, place, async (_, { wave }) => wave);
    if (state === "open") throw error;
    return true;
  }
}
