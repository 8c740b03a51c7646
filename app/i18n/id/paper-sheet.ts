/** The blank questionnaire on paper: two sheets, so that no name stands on answers. */
export const paperSheet = {
  title: "Kuesioner kosong: {{title}}",
  hint: "Cetak dari menu peramban pada kertas A4, satu untuk satu orang. Untuk bahasa lain, ganti dahulu bahasa halaman ini.",
  hint2:
    "Simpan lembar persetujuan yang ditandatangani terpisah dari lembar jawaban, supaya pada jawaban tidak ada nama.",
  consent: "Lembar persetujuan",
  answers: "Lembar jawaban",
  number: "Nomor undangan",
  what: "Jawaban Anda dan nomor undangan di atas, supaya satu undangan dijawab satu kali. Nama dan tanda tangan hanya ada di lembar ini, terpisah dari jawaban.",
  sees: "Pengurus atau petugas sentra yang mengetik jawaban Anda dapat melihatnya, dan dari nomor undangan dapat tahu siapa yang menjawab. Bila Anda tidak menghendakinya, kosongkan nomor itu. Orang lain hanya melihat hasil bersama dari lima orang atau lebih.",
  long: "Selama survei ini disimpan, atau sampai Anda minta dihapus. Setelah hasil terbit, salinan tanpa nama tetap menjadi dasar hasil itu dan tidak dapat ditelusuri lagi kepada Anda.",
  rights:
    "Lewat pengurus Anda boleh melihat, membetulkan, menarik, dan menghapus jawaban, serta berkeberatan atas pengolahan otomatis. Sebutkan nomor undangannya: tanpa nomor, jawaban Anda tidak dapat dikenali lagi.",
  version: "{{version}} untuk kertas",
  agree: "Saya sudah membaca ini dan setuju jawaban saya disimpan dan diolah.",
  name: "Nama",
  day: "Tanggal",
  signature: "Tanda tangan",
  how: "Lingkari satu angka untuk tiap pertanyaan. Tidak ada jawaban benar atau salah; pertanyaan boleh dilewati. Jangan tulis nama di lembar ini.",
};
