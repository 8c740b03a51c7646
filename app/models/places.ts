/** In the order in which they are offered. */
export const roles = ["officer", "board", "operator", "viewer", "admin"] as const;

/** Where a role can hold. */
export interface Places {
  regions: { code: string; name: string }[];
  sentra: { id: number; name: string; region: string }[];
}

/** A place as a form's value; the whole platform is the empty one. */
export const regionPlace = (code: string) => `wilayah:${code}`;
export const sentraPlace = (id: number) => `sentra:${id}`;
