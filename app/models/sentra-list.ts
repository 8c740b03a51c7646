import type { Sentra } from "./sentra.server.ts";
import { isMonth, type Month } from "./periods.ts";

/** A figure as shown: missing is undefined, and a generated one says so. */
export interface Figure {
  value: number | undefined;
  isSimulated: boolean;
}

export interface SentraRow extends Pick<Sentra, "id" | "name" | "product" | "region" | "isSimulated"> {
  /** By indicator code. */
  figures: Record<string, Figure>;
  sheets: { opened: number; submitted: number; verified: number; of: number };
}

export const listIndicators = ["KN01", "KN05", "KN02", "KN11", "KI15", "KE18", "KM08"] as const;

export const listColumns = ["name", "region", "product", ...listIndicators, "sheets"] as const;
export type ListColumn = (typeof listColumns)[number];

const shownAtFirst: readonly ListColumn[] = [
  "name",
  "region",
  "product",
  "KN01",
  "KN02",
  "KI15",
  "KE18",
  "KM08",
  "sheets",
];

/** Everything that the list's address says: what is on screen is what the address says, and what an export gets. */
export interface ListQuery {
  search: string;
  region: string;
  product: string;
  month: Month | undefined;
  sort: { column: ListColumn; descending: boolean };
  columns: readonly ListColumn[];
  /** From 1. */
  page: number;
}

export function readListQuery(params: URLSearchParams): ListQuery {
  const sort = params.get("urut") ?? "name";
  const column = sort.replace(/^-/, "");
  const chosen = params.getAll("kolom").filter(isListColumn);
  const month = params.get("bulan");
  const page = params.get("halaman") ?? "";
  return {
    search: params.get("q")?.trim() ?? "",
    region: params.get("wilayah") ?? "",
    product: params.get("produk") ?? "",
    month: isMonth(month) ? month : undefined,
    sort: { column: isListColumn(column) ? column : "name", descending: sort.startsWith("-") },
    columns: chosen.length > 0 ? listColumns.filter((id) => id === "name" || chosen.includes(id)) : shownAtFirst,
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

const isListColumn = (id: string): id is ListColumn => (listColumns as readonly string[]).includes(id);

/** The address of the same list, sorted by a column: descending first for figures, and turned round the second time. */
export function sortAddress(params: URLSearchParams, query: ListQuery, column: ListColumn): string {
  const next = new URLSearchParams(params);
  next.delete("halaman");
  const figuresFirst = !["name", "region", "product"].includes(column);
  const descending = query.sort.column === column ? !query.sort.descending : figuresFirst;
  next.set("urut", descending ? `-${column}` : column);
  return `?${next}`;
}

/** Whether a sentra is among those that the filters ask for. */
export function isSought({ name, product, region }: Described, query: ListQuery): boolean {
  const search = query.search.toLocaleLowerCase("id");
  if (!`${name} ${product} ${region.name}`.toLocaleLowerCase("id").includes(search)) return false;
  if (query.region && region.code !== query.region && !region.code.startsWith(`${query.region}.`)) return false;
  return !query.product || product === query.product;
}

type Described = Pick<Sentra, "name" | "product" | "region">;

/** Whether the order needs no figures: then those of one page are enough. */
export const isByDescription = ({ sort: { column } }: ListQuery) => ["name", "region", "product"].includes(column);

/** Sentra without a figure come last, whichever way they are sorted. */
export function sortRows<T extends Described & Partial<SentraRow>>(rows: readonly T[], query: ListQuery): T[] {
  const collator = new Intl.Collator("id");
  const direction = query.sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [sortValue(a, query.sort.column), sortValue(b, query.sort.column)];
    if (x === undefined || y === undefined) {
      return Number(x === undefined) - Number(y === undefined) || collator.compare(a.name, b.name);
    }
    const order = typeof x === "string" ? collator.compare(x, y as string) : x - (y as number);
    return direction * order || collator.compare(a.name, b.name);
  });
}

function sortValue(row: Described & Partial<SentraRow>, column: ListColumn): string | number | undefined {
  switch (column) {
    case "name":
      return row.name;
    case "region":
      return row.region.name;
    case "product":
      return row.product;
    case "sheets":
      return row.sheets && row.sheets.verified + row.sheets.submitted / 100;
    default:
      return row.figures?.[column]?.value;
  }
}
