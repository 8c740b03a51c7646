import type { CooperationForm, CooperationRow } from "../tables/cooperation.ts";

export type FiveParts = Pick<CooperationRow, "actors" | "input" | "process" | "output" | "impact">;

/** What a simulated record of a form tells, and what it is called (a month's name follows). */
export const simulatedTexts: Partial<Record<CooperationForm, FiveParts & { title: string }>> = {
  joint_production: {
    title: "Pesanan seragam bersama",
    actors: "Anggota yang mendapat bagian pesanan; pemesan dari sekolah dan kantor",
    input: "Pesanan, desain, bahan baku, tenaga kerja",
    process: "Pesanan dibagi menurut kemampuan, dikerjakan masing-masing, lalu dikumpulkan",
    output: "Barang jadi sesuai pesanan",
    impact: "Pesanan besar terpenuhi dengan mutu yang sama",
  },
  sub_production: {
    title: "Pekerjaan kepada pengrajin luar",
    actors: "Anggota pemegang pesanan dan pengrajin di luar sentra",
    input: "Jumlah yang disepakati, bahan baku",
    process: "Dikerjakan pengrajin luar menurut jumlah, waktu, dan mutu yang disepakati",
    output: "Barang jadi",
    impact: "Pesanan tetap terpenuhi",
  },
  joint_procurement: {
    title: "Pembelian bahan baku bersama",
    actors: "Anggota yang memesan bersama dan satu pemasok",
    input: "Daftar kebutuhan: jumlah, waktu, mutu",
    process: "Dipesan bersama, dikirim ke sentra, dibayar bersama",
    output: "Bahan baku tersedia sesuai jadwal",
    impact: "Harga lebih murah dan pesanan tepat waktu",
  },
  joint_marketing: {
    title: "Pemasaran daring bersama",
    actors: "Anggota yang produknya ditawarkan",
    input: "Foto, harga, dan stok",
    process: "Produk difoto dan ditawarkan dalam satu toko",
    output: "Produk sentra tampil bersama",
    impact: "Pembeli baru dari luar daerah",
  },
  joint_exhibition: {
    title: "Stan bersama di pameran",
    actors: "Wakil anggota",
    input: "Produk pilihan, angkutan, perlengkapan stan",
    process: "Anggota berbagi stan dan bergiliran menjaga",
    output: "Promosi dan penjualan",
    impact: "Produk makin dikenal",
  },
  investment_credit: {
    title: "Pengajuan kredit investasi",
    actors: "Anggota pemohon dan bank",
    input: "Berkas pengajuan",
    process: "Berkas dinilai, keputusan diterima",
    output: "Kredit yang disetujui dicairkan",
    impact: "Kapasitas produksi bertambah",
  },
  working_capital_credit: {
    title: "Pengajuan modal kerja",
    actors: "Anggota pemohon dan lembaga keuangan mikro",
    input: "Berkas pengajuan",
    process: "Berkas dinilai, keputusan diterima",
    output: "Kredit yang disetujui dicairkan",
    impact: "Bahan baku dan upah terbayar",
  },
  low_interest_credit: {
    title: "Kredit bunga rendah",
    actors: "Anggota pemohon dan Dinas Koperasi",
    input: "Tawaran dinas dan berkas pengajuan",
    process: "Berkas diserahkan, penerima diumumkan, dana dicairkan",
    output: "Tambahan modal",
    impact: "Kebutuhan modal terpenuhi dengan bunga ringan",
  },
  exhibition: {
    title: "Pameran",
    actors: "Wakil anggota dan Dinas Perindustrian dan Perdagangan",
    input: "Tawaran tempat pameran",
    process: "Anggota menyiapkan produk, angkutan, dan penginapan",
    output: "Promosi dan penjualan",
    impact: "Produk makin dikenal",
  },
  training: {
    title: "Pelatihan pengelolaan keuangan",
    actors: "Anggota dan Bank Indonesia",
    input: "Tawaran pelatihan",
    process: "Pelatihan di tempat dan waktu yang ditentukan",
    output: "Keterampilan bertambah",
    impact: "Pencatatan keuangan lebih tertib",
  },
};

type Told = FiveParts & Pick<CooperationRow, "form" | "title" | "institution_code" | "level">;

const weavers = "Perajin tenun ikat di dalam sentra";

/** What the study of Kediri tells of cooperation with institutions, without a date (KEDIRI). */
export const toldByPaper: Told[] = [
  {
    form: "low_interest_credit",
    title: "Kredit bunga 4 %",
    institution_code: "dinas_koperasi",
    level: null,
    actors: `${weavers}; Dinas Koperasi dan UMKM`,
    input: "Tawaran kredit berbunga 4 % dari dinas, pengajuan beserta syaratnya",
    process: "Berkas diserahkan ke dinas; setelah pengumuman, dana dicairkan bagi yang disetujui",
    output: "Tambahan dana untuk modal kerja dan investasi",
    impact: "Kebutuhan jangka pendek dan panjang terpenuhi sehingga kapasitas produksi naik",
  },
  {
    form: "equipment_innovation",
    title: "Penghitung ukelan benang",
    institution_code: "university",
    level: null,
    actors: `${weavers}; mahasiswa yang meneliti atau praktik kerja`,
    input: "Rancangan alat yang dibawa mahasiswa",
    process: "Rancangan diuji beberapa kali sampai siap dipakai",
    output: "Alat penghitung ukelan benang",
    impact: "Ukelan dihitung otomatis, tidak lagi dengan tangan; mutu dan produktivitas naik",
  },
  {
    form: "training",
    title: "Pelatihan manajemen",
    institution_code: "bank_indonesia",
    level: null,
    actors: `${weavers}; Bank Indonesia`,
    input: "Tawaran pelatihan manajemen produksi, pemasaran, dan keuangan",
    process: "Perajin mengikuti pelatihan di tempat dan waktu yang ditentukan",
    output: "Mutu dan produktivitas sumber daya manusia naik",
    impact: "Produktivitas, penjualan, dan administrasi keuangan membaik",
  },
  {
    form: "study_visit",
    title: "Studi banding ke sentra sejenis",
    institution_code: "bank_indonesia",
    level: null,
    actors: `${weavers}; Bank Indonesia`,
    input: "Tawaran kunjungan ke sentra tenun ikat di dalam dan luar provinsi",
    process: "Kunjungan dilakukan di tempat dan waktu yang ditentukan",
    output: "Mutu dan produktivitas sumber daya manusia naik",
    impact: "Produktivitas dan penjualan naik",
  },
  {
    form: "exhibition",
    title: "Pameran lokal, regional, dan nasional",
    institution_code: "dinas_perindag",
    level: null,
    actors: "Wakil perajin tenun ikat; Dinas Perindustrian dan Perdagangan",
    input: "Tawaran pameran beserta syaratnya",
    process: "Perajin memutuskan ikut atau tidak, lalu menyiapkan angkutan produk, penginapan, dan perlengkapan",
    output: "Promosi dan penjualan produk",
    impact: "Produk makin dikenal dan penjualannya naik",
  },
];
