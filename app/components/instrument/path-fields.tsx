import { useText } from "~/i18n/use-text.ts";

interface PathFieldsProps {
  id: string;
  constructs: { id: string; key: string; name: string; label: string; to: string[] }[];
  errors: string[] | undefined;
}

/** Which construct influences which: a box to tick for each pair. */
export function PathFields({ id, constructs, errors }: PathFieldsProps) {
  const t = useText();
  return (
    <fieldset className="card stack gap-3" id={id} aria-describedby={errors ? `${id}-wrong` : undefined}>
      <legend className="float-left w-full font-heading font-bold">{t("instrument.paths")}</legend>
      <p className="muted small clear-both">{t("instrument.pathsHint")}</p>
      {errors && (
        <div id={`${id}-wrong`} className="font-semibold text-bad">
          {errors.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </div>
      )}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("instrument.paths")}>
        <table className="data-table sticky-first">
          <thead>
            <tr>
              <th scope="col" className="first">
                {t("instrument.from")}
              </th>
              {constructs.map(({ id: column, label }) => (
                <th key={column} scope="col">
                  {t("instrument.to")} {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {constructs.map((from) => (
              <tr key={from.id}>
                <th scope="row" className="first">
                  {from.label}
                </th>
                {constructs.map((to) => (
                  <td key={to.id}>
                    {to.key === from.key ? (
                      <span aria-hidden="true">–</span>
                    ) : (
                      <input
                        type="checkbox"
                        className="size-6"
                        name={from.name}
                        value={to.key}
                        defaultChecked={from.to.includes(to.key)}
                        aria-label={t("instrument.arrow", { from: from.label, to: to.label })}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}
