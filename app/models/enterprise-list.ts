import { classesDiffer, type SizeClass, sizeClasses, type SizeClasses, type SizeRule, sizeRules } from "analytics";

const columns = ["name", "ownerName", "specialisation", "workers", ...sizeRules, "activeFrom"] as const;
export type MemberColumn = (typeof columns)[number];

/** What a row of the list is made of. */
export interface ListedMember {
  name: string;
  ownerName?: string | undefined;
  specialisation?: string | undefined;
  workers?: number | undefined;
  nib?: string | undefined;
  activeFrom: string;
  isActive: boolean;
  classes: SizeClasses;
}

/** "pp7_2021:micro", "bps:unknown", or "differ". */
export type ClassFilter = "" | "differ" | `${SizeRule}:${SizeClass | "unknown"}`;

/** What the address of the list asks for; an export gets the same. */
export interface MemberQuery {
  search: string;
  specialisation: string;
  sizeClass: ClassFilter;
  standing: "active" | "ended" | "all";
  sort: { column: MemberColumn; descending: boolean };
  page: number;
}

export const classFilters = sizeRules.map((rule) => ({
  rule,
  choices: [...sizeClasses, "unknown" as const].map((found) => ({ found, value: `${rule}:${found}` as ClassFilter })),
}));

const isClassFilter = (value: string): value is ClassFilter =>
  value === "differ" || classFilters.some(({ choices }) => choices.some((choice) => choice.value === value));

export function readMemberQuery(params: URLSearchParams): MemberQuery {
  const asked = params.get("urut") ?? "name";
  const column = columns.find((one) => one === asked.replace(/^-/, ""));
  const sizeClass = params.get("golongan") ?? "";
  const standing = params.get("keanggotaan");
  const page = Number(params.get("halaman"));
  return {
    search: params.get("q")?.trim() ?? "",
    specialisation: params.get("spesialisasi") ?? "",
    sizeClass: isClassFilter(sizeClass) ? sizeClass : "",
    standing: standing === "ended" || standing === "all" ? standing : "active",
    sort: column ? { column, descending: asked.startsWith("-") } : { column: "name", descending: false },
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** The same list sorted by a column, turned round the second time; from its first page. */
export function memberSortAddress(params: URLSearchParams, { sort }: MemberQuery, column: MemberColumn): string {
  const next = new URLSearchParams(params);
  const descending = sort.column === column ? !sort.descending : column === "workers";
  next.set("urut", descending ? `-${column}` : column);
  next.delete("halaman");
  next.delete("berhasil");
  return `?${next}`;
}

const folded = (text: string | undefined) => (text ?? "").toLocaleLowerCase("id");

/** Filters and sorts. Members without what is sorted by come last, whichever way it is sorted. */
export function selectMembers<T extends ListedMember>(members: readonly T[], query: MemberQuery): T[] {
  const collator = new Intl.Collator("id", { numeric: true });
  const direction = query.sort.descending ? -1 : 1;
  return members
    .filter((one) => folded(`${one.name} ${one.ownerName} ${one.nib}`).includes(folded(query.search)))
    .filter((one) => !query.specialisation || folded(one.specialisation) === folded(query.specialisation))
    .filter((one) => query.standing === "all" || one.isActive === (query.standing === "active"))
    .filter((one) => hasClass(one.classes, query.sizeClass))
    .sort((a, b) => {
      const [x, y] = [sortValue(a, query.sort.column), sortValue(b, query.sort.column)];
      if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
      const order = typeof x === "string" ? collator.compare(x, y as string) : x - (y as number);
      return direction * order || collator.compare(a.name, b.name);
    });
}

function hasClass(classes: SizeClasses, filter: ClassFilter): boolean {
  if (filter === "") return true;
  if (filter === "differ") return classesDiffer(classes);
  const [rule, found] = filter.split(":") as [SizeRule, SizeClass | "unknown"];
  return (classes[rule] ?? "unknown") === found;
}

function sortValue(member: ListedMember, column: MemberColumn): string | number | undefined {
  if (column === "pp7_2021" || column === "uu20_2008" || column === "bps") {
    const found = member.classes[column];
    return found && sizeClasses.indexOf(found);
  }
  return member[column];
}

/** The specialisations there are, each once however it is capitalised, in alphabetical order. */
export function listSpecialisations(members: readonly Pick<ListedMember, "specialisation">[]): string[] {
  const found = new Map(members.flatMap(({ specialisation: one }) => (one ? [[folded(one), one] as const] : [])));
  return [...found.values()].sort(new Intl.Collator("id").compare);
}
