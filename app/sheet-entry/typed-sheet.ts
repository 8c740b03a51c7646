import { toTyped } from "~/i18n/numbers.ts";
import type { Language } from "~/i18n/i18n.ts";
import { type CellProblem, readTypedCell, sameNumber, type TypedIndicator } from "~/models/typed-cell.ts";
import type { EntryView, News } from "./entry-view.ts";
import { choose, type Entered, refresh, settle, takeBatch, type } from "./drafts.ts";
import { Kept } from "./kept.ts";
import { Outbox } from "./outbox.ts";
import { isReachable, postCells } from "./post-cells.ts";
import { type Change, Undo } from "./undo.ts";

/** While somebody types, and once they have moved on. */
const whileTyping = 1_500;
const whenDone = 150;
/** Between what gives reason to look at the server again, and the look. */
const pause = 1_000;

export interface EntryOptions {
  form: HTMLFormElement;
  address: string;
  userId: number;
  sheet: string;
  language: Language;
  indicators: readonly TypedIndicator[];
  stored: Readonly<Record<string, string>>;
  /** Asks the server for the page again. */
  look: () => void;
}

/** A sheet while it is typed into: keeps, sends and takes back what is typed, and says how each cell stands. */
export class TypedSheet {
  readonly #options: EntryOptions;
  readonly #kept: Kept;
  readonly #outbox = new Outbox(() => this.#deliver());
  readonly #undo = new Undo();
  readonly #listeners = new Set<() => void>();
  readonly #closing = new AbortController();
  /** What this person's other tab has sent, by the indicators' codes, until the server says that it is there. */
  readonly #sentElsewhere = new Map<string, string>();
  #view: EntryView;
  #answers = 0;
  #answersWhenAsked = 0;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #isPreparing = false;
  #mayPass = false;
  #hasSubmitted = false;

