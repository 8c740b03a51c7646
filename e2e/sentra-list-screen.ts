import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

interface ScreenCell {
  /** As read; "" where there is no value. */
  text: string;
  isSimulated: boolean;
}

/** The list's table as a person sees it, without the boxes for ticking. */
export async function readScreen(page: Page): Promise<{ headers: string[]; rows: ScreenCell[][] }> {
  return page.getByRole("region", { name: "Daftar sentra" }).evaluate((region) => {
    const said = (cell: Element) => {
      const copy = cell.cloneNode(true) as Element;
      copy.querySelectorAll("sup, .badge, .missing, [aria-hidden]").forEach((part) => part.remove());
      return copy.textContent!.trim();
    };
    const cellsOf = (row: Element) =>
      [...row.querySelectorAll("th, td")].filter((cell) => !cell.querySelector("input"));
    const [head, ...body] = [...region.querySelectorAll("tr")];
    const headers = cellsOf(head!).filter((cell) => cell.querySelector("a"));
    return {
      headers: headers.map(said),
      rows: body.map((row) =>
        cellsOf(row).map((cell) => ({
          text: said(cell),
          isSimulated: cell.querySelector("sup, .badge.simulated") !== null,
        })),
      ),
    };
  });
}

/** A file's plain decimal, written as the screen writes it. */
export function asOnScreen(value: string, header: string): string {
  if (value === "") return "";
  const digits = header.endsWith("(%)") ? 1 : header.endsWith("(Rp)") || header.endsWith("(usaha)") ? 0 : undefined;
  if (digits === undefined) return value;
  const text = new Intl.NumberFormat("id-ID", { maximumFractionDigits: digits }).format(Number(value));
  return header.endsWith("(%)") ? `${text} %` : text;
}

/** The file's cells against the screen's, one by one, and each mark of a simulated value where the screen has one. */
export function compare(screen: Awaited<ReturnType<typeof readScreen>>, headers: string[], rows: string[][]): void {
  const shown = screen.headers.length;
  expect(headers.slice(0, shown).map((header) => header.replace(/^K[A-Z]\d\d /, ""))).toEqual(screen.headers);
  expect(rows.map((row) => row.slice(0, shown).map((value, i) => asOnScreen(value, headers[i]!)))).toEqual(
    screen.rows.map((row) => row.map(({ text }) => text)),
  );
  const markOf = (row: string[], column: number) => {
    const name = headers[column]!.replace(/^(K[A-Z]\d\d) .*/, "$1");
    const at = headers.indexOf(`${name}: simulasi`);
    return at >= 0 && row[at] === "simulasi";
  };
  expect(rows.map((row) => screen.headers.map((_, column) => markOf(row, column)))).toEqual(
    screen.rows.map((row) => row.map(({ isSimulated }) => isSimulated)),
  );
}
