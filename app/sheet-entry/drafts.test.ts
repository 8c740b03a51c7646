import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, choose, type Entered, refresh, type Sent, settle, takeBatch, type } from "./drafts.ts";

const codes = ["KI01", "KI02"] as const;
const read = (_code: string, typed: string) => (/^\d*$/.test(typed) ? typed : undefined);

/** What a server does with cells (app/models/cells.server.ts), and what this person was shown of it. */
class Server {
  values = new Map<string, string>([["KI01", "5"]]);
  known = new Map<string, Set<string>>(codes.map((code) => [code, new Set([this.at(code)])]));

  at(code: string) {
    return this.values.get(code) ?? "";
  }

  all() {
    return Object.fromEntries(this.values);
  }

  save(batch: readonly Sent[]): Answer {
    const answer: Answer = { saved: {}, invalid: {}, conflicts: {} };
    for (const { code, before, plain } of batch) {
      const now = this.at(code);
      if (before === plain || now === plain) answer.saved[code] = { value: now, savedAt: "" };
      else if (now !== before) answer.conflicts[code] = { now, by: "orang lain", at: null };
      else {
        expect(this.known.get(code), `${code} is overwritten only by who saw ${now}`).toContain(now);
        this.values.set(code, plain);
        this.known.get(code)!.add(plain);
        answer.saved[code] = { value: plain, savedAt: "" };
      }
    }
    return answer;
  }
}

const someCode = fc.constantFrom(...codes);
const event = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("type"), code: someCode, value: fc.constantFrom("", "5", "6", "7", "x") }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("send"), network: fc.constantFrom("good", "lost", "unheard", "slow") }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("other"), code: someCode, value: fc.constantFrom("", "5", "8", "9") }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("choose"), code: someCode, whose: fc.constantFrom("mine", "theirs") }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("reopen", "look", "hear") }) },
) as fc.Arbitrary<{
  do: "type" | "send" | "other" | "choose" | "reopen" | "look" | "hear";
  code: string;
  value: string;
  network: "good" | "lost" | "unheard" | "slow";
  whose: "mine" | "theirs";
}>;

describe("drafts of a sheet", () => {
  it("in any order of typing, failures, other people and closed tabs: a typed value is saved or still in sight", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const server = new Server();
        let entered: Entered = { stored: server.all(), drafts: {} };
        const last = new Map<string, string>();
        let slow: { batch: Sent[]; answer: Answer } | undefined;

        /** Wherever a draft goes, the server holds what was typed last, or the person decided otherwise. */
        const become = (next: Entered, decided?: string) => {
          for (const code of codes) {
            if (!entered.drafts[code] || next.drafts[code] || code === decided) continue;
            expect(next.stored[code] ?? "").toBe(last.get(code));
          }
          entered = next;
        };
        const hear = (batch: Sent[], answer: Answer) => {
          for (const { code } of batch) {
            if (answer.saved[code]) server.known.get(code)!.add(answer.saved[code].value);
          }
          become(settle(entered, batch, answer, read));
        };
        const send = (network: string) => {
          if (slow) return; // one at a time
          const taken = takeBatch(entered, read);
          entered = taken.entered;
          // The same number written by two people is nobody's loss.
          for (const { code, plain } of taken.batch) server.known.get(code)!.add(plain);
          if (network === "lost" || taken.batch.length === 0) return;
          const answer = server.save(taken.batch);
          if (network === "good") hear(taken.batch, answer);
          if (network === "slow") slow = { batch: taken.batch, answer };
        };
        const arrive = () => {
          if (slow) hear(slow.batch, slow.answer);
          slow = undefined;
        };

        for (const e of events) {
          if (e.do === "type") {
            last.set(e.code, e.value);
            const next = type(entered, e.code, e.value, read);
            // A value typed and taken back before it was sent leaves nothing to save.
            become(next, e.code);
            if (!next.drafts[e.code]) expect(next.stored[e.code] ?? "").toBe(e.value);
          } else if (e.do === "send") send(e.network);
          else if (e.do === "other") server.values.set(e.code, e.value);
          else if (e.do === "hear") arrive();
          else if (e.do === "choose") {
            const theirs = entered.drafts[e.code]?.theirs;
            if (!theirs) continue;
            server.known.get(e.code)!.add(theirs.now);
            become(choose(entered, e.code, e.whose), e.code);
            if (e.whose === "theirs") last.set(e.code, theirs.now);
          } else {
            // A look at the server is not asked for while an answer is awaited.
            if (e.do === "look" && slow) continue;
            slow = undefined;
            const drafts = e.do === "look" ? entered.drafts : keptOf(entered.drafts);
            entered = { ...entered, drafts };
            become(refresh(entered, server.all(), read));
            for (const code of codes) server.known.get(code)!.add(entered.stored[code] ?? "");
          }
        }

        arrive();
        for (let i = 0; i < 5; i++) send("good");
        for (const [code, draft] of Object.entries(entered.drafts)) {
          expect(draft.typed).toBe(last.get(code));
          expect(draft.theirs !== undefined || read(code, draft.typed) === undefined, JSON.stringify(draft)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps what somebody else wrote until the person has chosen", () => {
    const server = new Server();
    const typed = type({ stored: server.all(), drafts: {} }, "KI01", "7", read);
    server.values.set("KI01", "8");
    const first = takeBatch(typed, read);
    const asked = settle(first.entered, first.batch, server.save(first.batch), read);
    expect(asked.drafts["KI01"]).toMatchObject({ typed: "7", theirs: { now: "8" } });
    expect(takeBatch(asked, read).batch).toEqual([]);
    expect(choose(asked, "KI01", "theirs")).toEqual({ stored: { KI01: "8" }, drafts: {} });
    const mine = takeBatch(choose(asked, "KI01", "mine"), read);
    expect(mine.batch).toMatchObject([{ before: "8", plain: "7" }]);
  });

  it("takes an own value that arrived unheard for its own, not for somebody else's", () => {
    const server = new Server();
    const first = takeBatch(type({ stored: server.all(), drafts: {} }, "KI01", "6", read), read);
    server.save(first.batch);
    const again = takeBatch(type(first.entered, "KI01", "7", read), read);
    const known = settle(again.entered, again.batch, server.save(again.batch), read);
    expect(known.drafts["KI01"]).toMatchObject({ typed: "7", before: "6", theirs: undefined });
  });

  it("names a value that the server does not take, until another is typed", () => {
    const first = takeBatch(type({ stored: {}, drafts: {} }, "KI01", "7", read), read);
    const answer = { saved: {}, invalid: { KI01: "tidak ada" }, conflicts: {} };
    const refused = settle(first.entered, first.batch, answer, read);
    expect(refused.drafts["KI01"]!.problem).toBe("tidak ada");
    expect(takeBatch(refused, read).batch).toEqual([]);
    expect(takeBatch(type(refused, "KI01", "8", read), read).batch).toHaveLength(1);
  });
});

/** What a browser keeps of drafts when the page is closed. */
function keptOf(drafts: Entered["drafts"]): Entered["drafts"] {
  return Object.fromEntries(
    Object.entries(drafts).map(([code, { typed, before, sent }]) => [code, { typed, before, sent }]),
  );
}
