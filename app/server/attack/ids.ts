/** How many ids a table has for itself: an id of nine digits names its table by the first three. */
export const blockSize = 1_000_000;

export const idPattern = /(?<![\d.])1\d{8}(?![\d.]*\d)/g;

/** To whom a row belongs: a sentra, a region's office, or a person. */
export type Tenant = `s${string}` | `r${string}` | `u${string}`;

export const blockOf = (id: string) => id.slice(0, 3);

/** An id of the same table that no row has. */
export const missingLike = (id: string, variant: number) => `${blockOf(id)}9990${String(variant).padStart(2, "0")}`;
