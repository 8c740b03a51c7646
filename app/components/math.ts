import { createElement, Fragment, type ReactNode } from "react";

/** A few words of MathML, which browsers set and screen readers speak. Nothing here is in a language. */
type Part = ReactNode;

const element = (tag: string, ...children: Part[]) => createElement(tag, null, ...children);

export const math = (...parts: Part[]) => element("math", element("mrow", ...parts));
export const row = (...parts: Part[]) => element("mrow", ...parts);
export const fraction = (top: Part, bottom: Part) => element("mfrac", row(top), row(bottom));
export const root = (...parts: Part[]) => element("msqrt", ...parts);
export const mean = (part: Part) => element("mover", row(part), element("mo", "¯"));
/** A sum over what stands under it. */
export const sum = (under: string) => element("munder", element("mo", "∑"), row(terms(under)));

/**
 * Terms as one would type them, parted by spaces: `β_j c_jk`, `λ_i ^2`. A letter or name may carry an index after `_`
 * and a power after `^`, each without spaces.
 */
export function terms(text: string): Part {
  return createElement(Fragment, null, ...text.split(" ").map(term));
}

function term(text: string): Part {
  const [, base = "", index, power] = /^(.[^_^]*)(?:_([^^]+))?(?:\^(.+))?$/u.exec(text)!;
  if (index && power) return element("msubsup", leaf(base), leaf(index), leaf(power));
  if (index) return element("msub", leaf(base), leaf(index));
  return power ? element("msup", leaf(base), leaf(power)) : leaf(base);
}

function leaf(text: string): Part {
  if (/^[\d.,]+$/.test(text)) return element("mn", text);
  return element(/^[\p{L}\p{M}*′]+$/u.test(text) ? "mi" : "mo", text);
}
