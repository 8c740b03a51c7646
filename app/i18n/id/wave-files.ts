/** README.txt of a wave's download, in both languages one below the other. */
export const waveFiles = {
  language: "BAHASA INDONESIA",
  title: "{{title}}, {{place}}, {{month}}",
  what: "Berkas ini memuat segala yang diperlukan untuk menghitung ulang hasil gelombang survei ini, sama persis.",
  answers:
    "answers.csv   jawaban, satu baris per orang, tanpa apa pun yang menunjuk kepada seseorang; urutannya tidak berarti. Kolom sentra: nomor sentra. Kolom round: now = gelombang ini, before = gelombang terbit sebelumnya. Sel kosong: tidak dijawab.",
  model: "model.json    model, skala, bobot, pengaturan, dan benih acak",
  result: "result.json   hasilnya, seperti yang disimpan",
  turnout:
    "Diundang {{invited}}; menjawab {{answered}}; ditarik kembali {{withdrawn}}; keberatan {{objecting}}; dikeluarkan karena mutunya {{excluded}}; dihitung {{n}}.",
  hash: "SHA-256 answers.csv: {{hash}}",
  instrument: "Kuesioner: {{name}} ({{code}}), versi {{version}}, skala {{min}} sampai {{max}}",
  weights: {
    version: "Bobot: versi {{id}}",
    estimate: "Bobot: dihitung dari jawaban ini",
    equal: "Bobot: semua butir sama",
  },
  settings:
    "Pengaturan: {{resamples}} sampel ulang model, {{scoreResamples}} sampel ulang skor, {{permutations}} permutasi, {{folds}} lipatan ramalan, kepercayaan {{confidence}}, benih {{seed}}",
  engine: "Versi mesin hitung: {{engine}}",
  command: "Menghitung ulang, dengan program yang sama (npm install sekali di foldernya):",
  compare:
    "Hasil yang keluar sama byte demi byte dengan result.json; mesin versi lain bisa berbeda pada digit terakhir.",
  wording: "Pertanyaan:",
  noWording: "(tanpa kata-kata yang tercatat)",
  notRating: "Skor ini bukan penilaian kesehatan koperasi menurut peraturan (Permenkop 9/2020).",
};
