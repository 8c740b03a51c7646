/**
 * What is agreed to before answering, as the text of `respond.consent` says it. Another text is another version: the
 * old ones stay readable in the history of this file and of those texts.
 */
export const consentVersion = 1;

/** Names of the form's fields: those of questions carry the item's code. */
export const fields = {
  consent: "setuju",
  objects: "keberatan",
  receipt: "tanda",
  again: "lagi",
  began: "mulai",
  seconds: "detik",
  answer: (code: string) => `butir.${code}`,
} as const;
