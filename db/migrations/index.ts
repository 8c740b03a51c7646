import type { Migration } from "kysely";
import * as accounts from "./20261121T0600-accounts.ts";
import * as regionsAndSentra from "./20261121T0610-regions-and-sentra.ts";
import * as indicatorsAndObservations from "./20261121T0620-indicators-and-observations.ts";
import * as surveysAndReference from "./20261121T0630-surveys-and-reference.ts";
import * as administration from "./20261121T0700-administration.ts";
import * as enterprises from "./20261121T1200-enterprises.ts";
import * as enterpriseCounts from "./20261121T1205-enterprise-counts.ts";
import * as sheetPeriodsAndStates from "./20261121T1210-sheet-periods-and-states.ts";
import * as cells from "./20261121T1215-cells.ts";
import * as officeCatalogue from "./20261121T1220-office-catalogue.ts";
import * as cooperation from "./20261121T1230-cooperation.ts";
import * as infrastructure from "./20261121T1240-infrastructure.ts";
import * as partnerships from "./20261121T1250-partnerships.ts";
import * as instrumentVersions from "./20261121T1300-instrument-versions.ts";
import * as waves from "./20261121T1305-waves.ts";
import * as responses from "./20261121T1310-responses.ts";
import * as waveResults from "./20261121T1315-wave-results.ts";
import * as jobs from "./20261121T1320-jobs.ts";
import * as respondents from "./20261121T1325-respondents.ts";
import * as instrumentUses from "./20261121T1330-instrument-uses.ts";
import * as publishedReference from "./20261121T1345-published-reference.ts";
import * as officeDesk from "./20261121T1400-office-desk.ts";
import * as indexAndDiagnosis from "./20261121T1410-index-and-diagnosis.ts";
import * as programmes from "./20261121T1420-programmes.ts";
import * as yearlyReports from "./20261121T1430-yearly-reports.ts";
import * as resultsTakenBack from "./20261121T1435-results-taken-back.ts";
import * as exportForms from "./20261121T1440-export-forms.ts";
import * as personalTokens from "./20261121T1450-personal-tokens.ts";
import * as sheetIndexes from "./20261121T1500-sheet-indexes.ts";
import * as exportFormUpkeep from "./20261121T1505-export-form-upkeep.ts";
import * as deskPeriods from "./20261121T1510-desk-periods.ts";
import * as comparability from "./20261121T1515-comparability.ts";
import * as measuresAndTokenLimit from "./20261121T1520-measures-and-token-limit.ts";
import * as wavesBySentra from "./20261121T1535-waves-by-sentra.ts";
import * as publishedResults from "./20261121T1540-published-results.ts";
import * as accountLinks from "./20261121T1600-account-links.ts";
import * as sessionLifetimes from "./20261121T1601-session-lifetimes.ts";
import * as secondFactor from "./20261121T1610-second-factor.ts";
import * as auditLog from "./20261121T1640-audit-log.ts";
import * as departures from "./20261121T1645-departures.ts";
import * as privacy from "./20261121T1700-privacy.ts";
import * as retention from "./20261121T1705-retention.ts";
import * as responseChecks from "./20261121T1710-response-checks.ts";
import * as valuesReadByOwner from "./20261121T1740-values-read-by-owner.ts";
import * as firstEntries from "./20261121T1741-first-entries.ts";
import * as valuesClosedToOwner from "./20261121T1742-values-closed-to-owner.ts";
import * as closedAccounts from "./20261121T1743-closed-accounts.ts";
import * as officeDepartures from "./20261121T1744-office-departures.ts";
import * as outsiders from "./20261121T1745-outsiders.ts";
import * as endSessions from "./20261121T1746-end-sessions.ts";
import * as openOnce from "./20261121T1750-open-once.ts";
import * as sentForms from "./20261121T1751-sent-forms.ts";
import * as figuresTakenBackOnce from "./20261122T1747-figures-taken-back-once.ts";
import * as approvalsAfterReopening from "./20261122T1748-approvals-after-reopening.ts";

/** In order of their names. A landed migration is never edited; what changes is a new one. */
export const migrations: Record<string, Migration> = {
  "20261121T0600-accounts": accounts,
  "20261121T0610-regions-and-sentra": regionsAndSentra,
  "20261121T0620-indicators-and-observations": indicatorsAndObservations,
  "20261121T0630-surveys-and-reference": surveysAndReference,
  "20261121T0700-administration": administration,
  "20261121T1200-enterprises": enterprises,
  "20261121T1205-enterprise-counts": enterpriseCounts,
  "20261121T1210-sheet-periods-and-states": sheetPeriodsAndStates,
  "20261121T1215-cells": cells,
  "20261121T1220-office-catalogue": officeCatalogue,
  "20261121T1230-cooperation": cooperation,
  "20261121T1240-infrastructure": infrastructure,
  "20261121T1250-partnerships": partnerships,
  "20261121T1300-instrument-versions": instrumentVersions,
  "20261121T1305-waves": waves,
  "20261121T1310-responses": responses,
  "20261121T1315-wave-results": waveResults,
  "20261121T1320-jobs": jobs,
  "20261121T1325-respondents": respondents,
  "20261121T1330-instrument-uses": instrumentUses,
  "20261121T1345-published-reference": publishedReference,
  "20261121T1400-office-desk": officeDesk,
  "20261121T1410-index-and-diagnosis": indexAndDiagnosis,
  "20261121T1420-programmes": programmes,
  "20261121T1430-yearly-reports": yearlyReports,
  "20261121T1435-results-taken-back": resultsTakenBack,
  "20261121T1440-export-forms": exportForms,
  "20261121T1450-personal-tokens": personalTokens,
  "20261121T1500-sheet-indexes": sheetIndexes,
  "20261121T1505-export-form-upkeep": exportFormUpkeep,
  "20261121T1510-desk-periods": deskPeriods,
  "20261121T1515-comparability": comparability,
  "20261121T1520-measures-and-token-limit": measuresAndTokenLimit,
  "20261121T1535-waves-by-sentra": wavesBySentra,
  "20261121T1540-published-results": publishedResults,
  "20261121T1600-account-links": accountLinks,
  "20261121T1601-session-lifetimes": sessionLifetimes,
  "20261121T1610-second-factor": secondFactor,
  "20261121T1640-audit-log": auditLog,
  "20261121T1645-departures": departures,
  "20261121T1700-privacy": privacy,
  "20261121T1705-retention": retention,
  "20261121T1710-response-checks": responseChecks,
  "20261121T1740-values-read-by-owner": valuesReadByOwner,
  "20261121T1741-first-entries": firstEntries,
  "20261121T1742-values-closed-to-owner": valuesClosedToOwner,
  "20261121T1743-closed-accounts": closedAccounts,
  "20261121T1744-office-departures": officeDepartures,
  "20261121T1745-outsiders": outsiders,
  "20261121T1746-end-sessions": endSessions,
  "20261121T1750-open-once": openOnce,
  "20261121T1751-sent-forms": sentForms,
  "20261122T1747-figures-taken-back-once": figuresTakenBackOnce,
  "20261122T1748-approvals-after-reopening": approvalsAfterReopening,
};
