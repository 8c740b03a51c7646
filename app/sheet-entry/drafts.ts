import { sameNumber } from "~/models/typed-cell.ts";

/** What a cell holds that the server has not confirmed yet. */
export interface Draft {
  typed: string;
  /** What the server last said of this cell, in plain decimal text: what the typed value is meant to replace. */
  before: string;
  /** Sent without having heard back: each of them may have arrived. */
  sent: string[];
  /** Why the server did not take what is typed. */
  problem?: string;
  /** What somebody else wrote meanwhile: the person chooses. */
  theirs?: Theirs;
}

export interface Theirs {
  now: string;
  /** Null where nobody is known. */
  by: string | null;
  at: string | null;
}

/** A sheet as this browser knows it: what the server confirmed, and what was typed since, by the indicators' codes. */
export interface Entered {
  stored: Readonly<Record<string, string>>;
  drafts: Readonly<Record<string, Draft>>;
}

export interface Sent {
  code: string;
  before: string;
  typed: string;
  plain: string;
}

/** What the server says of each cell that was sent. */
export interface Answer {
  saved: Record<string, { value: string; savedAt: string }>;
  invalid: Record<string, string>;
  conflicts: Record<string, Theirs>;
}

/** Plain decimal text of what was typed; undefined where it is not a value of this indicator. */
export type ReadCell = (code: string, typed: string) => string | undefined;

const without = ({ drafts }: Entered, code: string) => {
  const { [code]: _gone, ...rest } = drafts;
  return rest;
};

const withDraft = (entered: Entered, code: string, draft: Draft): Entered => ({
  ...entered,
  drafts: { ...entered.drafts, [code]: draft },
});

const confirmed = (entered: Entered, code: string, value: string): Entered => ({
  stored: { ...entered.stored, [code]: value },
  drafts: without(entered, code),
});

/** The server holds another value than was thought, and what is typed is meant to replace that. */
const rebased = ({ stored, drafts }: Entered, code: string, before: string): Entered => ({
  stored: { ...stored, [code]: before },
  drafts: { ...drafts, [code]: { ...drafts[code]!, before, sent: [], theirs: undefined } },
});

/** The last typed value of a cell counts; what it replaces stays as the server last confirmed it. */
export function type(entered: Entered, code: string, typed: string, read: ReadCell): Entered {
  const draft = entered.drafts[code];
  const before = draft?.before ?? entered.stored[code] ?? "";
  const plain = read(code, typed);
  const isAsBefore = plain !== undefined && sameNumber(plain, before);
  // A value that may have arrived has to be replaced, even by the one that was there before it.
  const isOnItsWay = draft !== undefined && (draft.sent.length > 0 || draft.theirs !== undefined);
  if (isAsBefore && !isOnItsWay) return { ...entered, drafts: without(entered, code) };
  return withDraft(entered, code, { typed, before, sent: draft?.sent ?? [], theirs: draft?.theirs });
}

/** Everything that can be sent, and the drafts that remember it was. */
export function takeBatch(entered: Entered, read: ReadCell): { entered: Entered; batch: Sent[] } {
  const batch = Object.entries(entered.drafts).flatMap(([code, { typed, before, problem, theirs }]): Sent[] => {
    const plain = read(code, typed);
    return plain === undefined || problem !== undefined || theirs ? [] : [{ code, before, typed, plain }];
  });
  const drafts = { ...entered.drafts };
  for (const { code, plain } of batch) {
    const draft = drafts[code]!;
    drafts[code] = { ...draft, sent: [...draft.sent.filter((one) => one !== plain), plain] };
  }
  return { entered: { ...entered, drafts }, batch };
}

/** What became of a batch. What was typed meanwhile stays a draft. */
export function settle(entered: Entered, batch: readonly Sent[], answer: Answer, read: ReadCell): Entered {
  return batch.reduce((state, sent) => settleCell(state, sent, answer, read), entered);
}

function settleCell(entered: Entered, sent: Sent, answer: Answer, read: ReadCell): Entered {
  const { code } = sent;
  const draft = entered.drafts[code];
  const saved = answer.saved[code];
  if (saved && sameNumber(saved.value, sent.plain)) {
    if (!draft || draft.typed === sent.typed) return confirmed(entered, code, saved.value);
    return rebased(entered, code, saved.value);
  }
  // "Nothing to change" is said with what is there, which may be somebody else's.
  const found = answer.conflicts[code] ?? (saved && { now: saved.value, by: null, at: saved.savedAt });
  if (found) return find(entered, code, found, read);
  const problem = answer.invalid[code];
  if (problem === undefined || draft?.typed !== sent.typed) return entered;
  return withDraft(entered, code, { ...draft, problem });
}

/** The server holds something else than was replaced: our own earlier value, or somebody else's. */
function find(entered: Entered, code: string, theirs: Theirs, read: ReadCell): Entered {
  const draft = entered.drafts[code];
  const plain = draft && read(code, draft.typed);
  if (!draft || (plain !== undefined && sameNumber(plain, theirs.now))) return confirmed(entered, code, theirs.now);
  if (draft.sent.some((one) => sameNumber(one, theirs.now))) return rebased(entered, code, theirs.now);
  return withDraft(entered, code, { ...draft, theirs, sent: [] });
}

/** The person has seen both values and says which it is to be. */
export function choose(entered: Entered, code: string, whose: "mine" | "theirs"): Entered {
  const draft = entered.drafts[code];
  if (!draft?.theirs) return entered;
  const { now } = draft.theirs;
  return whose === "theirs" ? confirmed(entered, code, now) : rebased(entered, code, now);
}

/** What the server holds by now, of a whole sheet. Drafts stay; whether they meet something new, sending them tells. */
export function refresh(entered: Entered, fresh: Readonly<Record<string, string>>, read: ReadCell): Entered {
  let drafts = entered.drafts;
  const stored = { ...fresh };
  for (const [code, draft] of Object.entries(drafts)) {
    const plain = read(code, draft.typed);
    const isThere = plain !== undefined && sameNumber(plain, fresh[code] ?? "");
    // Sent, and not heard of: an older value of ours may still be on its way.
    if (isThere && draft.sent.every((one) => sameNumber(one, plain))) drafts = without({ stored, drafts }, code);
    else stored[code] = entered.stored[code] ?? "";
  }
  return { stored, drafts };
}
