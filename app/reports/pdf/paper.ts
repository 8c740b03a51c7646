/** Sizes and colours of the page. */

/** A4, in points, and what stays free around the text. */
export const a4 = { width: 595.28, height: 841.89 };
export const margins = { side: 50, top: 62, bottom: 56 };
export const soga = "#8a4b16";
export const indigo = "#2b3f87";
export const soft = "#555b6b";
export const line = "#c9c3b4";
