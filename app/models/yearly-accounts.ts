import type { AccountSection } from "db/tables/reports.ts";

export type { AccountSection } from "db/tables/reports.ts";

/** The parts of the balance sheet and of the result statement, in their order (UU 25/1992 art. 35). */
export const balanceSections = [
  "current_assets",
  "fixed_assets",
  "other_assets",
  "current_liabilities",
  "long_liabilities",
  "equity",
] as const satisfies AccountSection[];
export const resultSections = [
  "member_income",
  "other_income",
  "business_expenses",
  "cooperative_expenses",
  "tax",
] as const satisfies AccountSection[];
export const accountSections = [...balanceSections, ...resultSections] as const;

/** One line of the accounts: whole rupiah, of the year and of the year before; null where none is typed. */
export interface AccountLine {
  section: AccountSection;
  name: string;
  amount: bigint | null;
  before: bigint | null;
  /** The equity's line that has to agree with the result statement. */
  isResult: boolean;
  isSimulated: boolean;
}

/** "before" is the column of the year before. */
export type AccountColumn = "amount" | "before";
export const accountColumns = ["amount", "before"] as const satisfies AccountColumn[];

type Lines = readonly Pick<AccountLine, "section" | "amount" | "before" | "isResult">[];

/** The sum of what is typed; undefined where nothing is: an empty part is not taken for 0. */
export function sumOf(lines: Lines, sections: readonly AccountSection[], column: AccountColumn): bigint | undefined {
  const typed = lines.flatMap((line) => (sections.includes(line.section) ? (line[column] ?? []) : []));
  return typed.length === 0 ? undefined : typed.reduce((sum, one) => sum + one, 0n);
}

export interface AccountTotals {
  assets: bigint | undefined;
  liabilities: bigint | undefined;
  equity: bigint | undefined;
  income: bigint | undefined;
  expenses: bigint | undefined;
  /** Income less expenses and tax. */
  result: bigint | undefined;
}

const assetSections = ["current_assets", "fixed_assets", "other_assets"] as const;
const liabilitySections = ["current_liabilities", "long_liabilities"] as const;
const incomeSections = ["member_income", "other_income"] as const;
const expenseSections = ["business_expenses", "cooperative_expenses", "tax"] as const;

export function totalsOf(lines: Lines, column: AccountColumn): AccountTotals {
  const sum = (sections: readonly AccountSection[]) => sumOf(lines, sections, column);
  const [income, expenses] = [sum(incomeSections), sum(expenseSections)];
  return {
    assets: sum(assetSections),
    liabilities: sum(liabilitySections),
    equity: sum(["equity"]),
    income,
    expenses,
    result: income === undefined || expenses === undefined ? undefined : income - expenses,
  };
}

/** What does not add up, or cannot be told because a part is empty. */
export type AccountProblem =
  /** Assets less liabilities and equity. */
  | { kind: "unbalanced"; column: AccountColumn; difference: bigint }
  /** The equity's line of the year's result less the result statement's. */
  | { kind: "result-differs"; column: AccountColumn; difference: bigint }
  | { kind: "incomplete"; column: AccountColumn; missing: (keyof AccountTotals)[] };

const needed = ["assets", "liabilities", "equity", "income", "expenses"] as const;

/**
 * A balance sheet balances, and its equity holds the year's result. Of the year before nothing is said where none of it
 * was typed: a new cooperative has none.
 */
export function checkAccounts(lines: Lines): AccountProblem[] {
  return accountColumns.flatMap((column): AccountProblem[] => {
    const totals = totalsOf(lines, column);
    const missing = needed.filter((part) => totals[part] === undefined);
    if (column === "before" && missing.length === needed.length) return [];
    const problems: AccountProblem[] = missing.length > 0 ? [{ kind: "incomplete", column, missing }] : [];
    const { assets, liabilities, equity, result } = totals;
    if (assets !== undefined && liabilities !== undefined && equity !== undefined) {
      const difference = assets - liabilities - equity;
      if (difference !== 0n) problems.push({ kind: "unbalanced", column, difference });
    }
    const stated = lines.find((line) => line.isResult)?.[column];
    if (stated !== undefined && stated !== null && result !== undefined && stated !== result) {
      problems.push({ kind: "result-differs", column, difference: stated - result });
    }
    return problems;
  });
}
