import type { Cooperation, CooperationForm } from "./cooperation.ts";

/** What members come together in: a form of cooperation among themselves, or an institution outside the sentra. */
export interface Hub {
  key: string;
  /** undefined: among members. */
  institution: NonNullable<Cooperation["institution"]> | undefined;
  forms: CooperationForm[];
}

/** A member in a hub, and through how many cooperations. */
export interface Tie {
  member: number;
  hub: string;
  count: number;
}

export interface Network {
  /** Ids, ascending. */
  members: number[];
  hubs: Hub[];
  ties: Tie[];
}

type Record = Pick<Cooperation, "side" | "form" | "institution" | "memberIds">;

/** Records that name no members leave no trace in it. */
export function networkOf(records: readonly Record[]): Network {
  const hubs = new Map<string, Hub>();
  const ties = new Map<string, Tie>();
  for (const { side, form, institution, memberIds } of records) {
    if (memberIds.length === 0) continue;
    const outside = side === "external" ? institution! : undefined;
    const key = outside ? `${outside.code} ${outside.ownName?.trim().toLocaleLowerCase("id") ?? ""}` : form;
    const hub = hubs.get(key) ?? { key, institution: outside, forms: [] };
    if (!hub.forms.includes(form)) hub.forms.push(form);
    hubs.set(key, hub);
    for (const member of memberIds) {
      const tie = ties.get(`${member} ${key}`) ?? { member, hub: key, count: 0 };
      tie.count++;
      ties.set(`${member} ${key}`, tie);
    }
  }
  const members = [...new Set(records.flatMap(({ memberIds }) => memberIds))].sort((a, b) => a - b);
  return { members, hubs: [...hubs.values()], ties: [...ties.values()] };
}

/** A row of the picture: one member, or several that are in the very same hubs. */
export interface NetworkRow {
  key: string;
  members: number[];
  ties: Tie[];
}

/** More members than this are too many to be told apart in a picture. */
const mostSingle = 40;

/** A member a row; where they are too many, those who are in the same hubs share one. */
export function rowsOf({ members, ties }: Network): NetworkRow[] {
  const rows = new Map<string, NetworkRow>();
  for (const member of members) {
    const own = ties.filter((tie) => tie.member === member);
    const hubs = own.map(({ hub }) => hub).sort();
    const key = members.length > mostSingle ? hubs.join("|") : String(member);
    const row = rows.get(key) ?? { key, members: [], ties: own.map((tie) => ({ ...tie, count: 0 })) };
    row.members.push(member);
    for (const tie of row.ties) tie.count = Math.max(tie.count, own.find(({ hub }) => hub === tie.hub)!.count);
    rows.set(key, row);
  }
  return [...rows.values()];
}

/**
 * What a member is called where its name is not to be known: a number of its own, the same whatever is filtered.
 * @param ids of all members in any cooperation of the sentra
 */
export function numberMembers(ids: readonly number[]): Map<number, number> {
  return new Map([...new Set(ids)].sort((a, b) => a - b).map((id, index) => [id, index + 1]));
}
