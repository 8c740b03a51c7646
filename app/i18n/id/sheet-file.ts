/** What the workbook of a sheet says: it is filled in without a connection, so it explains itself. */
export const sheetFile = {
  name: "Templat {{pillar}} {{sentra}}",
  madeAt: "Diunduh {{when}}.",
  guide: {
    fill: "Isi kolom F. Kolom G dan H boleh dikosongkan. Sel yang lain dikunci. Sesudah itu, unggah berkas ini di halaman lembarnya.",
    blank:
      "Kolom F yang kosong tidak mengubah apa pun. Untuk menghapus nilai yang sudah tersimpan, gunakan halaman lembarnya.",
    numbers: "Ketik angkanya saja, tanpa titik pemisah ribuan. Yang belum diketahui dikosongkan, jangan diisi 0.",
  },
  columns: {
    code: "Kode",
    name: "Indikator",
    unit: "Satuan",
    hint: "Cara mengisi",
    previous: "Nilai sebelumnya ({{period}})",
    value: "Nilai ({{period}})",
    source: "Sumber angka",
    comment: "Komentar",
    marks: "Tanda",
  },
  simulated: "simulasi: {{of}}",
  marked: { value: "nilai", previous: "nilai sebelumnya" },
  inUnit: "Dalam {{unit}}.",
  hints: {
    count: "Bilangan bulat, 0 atau lebih.",
    currency: "Rupiah utuh, tanpa sen.",
    quantity: "Angka 0 atau lebih, boleh berdesimal.",
    percent: "Angka 0 sampai 100, tanpa tanda %.",
    rating: "Pilih 1 (paling rendah) sampai 5 (paling tinggi).",
  },
  rules: { must: "Tidak boleh lebih dari {{whole}}.", check: "Biasanya tidak lebih dari {{whole}}." },
  length: { days: "jumlah hari pada masa ini", hours: "jumlah jam pada masa ini" },
};
