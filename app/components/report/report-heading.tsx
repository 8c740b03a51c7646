import { Link } from "@remix-run/react";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { useText } from "~/i18n/use-text.ts";
import type { ReportPlace } from "~/models/report-place.server.ts";

interface ReportHeadingProps {
  place: ReportPlace;
  /** Below the list of reports: the way back to it. */
  isInside?: boolean;
}

/** The head of a place's yearly reports: the sentra's own, or the region's name. */
export function ReportHeading({ place, isInside = false }: ReportHeadingProps) {
  const t = useText();
  return (
    <>
      {place.kind === "sentra" ? (
        <SentraHeader sentra={place.sentra} current="report" />
      ) : (
        <h1>
          {t("report.title")}: {place.name}
        </h1>
      )}
      {isInside && (
        <p className="no-print">
          <Link to={place.path}>← {t("report.all")}</Link>
        </p>
      )}
    </>
  );
}
