import type { Insertable } from "kysely";
import type { AccountLineRow, AccountSection, YearlyReportRow } from "../tables/reports.ts";

type Texts = Pick<
  Insertable<YearlyReportRow>,
  "letter_number" | "foreword" | "balance_notes" | "result_notes" | "business_state" | "results" | "closing"
>;

interface PlannedHead {
  lines: string[];
  address: string;
  contact: string;
  signatories: { role: string; name: string; number: string | null }[];
}

/** The year of which the demo's reports tell: the last one that is over. */
export const reportedYear = 2025;

/** Invented, and says so: nobody is to take it for a paper of the office that bears the name. */
export const officeHead: PlannedHead = {
  lines: ["Pemerintah Provinsi Jawa Timur", "Dinas Koperasi dan UKM", "Kop simulasi untuk peragaan"],
  address: "Alamat contoh, Surabaya (simulasi)",
  contact: "surel dinas@contoh.example (simulasi)",
  signatories: [{ role: "Kepala Dinas (simulasi)", name: "Bambang Setiawan", number: "NIP contoh" }],
};

export const officeTexts: Texts = {
  letter_number: "000/SIMULASI/2026",
  foreword:
    "Simulasi. Laporan ini memperlihatkan bagaimana dinas menyusun keadaan sentra di wilayahnya selama setahun. Nama pejabat, nomor surat, dan hampir semua angkanya dibuat untuk peragaan.",
  balance_notes: null,
  result_notes: null,
  business_state: null,
  results: null,
  closing: "Simulasi. Catatan dari sentra dan dinas kabupaten/kota dipakai untuk memperbaiki laporan tahun berikutnya.",
};

/** Of a cooperative that does not exist. */
export const cooperativeHead: PlannedHead = {
  lines: ["Koperasi Sekar Contoh", "Kop simulasi untuk peragaan"],
  address: "Alamat contoh, Jawa Timur (simulasi)",
  contact: "surel koperasi@contoh.example (simulasi)",
  signatories: [
    { role: "Ketua Pengurus (simulasi)", name: "Sri Lestari", number: null },
    { role: "Ketua Pengawas (simulasi)", name: "Wahyu Contoh", number: null },
  ],
};

export const cooperativeTexts: Texts = {
  letter_number: "000/RAT/SIMULASI/2026",
  foreword:
    "Simulasi. Laporan ini disampaikan pengurus kepada Rapat Anggota Tahunan. Koperasinya tidak ada; isinya dibuat untuk memperlihatkan bentuk laporan.",
  balance_notes:
    "Simulasi. Persediaan adalah kain dan bahan pewarna, dinilai menurut harga beli. Peralatan disusutkan selama delapan tahun.",
  result_notes: "Simulasi. Beban pokok naik mengikuti harga kain mori. Pajak dihitung menurut tarif final.",
  business_state:
    "Simulasi. Koperasi membeli kain dan bahan pewarna bersama, memasarkan batik anggota lewat ruang pamer, dan melayani simpanan anggota. Rapat pengurus diadakan setiap bulan.",
  results:
    "Simulasi. Pelayanan kepada anggota bertambah dibandingkan dengan tahun sebelumnya, dan sisa hasil usaha dapat dibagikan menurut keputusan rapat anggota.",
  closing: "Simulasi. Pengurus berterima kasih kepada anggota, pengawas, dan dinas.",
};

type Line = [section: AccountSection, name: string, amount: number, before: number];

/** In thousands of rupiah. Both years balance, and the equity holds what the result statement comes to. */
const thousands: Line[] = [
  ["current_assets", "Kas dan bank", 118_400, 96_250],
  ["current_assets", "Piutang anggota", 64_750, 58_300],
  ["current_assets", "Persediaan", 87_600, 79_450],
  ["fixed_assets", "Tanah dan bangunan", 240_000, 240_000],
  ["fixed_assets", "Peralatan", 96_000, 88_000],
  ["fixed_assets", "Akumulasi penyusutan", -47_500, -36_000],
  ["other_assets", "Penyertaan pada koperasi sekunder", 15_000, 15_000],
  ["current_liabilities", "Utang usaha", 38_200, 41_500],
  ["current_liabilities", "Simpanan sukarela", 72_650, 66_900],
  ["current_liabilities", "Dana bagian SHU", 12_400, 10_800],
  ["long_liabilities", "Utang bank", 60_000, 80_000],
  ["equity", "Simpanan pokok", 45_000, 43_500],
  ["equity", "Simpanan wajib", 168_300, 149_800],
  ["equity", "Cadangan", 119_550, 98_500],
  ["equity", "SHU tahun berjalan", 58_150, 50_000],
  ["member_income", "Penjualan dan jasa kepada anggota", 412_600, 378_900],
  ["other_income", "Penjualan kepada bukan anggota", 156_300, 139_400],
  ["business_expenses", "Beban pokok", 361_250, 330_600],
  ["business_expenses", "Beban pegawai", 84_000, 79_200],
  ["business_expenses", "Beban umum", 41_900, 37_850],
  ["cooperative_expenses", "Rapat anggota", 9_200, 8_400],
  ["cooperative_expenses", "Pendidikan anggota", 11_500, 9_750],
  ["tax", "Pajak penghasilan", 2_900, 2_500],
];

export const cooperativeLines: Omit<Insertable<AccountLineRow>, "sentra_id" | "report_id" | "recorded_by">[] =
  thousands.map(([section, name, amount, before], index) => ({
    section,
    position: 1 + thousands.slice(0, index).filter(([other]) => other === section).length,
    name,
    amount: BigInt(amount) * 1000n,
    before: BigInt(before) * 1000n,
    is_result: name === "SHU tahun berjalan",
    is_simulated: true,
  }));
