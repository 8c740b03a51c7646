export const digest = {
  subject: "Sentra: yang menunggu Anda",
  greeting: "Bapak/Ibu petugas,",
  lead: "Ini yang menunggu Anda di Sentra. Rinciannya terlihat setelah Anda masuk.",
  home: "Buka Beranda",
  unsubscribe: "Ubah atau hentikan surel ini",
};
