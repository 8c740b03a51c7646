import type { Generated } from "kysely";

export interface EnterpriseRow {
  sentra_id: number;
  id: Generated<number>;
  name: string;
  owner_name: string | null;
  specialisation: string | null;
  started_year: number | null;
  /** Whole rupiah; land and building left out. */
  assets: bigint | null;
  capital: bigint | null;
  yearly_sales: bigint | null;
  workers: number | null;
  nib: string | null;
  kbli: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  /** "YYYY-MM-DD". */
  active_from: string;
  active_until: string | null;
  is_simulated: Generated<boolean>;
  changed_by: number | null;
  changed_at: Generated<Date>;
  /** Its data were erased: a number and the time of its membership are left. */
  erased_at: Generated<Date | null>;
}
