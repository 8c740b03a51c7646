/** How long the page was in sight, whatever it lay under in between. */
export class TimeInSight {
  #seconds: number;
  #since: number | undefined;

  constructor(before: number) {
    this.#seconds = before;
    const look = () => {
      this.#seconds = this.seconds();
      this.#since = document.hidden ? undefined : performance.now();
    };
    look();
    document.addEventListener("visibilitychange", look);
  }

  seconds(): number {
    return this.#seconds + (this.#since === undefined ? 0 : (performance.now() - this.#since) / 1000);
  }
}
