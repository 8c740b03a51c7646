import { useText } from "~/i18n/use-text.ts";
import type { ComparisonChoice, ComparisonProblems, OfferedSentra } from "~/models/comparison.server.ts";
import { SimulatedBadge } from "./figure.tsx";

interface CompareSentraProps {
  choice: ComparisonChoice;
  search: string;
  problem: ComparisonProblems["sentra"];
}

/** The chosen sentra first, then those on offer; where there are many, a search narrows them. */
export function CompareSentra({ choice, search, problem }: CompareSentraProps) {
  const t = useText();
  const { chosen, offered, notOffered } = choice;
  return (
    <fieldset aria-describedby={problem ? "s-error" : undefined}>
      <legend className="field-label mb-1">{t("compare.sentra")}</legend>
      {problem && (
        <p id="s-error" className="mb-1 font-semibold text-bad" role="alert">
          {problem.count === 0
            ? t("compare.problems.noSentra")
            : t(`compare.problems.${problem.reason}`, { count: problem.count })}
        </p>
      )}
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {chosen.map((sentra) => (
          <SentraTick key={sentra.id} sentra={sentra} isChosen />
        ))}
        {offered.map((sentra) => (
          <SentraTick key={sentra.id} sentra={sentra} isChosen={false} />
        ))}
      </div>
      {(notOffered > 0 || search !== "") && (
        <div className="field mt-2 max-w-xl">
          <label htmlFor="cari">{t("compare.search")}</label>
          {notOffered > 0 && <p className="hint">{t("compare.searchHint", { count: notOffered })}</p>}
          {offered.length === 0 && <p className="hint">{t("compare.noneFound", { search })}</p>}
          <input id="cari" name="cari" type="search" className="input" defaultValue={search} />
        </div>
      )}
    </fieldset>
  );
}

function SentraTick({ sentra, isChosen }: { sentra: OfferedSentra; isChosen: boolean }) {
  return (
    <label className="flex min-h-11 items-center gap-3 py-1">
      <input type="checkbox" name="s" value={sentra.id} defaultChecked={isChosen} className="size-5 shrink-0" />
      <span>
        {sentra.name} <span className="muted small">{sentra.region.name}</span>{" "}
        {sentra.isSimulated && <SimulatedBadge />}
      </span>
    </label>
  );
}