  constructor(options: EntryOptions) {
    this.#options = options;
    this.#kept = new Kept(options.userId, options.sheet);
    const drafts = Object.fromEntries(Object.entries(this.#kept.read()).filter(([code]) => this.input(code)));
    this.#view = { stored: options.stored, drafts, isSending: false, changed: new Set(), isKept: true };
    this.#become(refresh(this.#view, options.stored, this.#read));
    // What was typed before this program was loaded is a draft too.
    for (const code of this.codes) {
      const draft = this.#view.drafts[code];
      const { value } = this.input(code)!;
      if (draft) this.#show(code, draft.typed);
      else if (value !== this.shown(code)) this.typed(code, value);
    }
    this.#kept.watch((code, draft) => {
      const { [code]: old, ...rest } = this.#view.drafts;
      if (old && !draft) this.#sentElsewhere.set(code, old.typed);
      this.#tell({ drafts: draft ? { ...rest, [code]: draft } : rest });
      if (draft) this.#show(code, draft.typed);
      else this.#lookSoon();
    }, this.#closing.signal);
    const { signal } = this.#closing;
    window.addEventListener("online", () => void this.#outbox.now(), { signal });
    document.addEventListener("visibilitychange", () => this.#seen(), { signal });
    void this.#outbox.now();
  }

  close(): void {
    this.#closing.abort();
    this.#outbox.stop();
    clearTimeout(this.#looking);
    if (!this.#view.hindrance) void this.#outbox.now();
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly view = () => this.#view;

  get language(): Language {
    return this.#options.language;
  }

  /** In the order of the page. */
  get codes(): string[] {
    return this.#options.indicators.map(({ code }) => code).filter((code) => this.input(code));
  }

  input(code: string): HTMLInputElement | undefined {
    const found = this.#options.form.elements.namedItem(`nilai.${code}`);
    return found instanceof HTMLInputElement ? found : undefined;
  }

  /** What a cell shows that nobody has typed into. */
  shown(code: string): string {
    return toTyped(this.#view.stored[code] || null, this.language);
  }

  /** The number that a cell shows, where it is one. */
  numberIn(code: string): number | undefined {
    const draft = this.#view.drafts[code];
    const plain = draft ? this.#read(code, draft.typed) : this.#view.stored[code];
    return plain === undefined || plain === "" ? undefined : Number(plain);
  }

  isWrong(code: string): boolean {
    const draft = this.#view.drafts[code];
    return this.#view.typing !== code && (draft?.problem !== undefined || this.problemOf(code) !== undefined);
  }

  problemOf(code: string): CellProblem | undefined {
    const draft = this.#view.drafts[code];
    const read = draft && this.#readCell(code, draft.typed);
    return read && "problem" in read ? read.problem : undefined;
  }

  /** The person typed; the value is sent when they pause. */
  typed(code: string, typed: string): void {
    this.#become(type(this.#view, code, typed, this.#read));
    const changed = new Set(this.#view.changed);
    changed.delete(code);
    this.#tell({ typing: code, changed });
    this.#outbox.soon(whileTyping);
  }

  /** The person is done with a cell: from now on it can be taken back as one step. */
  done(change: Change): void {
    this.#undo.record([change]);
    const { code } = change;
    const news: News | undefined = this.problemOf(code) ? { about: "invalid", of: code } : this.#view.news;
    this.#tell({ typing: undefined, news: change.from === change.to ? this.#view.news : news });
    if (this.#view.drafts[code]) this.#outbox.soon(whenDone);
  }

  /** Several values at once: what is pasted, and what is taken back. */
  fill(values: ReadonlyMap<string, string>, news: News, isStep = true): void {
    const changes = [...values].map(([code, to]) => ({ code, from: this.input(code)!.value, to }));
    if (isStep) this.#undo.record(changes);
    for (const { code, to } of changes) {
      this.#show(code, to);
      this.#become(type(this.#view, code, to, this.#read));
    }
    this.#tell({ typing: undefined, news });
    this.#outbox.soon(whenDone);
  }

  /** @returns the first cell that changed */
  takeBack(direction: "undo" | "redo"): string | undefined {
    const values = this.#undo[direction]();
    if (values) this.fill(values, { about: direction === "undo" ? "undone" : "redone" }, false);
    return values?.keys().next().value;
  }

  tell(news: News): void {
    this.#tell({ news });
  }

  choose(code: string, whose: "mine" | "theirs"): void {
    const from = this.input(code)!.value;
    this.#become(choose(this.#view, code, whose));
    if (whose === "theirs") this.#show(code, this.shown(code));
    this.#undo.record([{ code, from, to: this.input(code)!.value }]);
    void this.#outbox.now();
  }

  /** The page is about to ask the server: what it hears is as old as this. */
  asked(): void {
    this.#answersWhenAsked = this.#answers;
  }

  /** What the server holds, of the whole sheet. Cells that nobody is typing into show it. */
  received(stored: Readonly<Record<string, string>>): void {
    if (this.#outbox.isBusy || this.#answersWhenAsked !== this.#answers) return;
    const before = this.#view;
    this.#become(refresh(before, stored, this.#read));
    const changed = new Set(before.changed);
    for (const code of this.codes) {
      const now = this.#view.stored[code] ?? "";
      if (this.#view.drafts[code] || sameNumber(before.stored[code] ?? "", now)) continue;
      this.#show(code, this.shown(code));
      // What this person typed here or in another tab, and what the form itself brought about (a proposal taken), is
      // nobody else's.
      const typed = before.drafts[code]?.typed ?? this.#sentElsewhere.get(code);
      const isOwn = typed !== undefined && sameNumber(this.#read(code, typed) ?? "", now);
      this.#sentElsewhere.delete(code);
      if (!this.#hasSubmitted && !isOwn) changed.add(code);
    }
    this.#hasSubmitted = false;
    // Whoever was heard is in reach.
    const { hindrance } = this.#view;
    this.#tell({ changed, hindrance: hindrance === "unreachable" ? undefined : hindrance });
  }

  /** Before the form goes out as a form: everything is saved first, and where that cannot be, the page stays. */
  readonly submitting = (event: { preventDefault(): void; nativeEvent: Event }): void => {
    if (this.#mayPass) {
      this.#mayPass = false;
      this.#hasSubmitted = true;
      return;
    }
    event.preventDefault();
    if (this.#isPreparing) return; // a second click says nothing new
    this.#isPreparing = true;
    const { submitter } = event.nativeEvent as SubmitEvent;
    void this.#isReady().then((ready) => {
      this.#isPreparing = false;
      if (!ready) return;
      this.#mayPass = true;
      this.#options.form.requestSubmit(submitter);
    });
  };

  async #isReady(): Promise<boolean> {
    await this.#outbox.now();
    const disputed = this.codes.find((code) => this.#view.drafts[code]?.theirs);
    if (disputed) {
      this.input(disputed)?.focus();
      this.#tell({ news: { about: "conflict", of: disputed } });
      return false;
    }
    const { hindrance = (await isReachable()) ? undefined : "unreachable" } = this.#view;
    if (hindrance) this.#tell({ news: { about: hindrance === "unreachable" ? "needsConnection" : hindrance } });
    return hindrance === undefined;
  }

  async #deliver(): Promise<boolean> {
    // Whoever pauses this long has typed a value.
    this.#tell({ typing: undefined });
    const { entered, batch } = takeBatch(this.#view, this.#read);
    if (batch.length === 0) return true;
    this.#become(entered);
    this.#tell({ isSending: true });
    const { address, userId, language } = this.#options;
    const answer = await postCells(address, { userId, language }, batch);
    this.#answers++;
    if (typeof answer === "string") {
      const isNew = this.#view.hindrance !== answer;
      this.#tell({ isSending: false, hindrance: answer, news: isNew ? { about: answer } : this.#view.news });
      if (answer === "closed") this.#lookSoon();
      return answer !== "unreachable";
    }
    const wasHindered = this.#view.hindrance !== undefined;
    this.#become(settle(this.#view, batch, answer, this.#read));
    const disputed = batch.find(({ code }) => this.#view.drafts[code]?.theirs);
    const isAll = Object.keys(this.#view.drafts).length === 0;
    const news: News | undefined = disputed
      ? { about: "conflict", of: disputed.code }
      : wasHindered && isAll
        ? { about: "allSaved" }
        : this.#view.news;
    this.#tell({ isSending: false, hindrance: undefined, savedAt: new Date(), news });
    if (takeBatch(this.#view, this.#read).batch.length > 0) setTimeout(() => void this.#outbox.now(), whenDone);
    else this.#lookSoon();
    return true;
  }

  /** Asks for the page again, once for several reasons; a server out of reach would have the page replaced by an error. */
  #lookSoon(): void {
    clearTimeout(this.#looking);
    if (this.#closing.signal.aborted) return;
    this.#looking = setTimeout(() => {
      void isReachable().then((ready) => ready && !this.#closing.signal.aborted && this.#options.look());
    }, pause);
  }

  #seen(): void {
    if (document.visibilityState === "visible") this.#lookSoon();
    if (Object.keys(this.#view.drafts).length > 0) void this.#outbox.now();
  }

  readonly #read = (code: string, typed: string) => {
    const read = this.#readCell(code, typed);
    return read && "plain" in read ? read.plain : undefined;
  };

  #readCell(code: string, typed: string) {
    const indicator = this.#options.indicators.find((one) => one.code === code);
    return indicator && readTypedCell(indicator, typed, this.language);
  }

  #show(code: string, text: string): void {
    const input = this.input(code);
    if (input && input.value !== text) input.value = text;
  }

  /** What is typed is on the device before anything else is done with it. */
  #become({ stored, drafts }: Entered): void {
    const isKept = this.#kept.write(drafts, this.#view.drafts);
    this.#tell({ stored, drafts, isKept });
  }

  #tell(news: Partial<EntryView>): void {
    this.#view = { ...this.#view, ...news };
    this.#listeners.forEach((listener) => listener());
  }
}
