/** Why a balancer should send nobody here at the moment. */
export type Obstacle = "draining" | "database away" | "migrations missing";

const patienceMs = 3_000;
/** However many ask: the database is looked at once a second. */
const keepMs = 1_000;

/** Whether this process can answer: its database does, has what this version needs, and the process is not to end. */
export class Readiness {
  isDraining = false;
  #last: { at: number; obstacle: Promise<Obstacle | undefined> } | undefined;
  readonly #listMissing: () => Promise<string[]>;

  /** @param listMissing asks the database which migrations it lacks */
  constructor(listMissing: () => Promise<string[]>) {
    this.#listMissing = listMissing;
  }

  /** @returns undefined where all is well */
  async findObstacle(): Promise<Obstacle | undefined> {
    const now = performance.now();
    if (!this.#last || now - this.#last.at > keepMs) this.#last = { at: now, obstacle: this.#look() };
    const obstacle = await this.#last.obstacle;
    return this.isDraining ? "draining" : obstacle;
  }

  async #look(): Promise<Obstacle | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<"database away">((resolve) => {
      timer = setTimeout(resolve, patienceMs, "database away");
    });
    // A newer version's migrations may have landed: while processes are replaced one by one, the old ones serve on.
    const look = this.#listMissing().then(
      (missing) => (missing.length > 0 ? ("migrations missing" as const) : undefined),
      () => "database away" as const,
    );
    return Promise.race([look, tooLong]).finally(() => clearTimeout(timer));
  }
}
