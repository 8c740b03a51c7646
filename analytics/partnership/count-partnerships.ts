/** A day, "YYYY-MM-DD"; a month, "YYYY-MM". Both are compared as text. */
type Day = string;
type Month = string;

interface Span {
  /** undefined: open. Both days are included. */
  from: Day | undefined;
  until: Day | undefined;
}

/** What a register holds of one partnership, as far as it is counted. */
export interface PartnershipRecord {
  pattern: string;
  /** Members of the sentra that take part. */
  members: readonly number[];
  /** undefined while the two sides still talk or try. */
  active: Span | undefined;
  /** undefined where nothing is written. */
  contract: Span | undefined;
  /** Whole rupiah over the whole term; undefined where it is not known. */
  value: bigint | undefined;
  /** Codes of the duties of guidance that the large party has under this pattern. */
  guidanceDuties: readonly string[];
  /** Each duty that was fulfilled, as often as it was. */
  fulfilled: readonly { duty: string; on: Day }[];
}

/** A register at the end of a month. */
export interface PartnershipCount {
  active: number;
  byPattern: ReadonlyMap<string, number>;
  withContract: number;
  /** Members in at least one of them. */
  members: number;
  /** Rupiah that fall to the month; undefined where partnerships run and the value of none is known. */
  value: bigint | undefined;
  /** How many ran at some time in the month. */
  ran: number;
  /** How many of these have no value that can be counted. */
  withoutValue: number;
  guidanceDue: number;
  guidanceFulfilled: number;
}

/**
 * Counts a register in one month. What is there or not is looked at on the month's last day: partnerships that run, members
 * in them, contracts in force, duties. A value is that of the whole term, spread evenly over the term's months (to
 * the rupiah: the months add up to the value), and counts in those of them in which the partnership ran. Guidance never ends:
 * a duty of guidance counts as fulfilled for the twelve months that begin with the one in which it was.
 *
 * @returns undefined where the register is empty: none is kept, and that is not a count of 0
 */
export function countPartnerships(records: readonly PartnershipRecord[], month: Month): PartnershipCount | undefined {
  if (records.length === 0) return undefined;
  const active = records.filter((record) => record.active && covers(record.active, `${month}-${lastDay(month)}`));
  const ran = records.filter((record) => record.active && touches(record.active, month));
  const shares = ran.map((record) => shareOf(record, month)).filter((share) => share !== undefined);
  const byPattern = new Map<string, number>();
  for (const { pattern } of active) byPattern.set(pattern, (byPattern.get(pattern) ?? 0) + 1);
  const sum = (count: (record: PartnershipRecord) => number) => active.reduce((total, one) => total + count(one), 0);
  return {
    active: active.length,
    byPattern,
    withContract: active.filter(({ contract }) => contract && covers(contract, `${month}-${lastDay(month)}`)).length,
    members: new Set(active.flatMap(({ members }) => members)).size,
    value: ran.length > 0 && shares.length === 0 ? undefined : shares.reduce((total, share) => total + share, 0n),
    ran: ran.length,
    withoutValue: ran.length - shares.length,
    guidanceDue: sum(({ guidanceDuties }) => guidanceDuties.length),
    guidanceFulfilled: sum(({ guidanceDuties, fulfilled }) => {
      const recent = new Set(fulfilled.filter(({ on }) => isWithinYear(on, month)).map(({ duty }) => duty));
      return guidanceDuties.filter((duty) => recent.has(duty)).length;
    }),
  };
}

/** The month's part of a value; undefined where there is none, or the month lies outside the term it is for. */
function shareOf({ value, active, contract }: PartnershipRecord, month: Month): bigint | undefined {
  const from = contract?.from ?? active?.from;
  const until = contract?.until ?? active?.until;
  if (value === undefined || from === undefined || until === undefined) return undefined;
  const months = BigInt(monthNumber(until) - monthNumber(from) + 1);
  const index = BigInt(monthNumber(month) - monthNumber(from));
  if (index < 0n || index >= months) return undefined;
  return (value * (index + 1n)) / months - (value * index) / months;
}

const covers = ({ from, until }: Span, day: Day) =>
  (from === undefined || from <= day) && (until === undefined || until >= day);

const touches = ({ from, until }: Span, month: Month) =>
  (from === undefined || from.slice(0, 7) <= month) && (until === undefined || until.slice(0, 7) >= month);

const isWithinYear = (day: Day, month: Month) => {
  const age = monthNumber(month) - monthNumber(day);
  return age >= 0 && age < 12;
};

const monthNumber = (day: Day | Month) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

function lastDay(month: Month): number {
  const [year, number] = month.split("-").map(Number) as [number, number];
  if (number === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(number) ? 30 : 31;
}
