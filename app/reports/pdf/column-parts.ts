/** A column's width in points: with every word whole, and with every cell on one line as far as that is sensible. */
export interface ColumnNeed {
  shortest: number;
  widest: number;
}

export interface PartColumn {
  /** Which column of the table. */
  index: number;
  width: number;
}

/**
 * Shares a page's width among a table's columns. What does not fit goes on in another part, where the first columns come
 * again, because they say which row it is: nothing is cut, and nothing becomes too small to read.
 * @param frozen how many columns come again
 * @param room the page's width in points
 */
export function partsOf(needs: readonly ColumnNeed[], frozen: number, room: number): PartColumn[][] {
  const all = needs.map(({ shortest, widest }, index) => ({
    index,
    shortest: Math.min(shortest, room),
    widest: Math.max(shortest, widest),
  }));
  const total = (columns: readonly ColumnNeed[]) => columns.reduce((sum, { shortest }) => sum + shortest, 0);
  if (total(all) <= room) return [shared(all, room)];
  const first = all.slice(0, frozen);
  // First columns that leave hardly any room come once only.
  const again = total(first) <= room * 0.6 ? first : [];
  const parts: (typeof all)[] = [];
  let part = [...again];
  for (const column of all.slice(again.length)) {
    if (total(part) + column.shortest > room && part.length > again.length) {
      parts.push(part);
      part = [...again];
    }
    part.push(column.shortest > room - total(again) ? { ...column, shortest: room - total(again) } : column);
  }
  return [...parts, part].map((columns) => shared(columns, room));
}

/** Each its shortest, and of what is left as much as it lacks of its widest. */
function shared(columns: readonly (ColumnNeed & { index: number })[], room: number): PartColumn[] {
  const used = columns.reduce((sum, { shortest }) => sum + shortest, 0);
  const lacking = columns.reduce((sum, { shortest, widest }) => sum + widest - shortest, 0);
  const share = lacking === 0 ? 0 : Math.max(0, Math.min(1, (room - used) / lacking));
  return columns.map(({ index, shortest, widest }) => ({ index, width: shortest + share * (widest - shortest) }));
}
