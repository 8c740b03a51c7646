import type { Language } from "~/i18n/i18n.ts";
import type { Answer, Sent } from "./drafts.ts";

/**
 * Why cells were not taken: the server is out of reach (try again); nobody, or somebody else, is signed in; the sheet
 * is closed by now; or the server doesn't want them.
 */
export type Hindrance = "unreachable" | "signedOut" | "closed" | "refused";

const patience = 20_000;
const transient = new Set([408, 425, 429]);

export async function postCells(
  address: string,
  as: { userId: number; language: Language },
  batch: readonly Sent[],
): Promise<Answer | Hindrance> {
  const changes = batch.map(({ code, before, typed }) => ({ code, before, typed }));
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...as, changes }),
      signal: AbortSignal.timeout(patience),
      // A page that is being closed still gets its last word out.
      keepalive: true,
    });
    if (response.ok) return (await response.json()) as Answer;
    if (response.status === 401) return "signedOut";
    if (response.status === 409) return "closed";
    return response.status >= 500 || transient.has(response.status) ? "unreachable" : "refused";
  } catch {
    return "unreachable";
  }
}

/** Before something is sent that the page cannot keep. */
export async function isReachable(): Promise<boolean> {
  try {
    return (await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(patience) })).ok;
  } catch {
    return false;
  }
}
