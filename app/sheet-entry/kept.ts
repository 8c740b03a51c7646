import type { Draft } from "./drafts.ts";

type Drafts = Readonly<Record<string, Draft>>;

/** The sheets into which a person typed on this device what the server has not confirmed, with how many cells each. */
export function listKeptSheets(userId: number): Map<string, number> {
  const sheets = new Map<string, number>();
  try {
    for (const key of Object.keys(localStorage)) {
      const [kind, user, sheet] = key.split(" ");
      if (kind === "isian" && user === String(userId)) sheets.set(sheet!, (sheets.get(sheet!) ?? 0) + 1);
    }
  } catch {
    // A device that keeps nothing has nothing to tell.
  }
  return sheets;
}

/**
 * What a person typed into a sheet and the server has not confirmed, on this device: it survives a closed tab and an
 * ended session. Each cell stands by itself, so that two tabs don't overwrite each other's; and under the person who
 * typed it, so that nobody else who uses the device is shown it.
 */
export class Kept {
  readonly #prefix: string;

  /** @param sheet what tells it from the person's other sheets */
  constructor(userId: number, sheet: string) {
    this.#prefix = `isian ${userId} ${sheet} `;
  }

  read(): Record<string, Draft> {
    try {
      return Object.fromEntries(
        Object.keys(localStorage).flatMap((key) => {
          const draft = this.#owns(key) && parse(localStorage.getItem(key));
          return draft ? [[key.slice(this.#prefix.length), draft]] : [];
        }),
      );
    } catch {
      return {};
    }
  }

  /** @returns whether the device took it: its storage may be full, or forbidden */
  write(now: Drafts, before: Drafts): boolean {
    try {
      for (const code of Object.keys(before)) if (!now[code]) localStorage.removeItem(this.#prefix + code);
      for (const [code, draft] of Object.entries(now)) {
        if (draft === before[code]) continue;
        const { typed, before: replaced, sent } = draft;
        localStorage.setItem(this.#prefix + code, JSON.stringify({ typed, before: replaced, sent }));
      }
      return true;
    } catch {
      return false;
    }
  }

  /** Calls back when another tab of this browser has typed or saved. */
  watch(changed: (code: string, draft: Draft | undefined) => void, signal: AbortSignal): void {
    const listen = ({ key, newValue }: StorageEvent) => {
      if (key && this.#owns(key)) changed(key.slice(this.#prefix.length), parse(newValue));
    };
    window.addEventListener("storage", listen, { signal });
  }

  #owns(key: string): boolean {
    return key.startsWith(this.#prefix);
  }
}

function parse(text: string | null): Draft | undefined {
  if (text === null) return undefined;
  try {
    const { typed, before, sent } = JSON.parse(text) as Partial<Draft>;
    if (typeof typed !== "string" || typeof before !== "string" || !Array.isArray(sent)) return undefined;
    return { typed, before, sent: sent.filter((one) => typeof one === "string") };
  } catch {
    return undefined;
  }
}
