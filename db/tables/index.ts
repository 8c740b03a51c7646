import type { AppUserRow, CredentialRow, MembershipRow, UserSessionRow } from "./accounts.ts";
import type { CellNoteRow, CellRuleRow, ObservationChangeRow } from "./cells.ts";
import type { EnterpriseRow } from "./enterprises.ts";
import type { DataSourceRow, IndicatorRow } from "./indicators.ts";
import type { ObservationRow, SentraFactRow, SheetRow, SheetStepRow } from "./observations.ts";
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
  sheet_step: SheetStepRow;
  observation: ObservationRow;
  observation_change: ObservationChangeRow;
  cell_note: CellNoteRow;
  cell_rule: CellRuleRow;
  sentra_fact: SentraFactRow;
  instrument: InstrumentRow;
  survey_wave: SurveyWaveRow;
  survey_response: SurveyResponseRow;
  partnership_pattern: PartnershipPatternRow;
  institution: InstitutionRow;
  enterprise: EnterpriseRow;
}
