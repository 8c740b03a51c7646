import type { Response } from "express";

/**
 * Remix's adapter writes a body without waiting for the socket. A long download asks here before each piece, so that
 * a slow reader slows its making instead of filling the server's memory.
 * @returns a wait until the response takes more, or is closed
 */
export function roomToSend(response: Response): () => Promise<void> {
  let full = false;
  let waiting: (() => void)[] = [];
  const release = () => {
    full = false;
    waiting.forEach((go) => go());
    waiting = [];
  };
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  response.write = ((...args: unknown[]) => {
    const room = write(...args);
    full = !room;
    return room;
  }) as typeof response.write;
  response.on("drain", release);
  response.on("close", release);
  return async () => {
    if (full && !response.destroyed) await new Promise<void>((go) => waiting.push(go));
  };
}
