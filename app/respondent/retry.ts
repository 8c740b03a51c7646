import { deliver, type Delivery } from "./deliver.ts";

const longestWaitMs = 60_000;

/** Tries at once, when the line is back, and in growing intervals between; told after every attempt what came of it. */
export function retryUntilSent(link: string, tell: (delivery: Delivery) => void): void {
  let wait = 2000;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  const attempt = async () => {
    if (isBusy) return;
    isBusy = true;
    clearTimeout(timer);
    const delivery = await deliver(link);
    isBusy = false;
    if (delivery.state === "waiting") {
      timer = setTimeout(attempt, wait);
      wait = Math.min(2 * wait, longestWaitMs);
    } else removeEventListener("online", attempt);
    tell(delivery);
  };
  addEventListener("online", attempt);
  void attempt();
  void askForSync(link).catch(() => {});
}

/** Where the browser has it: the service worker sends then, with this page closed too. */
async function askForSync(link: string): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  await (registration as { sync?: { register(tag: string): Promise<void> } }).sync?.register(link);
}
