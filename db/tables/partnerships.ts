export interface PartnershipPatternRow {
  code: string;
  position: number;
  is_core: boolean;
  name_id: string;
  name_en: string;
  large_party_id: string;
  large_party_en: string;
  small_party_id: string;
  small_party_en: string;
  legal_basis: string;
}

export interface InstitutionRow {
  code: string;
  position: number;
  kind: string;
  name_id: string;
  name_en: string;
  role_id: string;
  role_en: string;
  source: string;
}
