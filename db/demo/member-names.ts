import type { SentraKey } from "./profiles.ts";

/** Common given and second names of Jawa Timur; who is made of them is invented. */
export const givenNames = [
  ..."Siti Sri Nur Dewi Endang Sumarni Wahyu Titik Lilik Yuni Rini Kartini Sulastri Ningsih Lestari Ratih".split(" "),
  ..."Ahmad Mohammad Slamet Suyanto Bambang Hadi Joko Agus Eko Budi Supardi Samsul Imam Mulyadi Sugeng Wawan".split(
    " ",
  ),
];
export const secondNames = [
  ..."Handayani Rahayu Wulandari Utami Astuti Puspita Kurniawati Maulidah Khasanah Hidayati Purwanti".split(" "),
  ..."Santoso Wibowo Prasetyo Susilo Hidayat Purnomo Setiawan Nugroho Kurniawan Wijaya Firmansyah Saputra".split(" "),
];

interface Trade {
  /** What businesses call themselves; * stands for a name of the owner's. */
  names: string[];
  /** What they make, with its class in KBLI 2020. */
  work: { specialisation: string; kbli: string }[];
}

export const trades: Record<SentraKey, Trade> = {
  "bandar-kidul": {
    names: ["Tenun *", "Tenun Ikat *", "ATBM *", "Sarung *"],
    work: [
      { specialisation: "sarung tenun ikat", kbli: "13122" },
      { specialisation: "kain tenun ikat", kbli: "13122" },
      { specialisation: "syal dan selendang", kbli: "13122" },
    ],
  },
  tanggulangin: {
    names: ["Tas *", "* Collection", "* Leather", "Kulit *", "UD *", "Koper *", "* Bag", "Dompet *"],
    work: [
      { specialisation: "tas wanita", kbli: "15121" },
      { specialisation: "tas sekolah", kbli: "15121" },
      { specialisation: "koper", kbli: "15121" },
      { specialisation: "dompet dan sabuk", kbli: "15121" },
      { specialisation: "tas seminar", kbli: "15121" },
    ],
  },
  batik: {
    names: ["Batik *", "Batik Tulis *", "Griya Batik *", "Sanggar *"],
    work: [
      { specialisation: "batik tulis", kbli: "13134" },
      { specialisation: "batik cap", kbli: "13134" },
      { specialisation: "batik kombinasi", kbli: "13134" },
    ],
  },
  mebel: {
    names: ["Mebel *", "Jati *", "UD * Jati", "* Furnitur", "Ukir *"],
    work: [
      { specialisation: "kursi dan meja", kbli: "31001" },
      { specialisation: "lemari", kbli: "31001" },
      { specialisation: "mebel taman", kbli: "31001" },
      { specialisation: "ukiran kayu", kbli: "16293" },
    ],
  },
};
