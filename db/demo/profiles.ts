/** From the first month to the last; in between, a straight line. */
export type Trend = readonly [first: number, last: number];

/** What a sentra is, and the levels around which its simulated months move. Rupiah are rupiah, shares are 0 to 1. */
export interface Profile {
  key: SentraKey;
  region: string;
  name: string;
  product: string;
  village: string | null;
  cooperative: string | null;
  startedYear: number | null;
  isSimulated: boolean;

  enterprises: Trend;
  /** Of the whole sentra, a month. */
  turnover: Trend;
  /** Of one piece. */
  price: Trend;
  workersEach: number;
  equipmentEach: number;
  exportShare: Trend;
  showrooms: Trend;
  marketAreas: number;
  exportCountries: number;
  /** How much Idulfitri adds to sales, and what the twelve months add or take away. */
  lebaranWeight: number;
  seasons: readonly number[];

  /** Large orders shared among members, a month. */
  jointOrders: Trend;
  jointShare: Trend;
  creditDemand: number;
  institutions: Trend;
  externalShare: Trend;
  /** kVA, m³ a month, days a month that a wet month cuts the road. */
  power: number;
  water: number;
  floodDays: number;
  internetShare: Trend;
}

export type SentraKey = "bandar-kidul" | "tanggulangin" | "batik" | "mebel";

const million = 1_000_000;

export const profiles: Profile[] = [
  {
    key: "bandar-kidul",
    region: "35.71",
    name: "Sentra Tenun Ikat Bandar Kidul",
    product: "Kain dan sarung tenun ikat",
    village: "Bandar Kidul",
    cooperative: null,
    startedYear: 1946,
    isSimulated: false,
    enterprises: [13.6, 15.2],
    turnover: [330 * million, 460 * million],
    price: [185_000, 215_000],
    workersEach: 8.5,
    equipmentEach: 9,
    exportShare: [0, 0],
    showrooms: [7.6, 10.2],
    marketAreas: 7,
    exportCountries: 0,
    lebaranWeight: 0.45,
    // Uniforms for the new school year, and for the offices before the budget year closes.
    seasons: [-0.08, -0.05, 0, 0, 0, 0.08, 0.12, 0.04, 0, 0, 0.06, 0.08],
    jointOrders: [2.2, 3.6],
    jointShare: [0.62, 0.82],
    creditDemand: 0.5,
    institutions: [5, 6],
    externalShare: [0.55, 0.75],
    power: 96,
    water: 420,
    floodDays: 0.2,
    internetShare: [0.7, 0.95],
  },
  {
    key: "tanggulangin",
    region: "35.15",
    name: "Sentra Tas Tanggulangin",
    product: "Tas, koper, dan dompet kulit",
    village: null,
    cooperative: "Koperasi Industri Tas dan Koper (Intako)",
    startedYear: 1939,
    isSimulated: false,
    enterprises: [158, 171],
    turnover: [690 * million, 980 * million],
    price: [118_000, 139_000],
    workersEach: 3.4,
    equipmentEach: 2.8,
    exportShare: [0.02, 0.045],
    showrooms: [141, 149.5],
    marketAreas: 18,
    exportCountries: 2,
    lebaranWeight: 0.35,
    // Bags for the new school year, and the year-end visitors.
    seasons: [-0.1, -0.06, -0.02, -0.02, 0, 0.16, 0.2, -0.04, -0.06, -0.04, 0, 0.12],
    jointOrders: [4.5, 7],
    jointShare: [0.38, 0.52],
    creditDemand: 2.2,
    institutions: [6, 8],
    externalShare: [0.3, 0.44],
    power: 640,
    water: 310,
    floodDays: 1.6,
    internetShare: [0.66, 0.88],
  },
  {
    key: "batik",
    region: "35.03",
    name: "Sentra Batik Sekar Contoh",
    product: "Batik tulis dan cap",
    village: "Desa Contoh Sekar",
    cooperative: "Koperasi Sekar Contoh",
    startedYear: 1987,
    isSimulated: true,
    enterprises: [31, 36],
    turnover: [470 * million, 610 * million],
    price: [162_000, 190_000],
    workersEach: 4.2,
    equipmentEach: 6,
    exportShare: [0.005, 0.015],
    showrooms: [11, 15],
    marketAreas: 12,
    exportCountries: 1,
    lebaranWeight: 0.5,
    // Hari Batik on 2 October, uniforms in July.
    seasons: [-0.06, -0.04, 0, 0, 0, 0.04, 0.08, 0, 0.1, 0.14, 0, 0.02],
    jointOrders: [1.8, 2.6],
    jointShare: [0.45, 0.6],
    creditDemand: 0.9,
    institutions: [3, 5],
    externalShare: [0.4, 0.5],
    power: 74,
    water: 690,
    floodDays: 0.4,
    internetShare: [0.52, 0.8],
  },
  {
    key: "mebel",
    region: "35.22",
    name: "Sentra Mebel Jati Contoh",
    product: "Mebel kayu jati",
    village: "Desa Contoh Jati",
    cooperative: null,
    startedYear: 1979,
    isSimulated: true,
    enterprises: [49, 46],
    turnover: [1_480 * million, 1_330 * million],
    price: [1_350_000, 1_520_000],
    workersEach: 5.6,
    equipmentEach: 7,
    exportShare: [0.36, 0.29],
    showrooms: [22, 21],
    marketAreas: 21,
    exportCountries: 5,
    lebaranWeight: 0.2,
    // Export orders leave in the middle of the year.
    seasons: [-0.1, -0.06, 0, 0.02, 0.06, 0.08, 0.1, 0.08, 0.04, 0, -0.04, -0.08],
    jointOrders: [2.8, 2.2],
    jointShare: [0.4, 0.36],
    creditDemand: 1.4,
    institutions: [4, 4],
    externalShare: [0.34, 0.3],
    power: 520,
    water: 95,
    floodDays: 0.6,
    internetShare: [0.6, 0.76],
  },
];
