import { createElement, Fragment, type ReactNode } from "react";

/** A few words of MathML, which browsers set and screen readers speak. Nothing here is in a language. */
type Part = ReactNode;

const element = (tag: string, ...children: Part[]) => createElement(tag, null, ...children);

/** A formula at its full size: fractions as large as the text, limits under their sums. */
export const math = (...parts: Part[]) => createElement("math", { displaystyle: "true" }, element("mrow", ...parts));
export const row = (...parts: Part[]) => element("mrow", ...parts);
export const fraction = (top: Part, bottom: Part) => element("mfrac", row(top), row(bottom));
export const root = (...parts: Part[]) => element("msqrt", ...parts);
/** A bar over its parts, drawn by the style sheet: not every font has one that stretches. */
export const mean = (...parts: Part[]) => createElement("mrow", { className: "mean" }, ...parts);
/** A sum over what stands under it. */
export const sum = (under: string) => element("munder", element("mo", "∑"), index(under));

/**
 * Terms as one would type them, parted by spaces: `β_j c_jk`, `( 1 − λ_i^2 )`. A letter or name may carry an index
 * after `_` and then a power after `^`.
 */
export function terms(text: string): Part {
  return createElement(Fragment, null, ...text.split(" ").map(term));
}

function term(text: string): Part {
  const [, base = "", below, above] = /^(.[^_^]*)(?:_([^^]+))?(?:\^(.+))?$/u.exec(text)!;
  if (below && above) return element("msubsup", leaf(base), index(below), leaf(above));
  if (below) return element("msub", leaf(base), index(below));
  return above ? element("msup", leaf(base), leaf(above)) : leaf(base);
}

/** `ij` is i and j; a longer index is a word. */
function index(text: string): Part {
  return text.length > 3 ? leaf(text) : row(...Array.from(text, leaf));
}

function leaf(text: string): Part {
  if (text.endsWith(hat)) return element("mover", element("mi", text.slice(0, -1)), element("mo", "^"));
  if (/^[\d.]+$/.test(text)) return element("mn", text);
  if (text === ",") return createElement("mo", { rspace: "0.35em" }, text);
  return element(/^\p{L}+$/u.test(text) ? "mi" : "mo", text);
}

const hat = "\u0302";
