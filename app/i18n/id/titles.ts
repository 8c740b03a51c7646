/** What the browser calls a page: in its tab, its history, a bookmark. */
export const titles = {
  signIn: "Masuk",
  account: "Akun",
  notFound: "Halaman tidak ditemukan",
  failed: "Gangguan",
  admin: "Administrasi",
  offices: "Kantor",
  sentraAdmin: "Kelola sentra",
  accounts: "Kelola akun",
  queue: "Verifikasi",
  sentraList: "Daftar sentra",
  compare: "Perbandingan",
  overview: "Ringkasan",
  sheets: "Lembar",
  health: "Kesehatan kemitraan",
  reference: "Rujukan",
  method: "Metode",
};
