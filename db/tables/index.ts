import type { AppUserRow, CredentialRow, MembershipRow, UserSessionRow } from "./accounts.ts";
import type { CooperationMemberRow, CooperationRow } from "./cooperation.ts";
import type { EnterpriseRow } from "./enterprises.ts";
import type { DataSourceRow, IndicatorRow } from "./indicators.ts";
import type { AdequacyRatingRow, DisturbanceRow, FacilityRow } from "./infrastructure.ts";
import type { ObservationRow, SentraFactRow, SheetRow } from "./observations.ts";
import type { InstitutionRow, PartnershipPatternRow } from "./partnerships.ts";
import type { OfficeRow, RegionRow, SentraRow } from "./regions.ts";
import type { InstrumentRow, SurveyResponseRow, SurveyWaveRow } from "./surveys.ts";

export interface Tables {
  app_user: AppUserRow;
  credential: CredentialRow;
  user_session: UserSessionRow;
  membership: MembershipRow;
  region: RegionRow;
  office: OfficeRow;
  sentra: SentraRow;
  indicator: IndicatorRow;
  data_source: DataSourceRow;
  sheet: SheetRow;
  observation: ObservationRow;
  sentra_fact: SentraFactRow;
  instrument: InstrumentRow;
  survey_wave: SurveyWaveRow;
  survey_response: SurveyResponseRow;
  partnership_pattern: PartnershipPatternRow;
  institution: InstitutionRow;
  enterprise: EnterpriseRow;
  cooperation: CooperationRow;
  cooperation_member: CooperationMemberRow;
  facility: FacilityRow;
  disturbance: DisturbanceRow;
  adequacy_rating: AdequacyRatingRow;
}
