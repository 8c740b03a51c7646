import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";

/** The way of a sheet over Excel: down, filled in without a connection, and up again. */
export function SheetFileLinks({ address }: { address: string }) {
  const t = useText();
  return (
    <p className="no-print flex flex-wrap gap-2">
      <a className="button quiet compact" href={`${address}/templat.xlsx`} download>
        {t("sheet.files.template")}
      </a>
      <Link className="button quiet compact" to={`${address}/unggah`}>
        {t("sheet.files.upload")}
      </Link>
    </p>
  );
}
