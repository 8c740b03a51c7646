export const method = {
  title: "Metode",
  intro:
    "Skor kesehatan kemitraan dihitung sekali untuk tiap gelombang survei, lalu diterbitkan dan tidak berubah lagi. Bobotnya dari PLS (partial least squares), model jalur yang menghubungkan konstruk: hal yang tidak terukur langsung, seperti kepercayaan, dan dikenali lewat beberapa butir kuesioner. Halaman ini menjelaskan setiap angka yang dilaporkan, lalu menguji hitungannya pada tabel yang sudah diterbitkan.",
  symbols:
    "Lambang: x butir (dibakukan), m banyak butir suatu konstruk, p banyak semua butir, w bobot, λ loading, r korelasi antarbutir, Y konstruk, c korelasi antarkonstruk, β koefisien jalur, q banyak jalur yang menuju suatu konstruk, N banyak responden, s simpangan baku.",
  contents: "Isi halaman",
  quantity: "Besaran",
  formula: "Rumus",
  threshold: "Ambang",
  groups: {
    measurement: "Mengukur konstruk",
    structure: "Hubungan antarkonstruk",
    inference: "Seberapa pasti",
    comparison: "Membandingkan dan memakai",
  },
  quantities: {
    weights: {
      name: "Bobot",
      what: "Nilai konstruk adalah jumlah berbobot butir-butirnya. Bobot dicari berulang-ulang sampai mantap: tiap putaran, mode A mengambil korelasi butir dengan perkiraan nilai konstruk dari tetangganya dalam model, mode B koefisien regresinya.",
      threshold: "tandanya positif; butir berbobot negatif biasanya salah arah",
    },
    loadings: {
      name: "Loading",
      what: "Korelasi butir dengan konstruknya: seberapa kuat butir mewakili konstruk.",
      threshold: "≥ 0,7 kuat; 0,5–0,7 cukup pada skala yang baru",
    },
    crossLoadings: {
      name: "Loading silang",
      what: "Korelasi butir dengan konstruk lain.",
      threshold: "lebih kecil daripada loading pada konstruknya sendiri",
    },
    alpha: {
      name: "Alpha Cronbach",
      what: "Keandalan bila semua butir dianggap sama penting, dari korelasi antarbutirnya (∑ r termasuk diagonalnya).",
      threshold: "≥ 0,7",
    },
    rhoA: {
      name: "rho_A",
      what: "Keandalan skor berbobot yang benar-benar dipakai; S matriks korelasi butir. Umumnya di antara alpha dan rho_C.",
      threshold: "≥ 0,7",
    },
    rhoC: {
      name: "rho_C (keandalan gabungan)",
      what: "Keandalan dari loading: butir yang kuat lebih menentukan.",
      threshold: "≥ 0,7",
    },
    ave: {
      name: "AVE",
      what: "Rata-rata keragaman butir yang dijelaskan konstruknya.",
      threshold: "≥ 0,5: konstruk menjelaskan lebih dari separuh",
    },
    fornellLarcker: {
      name: "Fornell–Larcker",
      what: "Konstruk seharusnya lebih dekat dengan butirnya sendiri daripada dengan konstruk lain.",
      threshold: "√AVE di atas semua korelasinya",
    },
    htmt: {
      name: "HTMT",
      what: "Rata-rata korelasi mutlak butir antara dua konstruk, dibanding rata-rata di dalam masing-masing. Mendekati 1: keduanya tidak dibedakan responden.",
      threshold: "≤ 0,85 terpisah; ≤ 0,90 batas; di atasnya tumpang tindih",
    },
    outerVif: {
      name: "VIF butir",
      what: "Seberapa jauh sebuah butir terulang oleh butir lain dalam konstruknya; R² dari regresi butir itu pada yang lain.",
      threshold: "≤ 3 aman; ≤ 5 waspada; di atasnya terlalu tinggi",
    },
    consistent: {
      name: "PLSc",
      what: "Korelasi konstruk yang dikoreksi dari galat ukur. Tersedia dalam mesin hitung; halaman kesehatan memakai PLS biasa.",
      threshold: "loading dan keandalan tidak lebih dari 1",
    },
    paths: {
      name: "Koefisien jalur",
      what: "Regresi suatu konstruk pada pendahulunya (P): perubahan, dalam simpangan baku, bila satu pendahulu naik satu simpangan baku dan yang lain tetap.",
      threshold: "rentangnya tidak mencakup 0",
    },
    effects: {
      name: "Pengaruh total dan tak langsung",
      what: "Pengaruh total T menjumlahkan semua rute; B matriks koefisien jalur. Pengaruh tak langsung adalah T − B, dan yang khusus adalah hasil kali jalur sepanjang satu rute.",
      threshold: "rentangnya tidak mencakup 0",
    },
    r2: {
      name: "R²",
      what: "Bagian keragaman suatu konstruk yang dijelaskan pendahulunya.",
      threshold: "0,67 besar; 0,33 sedang; 0,19 kecil",
    },
    adjustedR2: {
      name: "R² disesuaikan",
      what: "R² yang dikurangi karena banyaknya jalur q.",
      threshold: "",
    },
    f2: {
      name: "f²",
      what: "Seberapa banyak R² turun bila satu pendahulu (j) dihilangkan, dibanding yang tidak terjelaskan. Nilai konstruk tetap.",
      threshold: "≥ 0,15 sedang–besar; ≥ 0,02 kecil; di bawahnya hampir tidak ada",
    },
    innerVif: {
      name: "VIF jalur dan VIF penuh",
      what: "Seberapa jauh suatu pendahulu terulang oleh pendahulu lain; VIF penuh terhadap semua konstruk, tanda bias cara tanya yang sama.",
      threshold: "≤ 3 aman; ≤ 5 waspada; VIF penuh ≤ 3,3",
    },
    redundancy: {
      name: "Redundansi",
      what: "Bagian keragaman butir yang terbawa dari pendahulu konstruknya.",
      threshold: "",
    },
    srmr: {
      name: "SRMR",
      what: "Selisih rata-rata korelasi butir yang teramati dengan yang tersirat oleh model, dengan korelasi konstruk apa adanya (jenuh) atau menurut jalurnya.",
      threshold: "≤ 0,08",
    },
    gof: {
      name: "GoF",
      what: "Akar dari rata-rata λ² kali rata-rata R². Tidak dapat membedakan model yang salah dari yang benar; dihitung karena masih diminta.",
      threshold: "tidak dipakai untuk menilai",
    },
    q2: {
      name: "Q² (Stone–Geisser)",
      what: "Tiap sel ke-d dari butir ditutup, model dihitung ulang, sel itu ditebak: galatnya dibanding galat tebakan rata-rata.",
      threshold: "> 0",
    },
    predict: {
      name: "PLSpredict",
      what: "Responden dibagi 10 lipatan; tiap lipatan diramalkan oleh model dari sembilan lainnya. x̄ adalah rata-rata data latih. Galatnya juga dibanding model linear pada butir.",
      threshold: "Q² ramalan > 0; RMSE di bawah model linear",
    },
    bootstrap: {
      name: "Bootstrap",
      what: "Responden ditarik ulang dengan pengembalian 10.000 kali dan model dihitung tiap kali. Simpangan hasilnya adalah galat baku; persentil ke-2,5 dan ke-97,5 adalah rentang 95 %. Penarikan yang tidak dapat dihitung diganti dan dilaporkan. Benihnya tetap, jadi hasilnya selalu sama.",
      threshold: "rentang tidak mencakup 0; uji satu sisi hanya bila arahnya dinyatakan sebelumnya",
    },
    bca: {
      name: "Rentang BCa",
      what: "Seperti rentang persentil, dengan persentil yang digeser karena kemencengan: z₀ dari bagian sampel ulang di bawah taksiran, a dari jackknife.",
      threshold: "rentang tidak mencakup 0",
    },
    stable: {
      name: "Galat baku stabil (WarpPLS)",
      what: "Rumus tanpa penarikan ulang, hasil pencocokan pada simulasi; p dari t Student satu sisi dengan N − 1 derajat bebas. Hanya tahu β dan N, maka di sini dipakai untuk memeriksa tabel terbitan saja.",
      threshold: "p < 0,05",
    },
    sampleSize: {
      name: "Banyak responden terkecil",
      what: "Agar jalur sebesar β terlihat pada taraf 5 % dengan daya 0,8 (z = 2,486). Metode akar kebalikan seperti rumus ini; metode gamma-eksponensial memakai galat baku stabil. Untuk |β| = {{beta}}: {{inverse}} dan {{gamma}} responden.",
      threshold: "N tidak kurang dari itu",
    },
    micom: {
      name: "MICOM",
      what: "Sebelum kelompok (sentra) atau gelombang dibandingkan: model dan olah datanya sama (langkah 1), bobot kedua kelompok memberi skor yang sama (langkah 2, c mendekati 1), rata-rata dan ragamnya sama (langkah 3); diuji dengan permutasi.",
      threshold: "c tidak di bawah 5 % terendah permutasi",
    },
    permutation: {
      name: "Uji beda antarkelompok",
      what: "Responden dibagikan acak ke kelompok P kali; p adalah bagian pembagian yang bedanya paling sedikit sebesar yang teramati.",
      threshold: "p < 0,05, setelah MICOM terpenuhi",
    },
    importance: {
      name: "Peta kepentingan–kinerja",
      what: "Kepentingan: berapa poin sasaran naik bila suatu konstruk naik satu poin (pengaruh total dalam skala 0–100). Kinerja: skor rata-ratanya. Yang penting tetapi berkinerja rendah didahulukan.",
      threshold: "",
    },
    score: {
      name: "Skor 0–100",
      what: "Rata-rata berbobot jawaban asli dalam skala 0–100: 0 bila semua menjawab paling rendah, 100 bila semua paling tinggi, siapa pun respondennya. Butir berbobot negatif dibaca terbalik. Bobotnya dibekukan dari gelombang acuan, supaya gelombang dan sentra dibaca dengan timbangan yang sama; tanpa acuan semua butir ditimbang sama. Yang menjawab paling sedikit setengah dari butir suatu konstruk mendapat skor padanya. Yang ditampilkan adalah rata-rata responden; skor keseluruhan adalah rata-rata skor konstruk.",
      threshold: "bukan penilaian kesehatan koperasi menurut peraturan; kurang dari 5 jawaban tidak ditampilkan",
    },
    scoreInterval: {
      name: "Rentang skor",
      what: "Galatnya dari responden utuh yang ditarik ulang dengan pengembalian, dikali √(n/(n − 1)). Rentangnya memakai t Student dengan n − 1 derajat bebas pada logit skor s, sehingga tetap di antara 0 dan 100.",
      threshold: "95 %",
    },
    scoreDifference: {
      name: "Selisih dua skor",
      what: "t Welch dengan galat e tiap skor. Selisih yang masih dalam ketidakpastian disebut tidak dapat dibedakan, tidak pernah menjadi peringkat. Beberapa sentra dibandingkan dalam semua pasangan sekaligus dengan cara Holm; yang tidak lolos MICOM tidak dibandingkan.",
      threshold: "rentang tidak mencakup 0; untuk beberapa sentra p Holm < 0,05",
    },
  },
  published: {
    title: "Tabel Tanggulangin dan hitungan ulangnya",
    intro:
      "Model ini berasal dari penelitian kemitraan bisnis di sentra tas Tanggulangin, Kabupaten Sidoarjo, yang dihitung dengan WarpPLS. Di bawah ini angka tercetaknya berdampingan dengan hitungan ulang oleh mesin yang sama dengan halaman kesehatan. Hitungan ulang dilakukan saat halaman ini dibuka; hanya angka tercetak yang disimpan.",
    printed: "tercetak",
    recomputed: "dihitung ulang",
    difference: "selisih",
    standardError: "Galat baku",
    coefficient: "Koefisien",
    forRows: "N = {{rows}}",
    errorsTitle: "1. Galat baku cocok dengan N = {{implied}}, bukan N = {{stated}}",
    errorsText:
      "Galat baku tercetak adalah galat baku stabil WarpPLS. Dengan N = {{implied}} semua {{compared}} angka terulang sampai digit terakhir: selisih terbesar {{missImplied}}. Dengan N = {{stated}} yang dinyatakan penelitian itu, selisih terbesarnya {{missStated}}. Dari N = {{from}} sampai {{to}}, yang cocok hanya {{fitting}}.",
    misprint: "salah cetak",
    misprintText:
      "Satu galat baku tidak dihitung dalam selisih itu: {{item}}, tercetak {{printed}}, adalah salah cetak untuk sekitar {{recomputed}}.",
    pathsCaption: "Jalur ke kemitraan bisnis: galat baku dan nilai p satu sisi",
    loadingsCaption: "Loading dan galat bakunya",
    less: "< {{value}}",
    qualityTitle: "2. AVE dan keandalan {{name}} saling bertentangan",
    qualityText:
      "AVE dan keandalan gabungan dapat dihitung dari loading yang tercetak, dan AVE juga dari akarnya yang tercetak pada diagonal korelasi. Lima konstruk cocok. Untuk {{name}}, AVE tercetak {{printed}}, dari loading {{recomputed}} (di bawah batas 0,5), dari akarnya {{fromRoot}}: tidak mungkin ketiganya benar. Keandalannya tercetak {{rhoPrinted}}, dari loading {{rhoRecomputed}}.",
    fromLoadings: "dari loading",
    fromRoot: "dari √AVE",
    verdict: "Kesimpulan",
    agrees: "cocok",
    contradicts: "bertentangan",
    regressionTitle: "3. Korelasi tercetak menghasilkan jalur yang lain",
    regressionText:
      "Regresi kuadrat terkecil pada korelasi tercetak memberi koefisien yang berbeda dan R² {{recomputed}}, bukan {{printed}}. Jadi koefisien tercetak berasal dari pilihan non-linear WarpPLS, atau dari skor sebelum pembulatan yang berbeda dari korelasi itu.",
    leastSquares: "kuadrat terkecil",
    constructs: {
      MS: "Modal sosial",
      SP: "Spesialisasi",
      KV: "Kesamaan visi",
      KP: "Kepercayaan",
      SIN: "Sinergi",
      KB: "Kemitraan bisnis",
    },
  },
  referenceLink: "Metode: arti dan rumus angka kesehatan kemitraan",
};
