export const digest = {
  subject: "Sentra: yang menunggu Anda",
  greeting: "Bapak/Ibu,",
  lead: "Ini yang sedang menunggu Anda di Sentra. Rinciannya dapat dilihat setelah Anda masuk.",
  home: "Buka Sentra",
  why: "Surel ini dikirim karena Anda memintanya di halaman Akun.",
  unsubscribe: "Ubah atau hentikan surel ini",
};
