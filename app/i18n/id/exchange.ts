export const exchange = {
  title: "Ekspor",
  intro: "Seluruh isi dasbor sebuah wilayah dan kurun waktu, sebagai berkas. Yang tidak boleh Anda lihat tidak ikut.",
  allRegions: "semua yang Anda lihat",
  from: "Dari bulan",
  until: "Sampai bulan",
  scope: "{{sentra}} sentra, {{from}} sampai {{until}}",
  noSentra: "Tidak ada sentra di wilayah ini.",
  workbook: "Buku kerja XLSX",
  workbookHint:
    "Satu berkas untuk Excel atau LibreOffice: tentang berkas ini, daftar sentra, nilai tiap bidang, lembar, jumlah anggota, kemitraan, kerja sama, sarana, gangguan, skor kesehatan kemitraan, target, dan arti indikator.",
  openData: "Paket Satu Data",
  openDataHint:
    "Berkas ZIP menurut Perpres 39/2019: data CSV, standar data, metadata, dan kode referensi (wilayah dan sentra).",
  simulated: "Nilai simulasi ikut terunduh dan bertanda simulasi.",
};
