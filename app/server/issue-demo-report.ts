import type { IssueReport } from "../../db/demo/reports.ts";
import { getReportPlace } from "../models/report-place.server.ts";
import { issueReport } from "../models/yearly-reports.server.ts";

/** Freezes a demo's report as its board or officer would with the page's button. */
export const issueDemoReport: IssueReport = async (tx, issuer, { sentra_id, region_code }, year) => {
  const place =
    region_code === null
      ? await getReportPlace(tx, { memberships: [] }, { sentraId: String(sentra_id) })
      : await getReportPlace(
          tx,
          { memberships: [{ role: "officer", regionCode: region_code, sentraId: null }] },
          { regionCode: region_code },
        );
  const problem = await issueReport(tx, { userId: issuer }, place, year);
  if (problem) throw new Error(`the demo's report of ${place.name} was not issued: ${problem}`);
};
