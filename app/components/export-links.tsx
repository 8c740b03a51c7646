import { useSearchParams } from "@remix-run/react";
import { longestPaper } from "~/exports/paper-limit.ts";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";

interface ExportLinksProps {
  /** Without its ending. */
  path: string;
  /** What the file is to hold, where the page's own address doesn't say it. */
  query?: Record<string, string>;
  /** How many there are, where they may be more than are printed. */
  rows?: number;
  /** What belongs to it: in XLSX and PDF it comes along, in CSV each is a file. */
  further?: readonly { code: string; title: string }[];
}

/** Downloads of what is on screen: the same address, asked for as a file. */
export function ExportLinks({ path, query, rows = 0, further = [] }: ExportLinksProps) {
  const t = useText();
  const language = useLanguage();
  const [pageParams] = useSearchParams();
  const address = (ending: string, table?: string) => {
    const params = new URLSearchParams(query ?? pageParams);
    if (table) params.set("tabel", table);
    return `${path}.${ending}${params.size > 0 ? `?${params}` : ""}`;
  };
  const links = [
    { href: address("xlsx"), text: t("common.exportXlsx") },
    { href: address("csv"), text: t("common.exportCsv") },
    ...further.map(({ code, title }) => ({ href: address("csv", code), text: `${t("common.exportCsv")}: ${title}` })),
    ...(rows > longestPaper ? [] : [{ href: address("pdf"), text: t("common.exportPdf") }]),
  ];
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      {links.map(({ href, text }) => (
        <a key={href} className="button quiet compact" href={href} download>
          {text}
        </a>
      ))}
      {rows > longestPaper && (
        <span className="muted small">
          {t("common.pdfTooLong", {
            rows: formatNumber(rows, language, "count"),
            most: formatNumber(longestPaper, language, "count"),
          })}
        </span>
      )}
    </div>
  );
}
