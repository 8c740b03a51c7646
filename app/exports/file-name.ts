import type { ExportTable } from "./table.ts";

interface Named {
  title: string;
  about: Pick<ExportTable["about"], "periodCode" | "asOf">;
}

/** "daftar-sentra_2026-10_20261121-1030.xlsx": title, period, and when it was made in WIB; safe on every system. */
export function fileName({ title, about }: Named, ending: string): string {
  const moment = new Date(about.asOf.getTime() + 7 * 3_600_000).toISOString();
  const made = `${moment.slice(0, 10).replaceAll("-", "")}-${moment.slice(11, 16).replace(":", "")}`;
  return [slug(title), about.periodCode, made].filter(Boolean).join("_") + `.${ending}`;
}

function slug(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}
