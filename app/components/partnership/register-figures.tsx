import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { type Computed, FigureList } from "../computed-figures.tsx";
import { SimulatedNotice } from "../figure.tsx";

interface RegisterFiguresProps {
  sentraId: number;
  figures: Computed[];
  /** Of an open sheet, whose figures follow the register; undefined once they are written down. */
  live: { withoutValue: number; isKept: boolean } | undefined;
}

/** What a sheet takes from the register of partnerships; nobody types it. */
export function RegisterFigures({ sentraId, figures, live }: RegisterFiguresProps) {
  const t = useText();
  const hint = !live ? "sheetFixed" : live.isKept ? "sheetLive" : "sheetNone";
  return (
    <>
      {figures.some(({ figure }) => figure.isSimulated) && <SimulatedNotice />}
      <section className="card max-w-3xl">
        <h3>{t("partnership.sheetTitle")}</h3>
        <p className="muted small">
          {t(`partnership.${hint}`)} <Link to={`/sentra/${sentraId}/kemitraan`}>{t("partnership.open")}</Link>
        </p>
        <FigureList figures={figures} />
        {live !== undefined && live.withoutValue > 0 && (
          <p className="muted small mt-2">{t("partnership.withoutValue", { count: live.withoutValue })}</p>
        )}
      </section>
    </>
  );
}
