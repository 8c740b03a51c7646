export const health = {
  none: "Belum ada hasil survei kemitraan yang terbit untuk sentra ini.",
  noneHint:
    "Skor dihitung dari jawaban anggota dalam gelombang survei, dan tampil di sini setelah gelombangnya diterbitkan.",
  notYours: "Hasil survei kemitraan hanya dibaca oleh sentra ini dan dinasnya.",
  notYoursHint: "Sebagai administrator Anda mengurus akun, kantor, dan daftar sentra, bukan melihat hasilnya.",
  respondents_one: "{{count}} responden",
  respondents_other: "{{count}} responden",
  source: "Asal data: {{title}}.",
  notRating:
    "Skor ini bukan penilaian kesehatan koperasi menurut peraturan (Permenkop 9/2020). Skor ini menggambarkan kemitraan antarusaha menurut anggota.",
  construct: "Konstruk",
  item: "Butir",
  loading: "Loading",
  weight: "Bobot",
  grades: {
    loading: { good: "kuat", fair: "cukup", poor: "lemah" },
    reliability: { good: "memadai", fair: "memadai", poor: "kurang" },
    ave: { good: "memadai", fair: "memadai", poor: "kurang" },
    htmt: { good: "terpisah", fair: "batas", poor: "tumpang tindih" },
    vif: { good: "aman", fair: "waspada", poor: "terlalu tinggi" },
    q2: { good: "berguna", fair: "berguna", poor: "tidak berguna" },
    f2: { good: "sedang–besar", fair: "kecil", poor: "hampir tidak ada" },
  },
  reliabilityTitle: "Keandalan tiap konstruk",
  reliabilityHint:
    "Seberapa sejalan butir-butir satu konstruk. Alpha, rho_A, dan rho_C memadai mulai 0,7; AVE mulai 0,5.",
  measureTitle: "Butir: loading, bobot, dan VIF",
  measureHint:
    "Loading 0,7 ke atas kuat; 0,5 sampai 0,7 cukup; di bawah 0,5 lemah. VIF sampai 3 aman, sampai 5 perlu waspada.",
  separationTitle: "Apakah konstruk saling terpisah (HTMT)",
  separationHint:
    "HTMT sampai 0,85: kedua konstruk terpisah; sampai 0,90: di batas; di atas 0,90: responden tampaknya tidak membedakan keduanya.",
  predictionTitle: "Seberapa baik model meramal (PLSpredict)",
  predictionHint:
    "Tiap jawaban diramal dari jawaban orang lain. Q² di atas 0: ramalannya lebih baik daripada rata-rata. Galat (RMSE) yang lebih kecil daripada pembanding linear: modelnya berguna untuk meramal.",
  q2: "Q²predict",
  linear: "RMSE linear",
  structureTitle: "Apa yang berkaitan dengan {{target}}",
  structureHint: "Koefisien jalur dari −1 sampai 1: makin jauh dari 0, makin kuat kaitannya dengan {{target}}.",
  intervalHint: "Bila rentangnya mencakup 0, kaitan itu bisa jadi tidak ada.",
  path: "Jalur",
  coefficient: "Koefisien jalur",
  interval: "Rentang 95 %",
  fromTo: "{{low}} sampai {{high}}",
  notZero: "jelas bukan nol",
  maybeZero: "bisa jadi nol",
  standardError: "Galat baku",
  r2: "R² {{target}}",
  r2Hint: "Bagian dari keragaman {{target}} yang dijelaskan oleh kelima konstruk lain.",
  method:
    "Dihitung dengan PLS: {{n}} responden, mode A, skema jalur, {{iterations}} putaran sampai perubahan bobot terbesar kurang dari {{tolerance}}.",
  filled_one: "{{count}} jawaban kosong diisi dengan rata-rata butirnya.",
  filled_other: "{{count}} jawaban kosong diisi dengan rata-rata butirnya.",
  bootstrap:
    "Galat baku dan rentang persentil {{confidence}} % dari {{resamples}} sampel ulang (bootstrap) dengan benih acak {{seed}}: hasilnya selalu sama untuk jawaban yang sama.",
  srmr: "SRMR {{saturated}}.",
  methodLink: "Arti dan rumus setiap angka ada di halaman Metode.",
  notes: "Yang perlu diketahui tentang angka-angka ini:",
  notAdmissible: "Ada hasil yang bertentangan dengan model; bacalah angkanya dengan hati-hati:",
  noInference:
    "Dari jawaban yang begitu sedikit atau begitu seragam, galat baku dan rentang belum dapat dihitung. Angkanya bisa sangat berubah bila satu orang saja menjawab lain.",
  warnings: {
    "not-converged": "Perhitungan belum mantap setelah {{iterations}} putaran.",
    "loading-above-one": "Ada loading yang lebih dari 1, yang seharusnya tidak mungkin.",
    "reliability-above-one": "Ada keandalan rho_A yang lebih dari 1, yang seharusnya tidak mungkin.",
    "reliability-not-positive":
      "Keandalan rho_A suatu konstruk tidak positif, sehingga korelasinya tidak dikoreksi; butirnya mungkin tidak sejalan.",
    "correlations-not-positive-definite": "Korelasi antarkonstruk setelah dikoreksi saling bertentangan.",
    "undefined-value": "Sebagian besaran tidak terdefinisi untuk jawaban ini dan tidak ditampilkan.",
    "resamples-failed":
      "{{failed}} dari penarikan sampel ulang tidak dapat dihitung dan diganti dengan yang lain, sampai genap {{resamples}}. Makin banyak yang diganti, makin kasar rentangnya.",
    "bca-undefined": "Sebagian rentang BCa tidak terdefinisi.",
    "jackknife-failed": "Tanpa sebagian responden model tidak dapat dihitung; rentang BCa melewatkannya.",
    "linear-benchmark-undefined": "Pembanding linear untuk ramalan tidak terdefinisi.",
  },
  why: {
    tooFewRows: "jawaban yang lengkap masih terlalu sedikit.",
    constant: "ada butir yang dijawab sama oleh semua orang.",
    collinear: "ada butir atau konstruk yang jawabannya sama persis.",
    other: "jawabannya belum memadai.",
  },
};
