/** What a sheet loads once its page is there: a form that nobody types into, or without scripts, does without. */
export { CellState } from "./cell-state.tsx";
export { EntryLine } from "./entry-line.tsx";
export { listenTo } from "./keys.ts";
export { TypedSheet } from "./typed-sheet.ts";
