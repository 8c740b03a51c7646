/** After a failure: 2, 4, 8 … seconds, a minute at most. */
const firstWait = 2_000;
const longestWait = 60_000;

/** Delivers one thing after another, and tries again after a failure, ever more slowly. */
export class Outbox {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #isStopped = false;
  #running: Promise<void> | undefined;

  /** @param deliver sends what there is; false where it is to be tried again */
  constructor(private readonly deliver: () => Promise<boolean>) {}

  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Starts again each time it is called. While the server is out of reach, its own rhythm goes on. */
  soon(milliseconds: number): void {
    if (this.#failures > 0) return;
    this.#wait(milliseconds);
  }

  /** Sends at once; what was typed since a sending began goes after it. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    this.#running ??= this.#run();
    await this.#running;
  }

  /** Nothing is tried again; what is asked for by now() still goes out. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    const delivered = await this.deliver();
    this.#running = undefined;
    this.#failures = delivered ? 0 : this.#failures + 1;
    if (!delivered) this.#wait(Math.min(firstWait * 2 ** (this.#failures - 1), longestWait));
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.now(), milliseconds);
  }
}
