/** A cell's text before and after; several make one step when they were pasted together. */
export interface Change {
  code: string;
  from: string;
  to: string;
}

/** What was typed into a sheet, step by step, and what was taken back of it. */
export class Undo {
  #done: Change[][] = [];
  #undone: Change[][] = [];

  record(changes: readonly Change[]): void {
    const step = changes.filter(({ from, to }) => from !== to);
    if (step.length === 0) return;
    this.#done.push(step);
    this.#undone = [];
  }

  /** @returns what each cell has to hold now; undefined where there is nothing to take back */
  undo(): Map<string, string> | undefined {
    const step = this.#done.pop();
    if (!step) return undefined;
    this.#undone.push(step);
    return new Map(step.map(({ code, from }) => [code, from]));
  }

  redo(): Map<string, string> | undefined {
    const step = this.#undone.pop();
    if (!step) return undefined;
    this.#done.push(step);
    return new Map(step.map(({ code, to }) => [code, to]));
  }
}
