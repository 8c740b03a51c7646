import { useState } from "react";
import { useText } from "~/i18n/use-text.ts";
import type { SentraChoice as Choice } from "~/models/wave-choices.server.ts";
import { useScripts } from "./use-scripts.ts";

interface SentraChoiceProps {
  sentra: Choice[];
  /** Ids that are ticked at first. */
  chosen: readonly string[];
  error: string | undefined;
}

/** A province has hundreds: with scripts they are searched and ticked together; without, one box stands for all. */
export function SentraChoice({ sentra, chosen: first, error }: SentraChoiceProps) {
  const t = useText();
  const [chosen, setChosen] = useState(new Set(first));
  const [search, setSearch] = useState("");
  const [region, setRegion] = useState("");
  const hasScripts = useScripts();
  const isShown = (one: Choice) =>
    (region === "" || one.region.code === region) &&
    one.name.toLocaleLowerCase("id").includes(search.trim().toLocaleLowerCase("id"));
  const shown = sentra.filter(isShown);
  const regions = new Map(sentra.map(({ region: { code, name } }) => [code, name]));
  const tick = (ids: readonly number[], isTicked: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isTicked) next.add(String(id));
      else next.delete(String(id));
    }
    setChosen(next);
  };
  if (sentra.length === 0) return <p className="empty">{t("wave.form.noSentra")}</p>;
  return (
    <fieldset className="card grid gap-3" id="sentra" aria-describedby={error ? "sentra-salah" : undefined}>
      <legend className="float-left w-full font-heading font-bold">{t("wave.form.sentra")}</legend>
      {error && (
        <p id="sentra-salah" className="font-semibold text-bad">
          {error}
        </p>
      )}
      {hasScripts ? (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <div className="field">
              <label htmlFor="cari-sentra">{t("wave.form.filter")}</label>
              <input
                id="cari-sentra"
                type="search"
                className="input"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
                // Looking for a sentra is not sending the form.
                onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
              />
            </div>
            {regions.size > 1 && (
              <div className="field">
                <label htmlFor="saring-wilayah">{t("wave.form.filterRegion")}</label>
                <select
                  id="saring-wilayah"
                  className="input"
                  value={region}
                  onChange={(event) => setRegion(event.target.value)}
                >
                  <option value="">{t("wave.form.allRegions")}</option>
                  {[...regions].map(([code, name]) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
            )}
          </div>
          <div className="flex flex-wrap items-center gap-2">
            <button
              type="button"
              className="button quiet"
              onClick={() =>
                tick(
                  shown.map(({ id }) => id),
                  true,
                )
              }
            >
              {t("wave.form.checkShown", { count: shown.length })}
            </button>
            <button
              type="button"
              className="button quiet"
              onClick={() =>
                tick(
                  shown.map(({ id }) => id),
                  false,
                )
              }
            >
              {t("wave.form.uncheckShown")}
            </button>
            <p role="status" className="muted small">
              {t("wave.form.chosen", { chosen: chosen.size, total: sentra.length })}
            </p>
          </div>
        </>
      ) : (
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" className="size-5" name="all" value="on" />
          {t("wave.form.everySentra")}
        </label>
      )}
      <ul className="grid max-h-96 gap-x-4 overflow-y-auto sm:grid-cols-2">
        {sentra.map((one) => (
          <li key={one.id} hidden={!isShown(one)}>
            <label className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                className="size-5 shrink-0"
                name="sentra"
                value={one.id}
                checked={chosen.has(String(one.id))}
                onChange={(event) => tick([one.id], event.target.checked)}
              />
              <span>
                {one.name} <span className="muted small">{one.region.name}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="muted">{t("wave.form.noneShown")}</p>}
    </fieldset>
  );
}
