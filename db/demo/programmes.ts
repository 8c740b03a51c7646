import type { Insertable } from "kysely";
import { type Database, type Tx, withActor } from "../client.ts";
import type { LadderAssessmentRow, ProgrammeRow } from "../tables/programmes.ts";
import type { SentraKey } from "./profiles.ts";

type PlannedProgramme = Omit<
  Insertable<ProgrammeRow>,
  "id" | "cost" | "indicator_id" | "is_simulated" | "created_by" | "changed_by"
> & {
  cost: string | null;
  indicator?: string;
  sentra: SentraKey[];
};

/**
 * Invented. Planted among them: in February and March 2026 two institutions train the weavers of Bandar Kidul at the
 * same time; and equipment is given to every sentra but that of Sekar Contoh.
 */
export const programmes: PlannedProgramme[] = [
  {
    region_code: "35",
    kind: "training",
    title: "Pelatihan pemasaran digital",
    institution_code: "bds",
    institution_name: "Balai Pengembangan Usaha Contoh",
    starts_on: "2026-01-12",
    ends_on: "2026-03-27",
    cost: "180000000",
    instrument_code: "partnership-health",
    construct: "KP",
    sentra: ["bandar-kidul", "tanggulangin", "mebel"],
  },
  {
    region_code: "35.71",
    kind: "training",
    title: "Pelatihan pemasaran dan keuangan",
    institution_code: "dinas_koperasi",
    institution_name: null,
    starts_on: "2026-02-09",
    ends_on: "2026-04-24",
    cost: "65000000",
    indicator: "KN11",
    sentra: ["bandar-kidul"],
  },
  {
    region_code: "35",
    kind: "exhibition",
    title: "Pameran kerajinan Jawa Timur",
    institution_code: "dinas_perindag",
    institution_name: null,
    starts_on: "2026-03-05",
    ends_on: "2026-04-12",
    cost: "425000000",
    indicator: "KN02",
    sentra: ["tanggulangin", "mebel"],
  },
  {
    region_code: "35",
    kind: "equipment_innovation",
    title: "Alat ukur dan alat bantu produksi",
    institution_code: "university",
    institution_name: "Politeknik Contoh",
    starts_on: "2026-01-19",
    ends_on: "2026-04-30",
    cost: "240000000",
    indicator: "KN06",
    sentra: ["bandar-kidul", "tanggulangin", "mebel"],
  },
];

type PlannedAssessment = Omit<Insertable<LadderAssessmentRow>, "sentra_id" | "is_simulated" | "assessed_by">;

/** Invented: one that was checked and is on its way to silver, one whose time has come. */
const assessments: Partial<Record<SentraKey, PlannedAssessment>> = {
  "bandar-kidul": {
    assessed_on: "2025-03-10",
    due_on: "2027-03-10",
    level: "bronze",
    met: ["measured", "register", "agreed"],
    improvements: [
      "Bahan pewarna dibeli bersama setiap triwulan",
      "Daftar harga bersama dipasang di semua ruang pamer",
      "Sepuluh penenun muda dilatih",
    ],
  },
  tanggulangin: {
    assessed_on: "2024-11-04",
    due_on: "2026-11-04",
    level: "bronze",
    met: ["measured", "register", "agreed"],
    improvements: [
      "Ruang pamer bersama buka setiap hari",
      "Sedikitnya dua kontrak tertulis dengan pembeli besar",
      "Limbah kulit dikumpulkan di satu tempat",
    ],
  },
};

/** What offices do for the demo's sentra, written by the officer of each region; nothing where there is some. */
export async function loadProgrammes(
  database: Database,
  sentra: Record<SentraKey, number>,
  officerOf: (region: string) => number,
): Promise<void> {
  const isThere = await withActor(database, officerOf("35"), (tx) =>
    tx.selectFrom("programme").select("id").limit(1).executeTakeFirst(),
  );
  if (isThere) return;
  for (const region of ["35.71", "35"]) {
    const officer = officerOf(region);
    await withActor(database, officer, async (tx) => {
      for (const one of programmes) if (one.region_code === region) await insertProgramme(tx, one, sentra, officer);
      if (region === "35") await insertAssessments(tx, sentra, officer);
    });
  }
}

async function insertProgramme(
  tx: Tx,
  { sentra: keys, indicator, cost, ...programme }: PlannedProgramme,
  sentra: Record<SentraKey, number>,
  officer: number,
): Promise<void> {
  const aim =
    indicator &&
    (await tx.selectFrom("indicator").where("code", "=", indicator).select("id").executeTakeFirstOrThrow());
  const { id } = await tx
    .insertInto("programme")
    .values({
      ...programme,
      cost: cost === null ? null : BigInt(cost),
      indicator_id: aim ? aim.id : null,
      is_simulated: true,
      created_by: officer,
      changed_by: officer,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("programme_sentra")
    .values(keys.map((key) => ({ sentra_id: sentra[key], programme_id: id })))
    .execute();
}

async function insertAssessments(tx: Tx, sentra: Record<SentraKey, number>, officer: number): Promise<void> {
  const planned = Object.entries(assessments) as [SentraKey, PlannedAssessment][];
  await tx
    .insertInto("ladder_assessment")
    .values(planned.map(([key, one]) => ({ ...one, sentra_id: sentra[key], is_simulated: true, assessed_by: officer })))
    .execute();
}
