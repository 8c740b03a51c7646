import { useReducer } from "react";
import { useText } from "~/i18n/use-text.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import { Kept } from "./kept.ts";
import { useCellName } from "./use-cell-name.ts";
import { useKept } from "./use-kept.ts";

interface KeptValuesProps {
  userId: number;
  sheet: string;
  indicators: readonly Indicator[];
}

/** What a person typed into a sheet that was closed before it could be saved: theirs to read until they throw it away. */
export function KeptValues({ userId, sheet, indicators }: KeptValuesProps) {
  const t = useText();
  const nameOf = useCellName(indicators);
  const [, lookAgain] = useReducer((times: number) => times + 1, 0);
  const kept = new Kept(userId, sheet);
  const values = useKept(() => Object.entries(kept.read()));
  if (values.length === 0) return null;
  const discard = () => {
    kept.write({}, kept.read());
    lookAgain();
  };
  return (
    <section className="notice bad stack gap-2" aria-labelledby="belum-masuk">
      <h3 id="belum-masuk">{t("sheet.entry.keptTitle")}</h3>
      <p>{t("sheet.entry.keptHint")}</p>
      <ul className="list-disc pl-5">
        {values.map(([code, { typed }]) => (
          <li key={code}>
            {nameOf(code)}: <strong>{typed || t("cell.empty")}</strong>
          </li>
        ))}
      </ul>
      <div>
        <button type="button" className="button quiet compact" onClick={discard}>
          {t("sheet.entry.discard")}
        </button>
      </div>
    </section>
  );
}
