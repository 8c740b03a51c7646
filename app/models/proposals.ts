/**
 * What a sentra's own registers (members, cooperation, disturbances, partnerships) say that the sheet of a period
 * should hold. A proposal never replaces what a person typed: the sheet shows both and says where they differ.
 */
export interface Proposal {
  /** Indicator of the catalogue. */
  code: string;
  /** Plain decimal text. A register that knows nothing of the period makes no proposal: missing is not 0. */
  value: string;
  /** How many records of the register it was counted from. */
  records: number;
  /** Where they stand, below the sentra's own address: "anggota", "kerja-sama", "prasarana", "kemitraan". */
  register: "members" | "cooperation" | "infrastructure" | "partnership";
}
