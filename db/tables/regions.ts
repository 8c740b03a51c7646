import type { Generated } from "kysely";

export interface RegionRow {
  code: string;
  parent_code: string | null;
  kind: "province" | "kabupaten" | "kota";
  name: string;
}

export interface OfficeRow {
  id: Generated<number>;
  region_code: string;
  name: string;
}

export interface SentraRow {
  id: Generated<number>;
  region_code: string;
  name: string;
  product: string;
  village: string | null;
  cooperative: string | null;
  started_year: number | null;
  is_simulated: Generated<boolean>;
  created_at: Generated<Date>;
}
