import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Downloads of what is on screen: the same address, asked for as a file. `path` is without its ending. */
export function ExportLinks({ path }: { path: string }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
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
