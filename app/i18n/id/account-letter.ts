/** Letters about a person's own account. */
export const accountLetter = {
  greeting: "Yth. Bapak/Ibu,",
  sender: "Surel ini dikirim oleh Sentra secara otomatis. Kami tidak pernah menanyakan kata sandi Anda.",
  invitationSubject: "Sentra: undangan membuka akun",
  invitation: "Anda diundang memakai Sentra. Buka tautan ini, lalu pilih kata sandi Anda sendiri:",
  invitationHint: "Tautan berlaku 72 jam dan hanya sekali. Bila Anda tidak mengenal undangan ini, abaikan surel ini.",
  recoverySubject: "Sentra: kata sandi baru",
  recovery: "Ada yang meminta kata sandi baru untuk akun Anda. Buka tautan ini untuk memilihnya:",
  recoveryHint:
    "Tautan berlaku 24 jam dan hanya sekali. Bila bukan Anda yang meminta, abaikan surel ini: kata sandi Anda tidak berubah.",
  signInSubject: "Sentra: masuk dari perangkat baru",
  signIn: "Akun Anda dipakai masuk dari perangkat yang belum dikenal: {{device}}, jaringan {{address}}, {{moment}}.",
  signInHint:
    "Bila itu Anda, tidak ada yang perlu dilakukan. Bila bukan, segera akhiri semua sesi lain dan ganti kata sandi di halaman ini:",
  unknownDevice: "perangkat tidak dikenal",
};
