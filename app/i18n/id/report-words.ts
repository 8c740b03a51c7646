import type { AccountProblem, AccountSection, AccountTotals } from "~/models/yearly-accounts.ts";
import { report } from "./report.ts";

/**
 * What a yearly report says of its accounts. It is written in Bahasa Indonesia, whoever reads it, as it goes to the
 * members' meeting and the office.
 */
export const accountNames: Record<AccountSection, string> = report.sections;

export const totalName = (total: keyof AccountTotals): string =>
  total === "result"
    ? `${report.totals.result.charAt(0).toUpperCase()}${report.totals.result.slice(1)}`
    : `Jumlah ${report.totals[total]}`;

/** The lines that most cooperatives have; a new report begins with them, and each can be renamed or left empty. */
export const usualLines: Record<AccountSection, readonly string[]> = {
  current_assets: ["Kas dan bank", "Piutang anggota", "Persediaan"],
  fixed_assets: ["Tanah dan bangunan", "Peralatan", "Akumulasi penyusutan"],
  other_assets: [],
  current_liabilities: ["Utang usaha", "Simpanan sukarela", "Dana bagian SHU"],
  long_liabilities: ["Utang bank"],
  equity: ["Simpanan pokok", "Simpanan wajib", "Cadangan", "SHU tahun berjalan"],
  member_income: ["Penjualan dan jasa kepada anggota"],
  other_income: ["Penjualan kepada bukan anggota"],
  business_expenses: ["Beban pokok", "Beban pegawai", "Beban umum"],
  cooperative_expenses: ["Rapat anggota", "Pendidikan anggota"],
  tax: ["Pajak penghasilan"],
};

/** The one of them that has to agree with the result statement. */
export const resultLine = "SHU tahun berjalan";

export function accountProblem(problem: AccountProblem, year: number, rupiah: (amount: bigint) => string): string {
  const values: Record<string, string> = {
    year: String(problem.column === "amount" ? year : year - 1),
    difference: "difference" in problem ? rupiah(problem.difference) : "",
    missing: "missing" in problem ? problem.missing.map((part) => report.totals[part]).join(", ") : "",
  };
  return report.problems[problem.kind].replace(/{{(\w+)}}/g, (_, name: string) => values[name]!);
}
