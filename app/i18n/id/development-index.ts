export const developmentIndex = {
  title: "Indeks perkembangan klaster",
  lead: "Tiga pilar klaster dan kemitraan pemasaran dirangkum menjadi satu angka, 1 sampai 100, untuk {{region}}, {{from}} sampai {{to}}.",
  notRating:
    "Indeks ini alat untuk mencari di mana perlu bertanya lebih jauh. Bukan penilaian kesehatan koperasi, dan bukan dasar tunggal untuk memberi atau menolak bantuan.",
  region: "Wilayah",
  to: "Sampai bulan",
  counts:
    "{{count}} sentra di wilayah ini, {{ranked}} di antaranya mempunyai indeks. Urutan selalu di antara semuanya; tabel menampilkan {{perPage}} per halaman.",
  keptSince: "Nilai sentra dibaca {{when}}, dan dibaca ulang setelah sepuluh menit.",
  byRegion: "Menurut kabupaten dan kota",
  byRegionHint:
    "Indeks dan urutan sentra yang di tengah, di antara semua sentra wilayah ini. Buka kabupaten atau kota untuk melihat sentranya saja; di sana skalanya rentang daerah itu sendiri.",
  ranked: "Sentra dengan indeks",
  middleIndex: "Indeks tengah",
  middlePlace: "Urutan tengah",
  rankedOf: "{{ranked}} dari {{sentra}}",
  table: "Indeks dan urutan",
  tableHint:
    "Kolom “urutan mungkin” menunjukkan ke mana sentra berpindah bila bobot dan cara menghitung diubah-ubah: 90 % dari {{draws}} percobaan ada di rentang ini. Sentra yang rentangnya bertumpang tindih tidak dapat dikatakan lebih baik satu dari yang lain.",
  place: "Urutan",
  placeRange: "Urutan mungkin",
  range: "{{low}}–{{high}}",
  median: "tengah {{median}}",
  index: "Indeks",
  otherTried: "Dengan bobot percobaan",
  otherBefore: "Dengan bobot sebelumnya",
  shiftTried:
    "Dengan bobot percobaan urutan bergeser rata-rata {{mean}} tempat; {{moved}} dari {{of}} sentra berpindah.",
  shiftBefore:
    "Dibandingkan dengan bobot sebelumnya urutan bergeser rata-rata {{mean}} tempat; {{moved}} dari {{of}} sentra berpindah.",
  weakest: "terlemah",
  next: "Langkah berikutnya: buka sentranya, periksa lembar pilar yang terlemah dan diagnosisnya, lalu lihat bantuan mana yang belum ada.",
  nextLink: "Peta bantuan wilayah ini",
  known: "{{known}} dari {{of}} indikator",
  up: "naik",
  down: "turun",
  same: "tetap",
  none: "Belum ada indeks",
  noneHint:
    "Sebuah pilar dihitung bila sedikitnya {{share}} % indikatornya diketahui; indeks memerlukan semua pilar yang berbobot.",
  lacking: "kurang: {{pillars}}",
  fewRanked:
    "Kurang dari tiga sentra mempunyai nilai di wilayah ini, jadi indikator yang memakai rentang wilayah ditinggalkan dan urutannya tidak banyak artinya.",
  weights: "Bobot",
  weightsSet: "Bobot yang berlaku ditetapkan {{region}}, versi {{version}}, {{day}}: {{reason}}",
  weightsEqual: "Belum ada dinas yang menetapkan bobot, jadi keempat pilar berbobot sama.",
  weightsHint:
    "Persen bulat, jumlahnya 100. Coba dahulu: tabel memperlihatkan urutan yang berubah. Yang disimpan menjadi versi baru, dan berlaku juga di wilayah bawahan yang tidak menetapkan bobot sendiri.",
  percentOf: "{{pillar}}, %",
  reason: "Alasan",
  try: "Coba bobot ini",
  save: "Simpan bobot",
  saved: "Bobot sudah disimpan sebagai versi baru.",
  trying: "Bobot percobaan, belum disimpan: {{weights}}.",
  percentWrong: "Isi persen bulat, 0 sampai 100.",
  sumWrong: "Jumlah keempat bobot {{sum}} %, sedangkan harus 100 %.",
  reasonMissing: "Tuliskan alasannya.",
  atOnce: "Bobot baru saja diubah orang lain. Periksa, lalu simpan lagi.",
  versions: "Bobot yang pernah ditetapkan",
  version: "Versi",
  day: "Tanggal",
  how: "Cara menghitung",
  steps: {
    normalise:
      "Tiap indikator diubah menjadi nilai 1 sampai 100, dan 100 yang terbaik. Persentase memakai patokan tetap 0 dan 100. Yang lain memakai nilai terendah dan tertinggi di wilayah ini selama 12 bulan; mulai 20 sentra, ujungnya persentil ke-5 dan ke-95 agar satu sentra yang menyimpang tidak menentukan skala. Bila makin rendah makin baik, skalanya dibalik.",
    missing:
      "Indikator dipakai bila sedikitnya separuh bulannya dilaporkan. Pilar dihitung bila sedikitnya {{share}} % indikatornya diketahui. Yang tidak diketahui tidak diganti angka lain.",
    pillar: "Nilai pilar adalah rata-rata indikatornya.",
    together:
      "Indeks adalah rata-rata geometrik tertimbang dari keempat pilar. Dengan begitu pilar yang lemah tidak tertutup oleh pilar yang kuat.",
    weights:
      "Bobot adalah pilihan dinas tentang apa yang diutamakan, bukan hasil hitungan; bobot sama pun sebuah pilihan. Karena itu tiap bobot disertai alasan dan disimpan sebagai versi. Bobot 40 % berarti: bila nilai pilar itu naik sepersepuluhnya, indeks naik kira-kira 4 %.",
    size: "Jumlah dan rupiah dibagi dengan unit usaha aktif, agar sentra besar tidak unggul hanya karena besar.",
    sensitivity:
      "Untuk rentang urutan, tiap bobot diubah acak antara separuh dan satu setengah kalinya, dan cara mengubah serta merangkum dipilih acak: patokan, rentang wilayah, atau urutan; geometrik atau aritmetik. Percobaannya 1.000 kali; di atas 1.000 sentra lebih jarang, paling sedikit 200 kali. Percobaannya selalu sama, jadi hasilnya dapat diulang.",
    source: "Langkahnya mengikuti OECD/JRC, Handbook on Constructing Composite Indicators (2008).",
  },
  parts: "Indikator dalam indeks",
  scale: "Skala",
  fixed: "patokan {{low}}–{{high}}",
  ownRange: "rentang wilayah",
  perEnterprise: "per unit usaha",
  lowerIsBetter: "makin rendah makin baik",
};
