import { accountNames, accountProblem, totalName } from "~/i18n/id/report-words.ts";
import { formatNumber } from "~/i18n/format.ts";
import {
  type AccountLine,
  type AccountSection,
  type AccountTotals,
  balanceSections,
  checkAccounts,
  resultSections,
  sumOf,
  totalsOf,
} from "~/models/yearly-accounts.ts";
import { type Block, type Chapter, note, paragraph, type ReportTable, warning } from "./document.ts";
import { rupiah } from "./figures.ts";

/** What people typed into a report. */
export interface TypedParts {
  foreword: string | null;
  balanceNotes: string | null;
  resultNotes: string | null;
  businessState: string | null;
  results: string | null;
  closing: string | null;
  changes: string | null;
  reason: string | null;
  letterNumber: string | null;
}

const notWritten = "Bagian ini belum ditulis.";

/** Balance sheet and result statement with their explanations: UU 25/1992 art. 35 (1) a. */
export function accountsChapter(lines: readonly AccountLine[], parts: TypedParts, year: number): Chapter {
  const blocks: Block[] = [
    note("Menurut UU 25/1992 pasal 35 ayat (1) huruf a. Semua jumlah dalam rupiah penuh; tanda kurung berarti minus."),
  ];
  if (lines.length === 0) {
    blocks.push(warning("Neraca dan perhitungan hasil usaha belum diisi."));
  } else {
    blocks.push(
      ...checkAccounts(lines).map((problem) =>
        warning(accountProblem(problem, year, (amount) => formatNumber(String(amount), "id", "currency"))),
      ),
    );
  }
  return {
    id: "perhitungan",
    title: "Perhitungan tahunan",
    blocks: [
      ...blocks,
      { kind: "heading", text: "Neraca akhir tahun buku" },
      ...(lines.length > 0 ? [statement(lines, balanceSections, `Neraca per 31 Desember ${year}`, year)] : []),
      { kind: "heading", text: "Penjelasan neraca" },
      ...paragraph(parts.balanceNotes, notWritten),
      { kind: "heading", text: "Perhitungan hasil usaha" },
      ...(lines.length > 0 ? [statement(lines, resultSections, `Perhitungan hasil usaha tahun ${year}`, year)] : []),
      { kind: "heading", text: "Penjelasan perhitungan hasil usaha" },
      ...paragraph(parts.resultNotes, notWritten),
    ],
  };
}

/** After which part which totals stand. */
const totalsAfter: Partial<Record<AccountSection, (keyof AccountTotals)[]>> = {
  other_assets: ["assets"],
  long_liabilities: ["liabilities"],
  equity: ["equity"],
  other_income: ["income"],
  tax: ["expenses", "result"],
};

function statement(
  lines: readonly AccountLine[],
  sections: readonly AccountSection[],
  caption: string,
  year: number,
): ReportTable {
  const [now, before] = [totalsOf(lines, "amount"), totalsOf(lines, "before")];
  // A sum with something generated in it is marked like that.
  const isSimulated = lines.some((line) => line.isSimulated);
  const written = (sum: bigint | undefined) => rupiah(sum, isSimulated);
  const rows: ReportTable["rows"] = [];
  for (const section of sections) {
    const own = lines.filter((line) => line.section === section);
    if (own.length > 0) {
      rows.push({ kind: "group", cells: [accountNames[section], "", ""] });
      for (const { name, amount, before: former, isSimulated } of own) {
        rows.push({ cells: [name, rupiah(amount, isSimulated), rupiah(former, isSimulated)] });
      }
      const sum = (column: "amount" | "before") => written(sumOf(lines, [section], column));
      if (own.length > 1) {
        rows.push({
          kind: "total",
          cells: [`Jumlah ${accountNames[section].toLowerCase()}`, sum("amount"), sum("before")],
        });
      }
    }
    for (const total of totalsAfter[section] ?? []) {
      // A part alone is its own total already.
      if (total === "equity" && own.length > 1) continue;
      rows.push({ kind: "total", cells: [totalName(total), written(now[total]), written(before[total])] });
    }
  }
  if (sections === balanceSections) {
    const both = ({ liabilities, equity }: AccountTotals) =>
      liabilities === undefined || equity === undefined ? undefined : liabilities + equity;
    rows.push({ kind: "total", cells: ["Jumlah kewajiban dan ekuitas", written(both(now)), written(both(before))] });
  }
  return {
    kind: "table",
    caption,
    columns: [
      { heading: "Uraian", weight: 2 },
      { heading: `${year} (Rp)`, isNumber: true },
      { heading: `${year - 1} (Rp)`, isNumber: true },
    ],
    rows,
  };
}

/** The state of the cooperative and its results: UU 25/1992 art. 35 (1) b. */
export const businessChapter = ({ businessState, results }: TypedParts): Chapter => ({
  id: "keadaan",
  title: "Keadaan dan usaha koperasi",
  blocks: [
    note("Menurut UU 25/1992 pasal 35 ayat (1) huruf b."),
    { kind: "heading", text: "Keadaan dan usaha" },
    ...paragraph(businessState, notWritten),
    { kind: "heading", text: "Hasil usaha yang dapat dicapai" },
    ...paragraph(results, notWritten),
  ],
});
