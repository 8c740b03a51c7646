import { createHash } from "node:crypto";
import { type Answer, exchange, type Papers, readAll, signatureOf } from "./exchange.ts";
import { findForeign, type Sight, type World } from "./sight.ts";
import type { Try } from "./tries.ts";

/** Sends a try and says what is wrong with its answers. */
export class Judge {
  /** Answers to what nobody has, by what was asked: they don't change by asking. */
  readonly #missing = new Map<string, string>();
  requests = 0;
  readonly statuses = new Map<number, number>();

  constructor(
    private readonly address: string,
    private readonly papers: Papers,
    private readonly world: World,
    private readonly sight: Sight,
  ) {}

  async judge(one: Try): Promise<string[]> {
    const answer = await this.#ask(one.foreign);
    this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
    const problems = this.#findForeign(answer, one);
    if (answer.status >= 500) problems.push(`answered ${answer.status}`);
    if (problems.length === 0 && (await this.#tells(one, answer))) problems.push("tells that it exists");
    return problems;
  }

  #findForeign(answer: Answer, { foreign, ids }: Try): string[] {
    const body = typeof foreign.body === "string" ? foreign.body : new TextDecoder("latin1").decode(foreign.body);
    const sent = [foreign.path, body, ...ids].join(" ");
    return findForeign(readAll(answer), { world: this.world, sight: this.sight, sent }).map((what) => `shows ${what}`);
  }

  /**
   * Whether the answer differs from that to a row which does not exist. A write of one's own that went through changes
   * the answer to the next one, so a difference counts only if it is there in both orders.
   */
  async #tells(one: Try, answer: Answer): Promise<boolean> {
    const sign = (got: Answer) =>
      one.alike === "status" ? `${got.status}` : createHash("sha256").update(signatureOf(got, one.ids)).digest("hex");
    const key = `${one.alike} ${one.missing.method} ${one.missing.path} ${String(one.missing.body)}`;
    const kept = this.#missing.get(key) ?? sign(await this.#ask(one.missing));
    if (typeof one.missing.body !== "object") this.#missing.set(key, kept);
    if (kept === sign(answer)) return false;
    const again = [];
    for (const sent of [one.missing, one.foreign, one.foreign, one.missing]) again.push(sign(await this.#ask(sent)));
    const [before, first, second, after] = again as [string, string, string, string];
    this.#missing.set(key, after);
    return ![first, second].some((got) => got === before || got === after);
  }

  #ask(sent: Try["foreign"]): Promise<Answer> {
    this.requests += 1;
    return exchange(this.address, this.papers, sent);
  }
}
