/** The office's lists that a view can be of. */
export const viewedPaths = ["/dinas", "/sentra", "/banding", "/verifikasi", "/indeks", "/bantuan", "/program"] as const;
export type ViewedPath = (typeof viewedPaths)[number];

export interface ViewInput {
  name: string;
  path: ViewedPath;
  query: string;
}

/** What an address says of the moment it was reached at, and not of the list. */
const passing = ["berhasil", "jumlah", "bertanda", "berubah", "centang", "kurang", "bahasa", "tersimpan", "halaman"];

export function keepQuery(search: string): string {
  const params = new URLSearchParams(search);
  return new URLSearchParams([...params].filter(([name, value]) => value !== "" && !passing.includes(name))).toString();
}

export const addressOf = ({ path, query }: Pick<ViewInput, "path" | "query">) => (query ? `${path}?${query}` : path);
