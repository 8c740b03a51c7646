import { milliseconds, printTable } from "../../../../db/bench/timing.ts";

/** How long each kind of request took, and what went wrong. */
export class Latencies {
  readonly #ms = new Map<string, number[]>();
  readonly #errors = new Map<string, string[]>();

  /** Times one request to its last byte. What throws, or is answered otherwise than wanted, counts as an error. */
  async time(kind: string, wanted: number, ask: () => Promise<Response>): Promise<Answer | undefined> {
    const start = performance.now();
    try {
      const answer = await ask();
      const text = await answer.text();
      this.#add(this.#ms, kind, performance.now() - start);
      if (answer.status === wanted) return { text, headers: answer.headers };
      this.#add(this.#errors, kind, `${answer.status}: ${text.slice(0, 120).replace(/\s+/g, " ")}`);
    } catch (error) {
      this.#add(this.#errors, kind, String((error as Error).cause ?? error));
    }
    return undefined;
  }

  get errors(): number {
    return [...this.#errors.values()].reduce((sum, all) => sum + all.length, 0);
  }

  print(title: string, minutes: number): void {
    const kinds = [...new Set([...this.#ms.keys(), ...this.#errors.keys()])].sort();
    const rows = kinds.map((kind) => this.#row(kind, this.#ms.get(kind) ?? [], minutes));
    const all = [...this.#ms.values()].flat();
    rows.push(this.#row("all", all, minutes));
    printTable(title, ["kind", "requests", "a second", "p50", "p95", "p99", "longest", "errors"], rows);
    for (const [kind, said] of this.#errors)
      for (const one of [...new Set(said)].slice(0, 3)) console.log(`${kind}: ${one}`);
  }

  #row(kind: string, ms: number[], minutes: number): string[] {
    const sorted = ms.toSorted((a, b) => a - b);
    const at = (share: number) => milliseconds(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN);
    const errors = kind === "all" ? this.errors : (this.#errors.get(kind)?.length ?? 0);
    const rate = (sorted.length / (minutes * 60)).toFixed(1);
    return [kind, String(sorted.length), rate, at(0.5), at(0.95), at(0.99), at(1), String(errors)];
  }

  #add<T>(to: Map<string, T[]>, kind: string, value: T): void {
    const known = to.get(kind);
    if (known) known.push(value);
    else to.set(kind, [value]);
  }
}

export interface Answer {
  text: string;
  headers: Headers;
}
