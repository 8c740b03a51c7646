import { placeBlock, readBlock } from "./paste.ts";
import type { TypedSheet } from "./typed-sheet.ts";

/**
 * The keyboard of a spreadsheet on the fields of a form. Up, down and Enter go from cell to cell; there is one column,
 * so left and right stay within the text. Escape gives back what a cell held when it was entered.
 */
export function listenTo(form: HTMLFormElement, sheet: TypedSheet, signal: AbortSignal): void {
  /** The cell that has the focus, what it held before, and whether it was typed into since. */
  let entered: { code: string; from: string; isTyped: boolean } | undefined;

  const codeOf = ({ target }: Event) =>
    target instanceof HTMLInputElement && target.name.startsWith("nilai.") ? target.name.slice(6) : undefined;

  const finish = () => {
    if (!entered?.isTyped) return;
    const { code, from } = entered;
    const to = sheet.input(code)!.value;
    entered = { code, from: to, isTyped: false };
    sheet.done({ code, from, to });
  };

  const goTo = (code: string | undefined) => {
    const input = code === undefined ? undefined : sheet.input(code);
    input?.focus();
    input?.select();
  };

  const neighbour = (code: string, by: 1 | -1) => sheet.codes[sheet.codes.indexOf(code) + by];

  form.addEventListener(
    "focusin",
    (event) => {
      const code = codeOf(event);
      if (code !== undefined) entered = { code, from: sheet.input(code)!.value, isTyped: false };
    },
    { signal },
  );
  form.addEventListener("focusout", finish, { signal });

  form.addEventListener(
    "input",
    (event) => {
      const code = codeOf(event);
      if (code === undefined) return;
      entered = { code, from: entered?.code === code ? entered.from : sheet.shown(code), isTyped: true };
      sheet.typed(code, sheet.input(code)!.value);
    },
    { signal },
  );

  form.addEventListener(
    "keydown",
    (event) => {
      const code = codeOf(event);
      if (code === undefined || event.isComposing || event.altKey) return;
      const input = sheet.input(code)!;
      const isUntouched = !entered?.isTyped;
      const key = event.ctrlKey || event.metaKey ? `Ctrl ${event.key.toLowerCase()}` : event.key;
      const act = {
        ArrowDown: () => goTo(neighbour(code, 1)),
        ArrowUp: () => goTo(neighbour(code, -1)),
        Enter: () => {
          finish();
          goTo(neighbour(code, event.shiftKey ? -1 : 1));
        },
        Escape: () => {
          if (isUntouched) return;
          input.value = entered!.from;
          sheet.typed(code, input.value);
          finish();
          input.select();
        },
        F2: () => input.setSelectionRange(input.value.length, input.value.length),
        // While a cell is being typed into, undo is the browser's own.
        "Ctrl z": isUntouched ? () => takeBack(event.shiftKey ? "redo" : "undo") : undefined,
        "Ctrl y": isUntouched ? () => takeBack("redo") : undefined,
      }[key];
      if (!act) return;
      event.preventDefault();
      act();
    },
    { signal },
  );

  const takeBack = (direction: "undo" | "redo") => {
    entered = undefined;
    const code = sheet.takeBack(direction);
    goTo(code);
    const active = code && sheet.input(code);
    if (active) entered = { code, from: active.value, isTyped: false };
  };

  form.addEventListener(
    "paste",
    (event) => {
      const code = codeOf(event);
      const block = readBlock(event.clipboardData?.getData("text/plain") ?? "");
      if (code === undefined || block.flat().length < 2) return;
      event.preventDefault();
      finish();
      const pasted = placeBlock(block, sheet.codes, code, sheet.language);
      if (!pasted) return sheet.tell({ about: "tooWide" });
      const { cells, left, rewritten } = pasted;
      sheet.fill(new Map(cells.map((cell) => [cell.code, cell.typed])), {
        about: "pasted",
        count: cells.length,
        left,
        rewritten,
      });
      entered = { code, from: sheet.input(code)!.value, isTyped: false };
    },
    { signal },
  );
}
