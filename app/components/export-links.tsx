import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

interface ExportLinksProps {
  /** Without its ending. */
  path: string;
  /** What the file is to hold, where the page's own address doesn't say it. */
  query?: Record<string, string>;
}

/** Downloads of what is on screen: the same address, asked for as a file. */
export function ExportLinks({ path, query }: ExportLinksProps) {
  const { t } = useTranslation();
  const [pageParams] = useSearchParams();
  const params = query ? new URLSearchParams(query) : pageParams;
  const search = params.size > 0 ? `?${params}` : "";
  return (
    <p className="no-print flex flex-wrap gap-2">
      <a className="button quiet compact" href={`${path}.xlsx${search}`} download>
        {t("common.exportXlsx")}
      </a>
      <a className="button quiet compact" href={`${path}.csv${search}`} download>
        {t("common.exportCsv")}
      </a>
    </p>
  );
}
