import { findKept, forget, keep, type Kept } from "./kept.ts";

export type Delivery =
  | { state: "sent"; receipt: string }
  /** No line, or no answer: to be tried again. */
  | { state: "waiting" }
  | { state: "refused"; refused: string }
  /** Nothing is waiting: sent from another page, or by the service worker. */
  | { state: "nothing" };

const longestMs = 30_000;

/**
 * Sends what waits for this questionnaire. It may be called by the page and by the service worker at once, and again
 * after a reply was lost: the receipt among the fields makes it one response.
 */
export async function deliver(link: string): Promise<Delivery> {
  const kept = await findKept(link);
  if (!kept?.isSending) return { state: "nothing" };
  const delivery = await post(kept);
  if (delivery.state === "waiting") return delivery;
  const now = await findKept(link);
  // What was changed meanwhile has not been sent.
  const isSame = now !== undefined && JSON.stringify(now.fields) === JSON.stringify(kept.fields);
  if (delivery.state === "sent" && isSame) await forget(link);
  else if (now) await keep({ ...now, isSending: false });
  return delivery;
}

async function post({ link, fields, seconds }: Kept): Promise<Delivery> {
  try {
    const answer = await fetch(`${link}/kirim`, {
      method: "POST",
      body: new URLSearchParams({ ...fields, detik: String(Math.round(seconds)) }),
      signal: AbortSignal.timeout(longestMs),
    });
    if (answer.status >= 500 || answer.status === 408 || answer.status === 429) return { state: "waiting" };
    const said = (await answer.json()) as { receipt?: string; refused?: string };
    return said.receipt
      ? { state: "sent", receipt: said.receipt }
      : { state: "refused", refused: said.refused ?? "invalid" };
  } catch {
    return { state: "waiting" };
  }
}
