import type { Tx } from "./database.server.ts";
import { listNationalFigures } from "./national.server.ts";
import { getSeenCatalogue } from "./office-catalogue.server.ts";
import { fits } from "./reference.ts";
import { listSources } from "./sources.server.ts";

/** A pattern of partnership between a large and a small enterprise, as the law has it. */
export interface PartnershipPattern {
  code: string;
  isCore: boolean;
  nameId: string;
  nameEn: string;
  /** What the law calls it today, where that differs. */
  currentNameId: string | undefined;
  currentNameEn: string | undefined;
  largePartyId: string;
  largePartyEn: string;
  smallPartyId: string;
  smallPartyEn: string;
  legalBasis: string;
}

export async function listPatterns(tx: Tx): Promise<PartnershipPattern[]> {
  const rows = await tx.selectFrom("partnership_pattern").selectAll().orderBy("position").execute();
  return rows.map((row) => ({
    code: row.code,
    isCore: row.is_core,
    nameId: row.name_id,
    nameEn: row.name_en,
    currentNameId: row.current_name_id ?? undefined,
    currentNameEn: row.current_name_en ?? undefined,
    largePartyId: row.large_party_id,
    largePartyEn: row.large_party_en,
    smallPartyId: row.small_party_id,
    smallPartyEn: row.small_party_en,
    legalBasis: row.legal_basis,
  }));
}

type InstitutionKind = "finance" | "knowledge" | "government" | "business" | "infrastructure";

/** An outside institution, or one that provides infrastructure, and what it gives to a sentra. */
export interface Institution {
  code: string;
  kind: InstitutionKind;
  nameId: string;
  nameEn: string;
  roleId: string;
  roleEn: string;
  source: string;
}

export async function listInstitutions(tx: Tx): Promise<Institution[]> {
  const rows = await tx.selectFrom("institution").selectAll().orderBy("position").execute();
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind as InstitutionKind, // the reference files' schema allows no other
    nameId: row.name_id,
    nameEn: row.name_en,
    roleId: row.role_id,
    roleEn: row.role_en,
    source: row.source,
  }));
}

/** All reference data that fit what is searched for (everything where nothing is), and the sources these refer to. */
export async function getReference(tx: Tx, search: string) {
  const catalogue = await getSeenCatalogue(tx);
  const indicators = [...catalogue.values()].filter((it) => fits(search, [it.code, it.nameId, it.nameEn, it.unit]));
  const patterns = (await listPatterns(tx)).filter((it) =>
    fits(search, [
      it.nameId,
      it.nameEn,
      it.currentNameId ?? "",
      it.currentNameEn ?? "",
      it.largePartyId,
      it.largePartyEn,
      it.smallPartyId,
      it.smallPartyEn,
      it.legalBasis,
    ]),
  );
  const institutions = (await listInstitutions(tx)).filter((it) =>
    fits(search, [it.nameId, it.nameEn, it.roleId, it.roleEn]),
  );
  const national = search === "" ? await listNationalFigures(tx) : [];
  const named = new Set([...indicators, ...institutions, ...national].map(({ source }) => source));
  const sources = (await listSources(tx)).filter(
    (it) => named.has(it.code) || fits(search, [it.code, it.titleId, it.titleEn]),
  );
  return { indicators, patterns, institutions, national, sources };
}
