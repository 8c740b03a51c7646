import { sizeLimits, sizeRules } from "analytics";
import { formatShort } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";

type Figure = "assets" | "capital" | "yearlySales" | "workers";

/** The limits of every rule, as a table, and how each is read. */
export function SizeRules({ label }: { label: string }) {
  const t = useText();
  const language = useLanguage();
  const rows = sizeRules.flatMap((rule) =>
    Object.entries(sizeLimits[rule]).map(([figure, limits]) => ({ rule, figure: figure as Figure, limits })),
  );
  const words = (limit: bigint) => formatShort(Number(limit), language, "count");
  return (
    <div className="grid gap-2">
      <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("member.counts.rule")}</th>
              {(["micro", "small", "medium"] as const).map((one) => (
                <th key={one} scope="col">
                  {t(`member.classes.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rule, figure, limits: [micro, small, medium] }) => (
              <tr key={`${rule} ${figure}`}>
                <th scope="row">
                  {t(`member.rules.${rule}`)}
                  <span className="muted small block font-normal">
                    {t(`member.fields.${figure}`)}
                    {rule === "pp7_2021" && `, ${t(`member.ruleFor.${figure as "capital"}`)}`}
                  </span>
                </th>
                <td className="whitespace-nowrap">≤ {words(micro)}</td>
                <td className="whitespace-nowrap">
                  &gt; {words(micro)} – {words(small)}
                </td>
                <td className="whitespace-nowrap">
                  &gt; {words(small)} – {words(medium)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="small list-disc pl-5">
        {sizeRules.map((rule) => (
          <li key={rule}>{t(`member.ruleNotes.${rule}`)}</li>
        ))}
        <li>{t("member.largeAbove")}</li>
      </ul>
    </div>
  );
}

/** The same, folded: one click away from where classes are shown. */
export function SizeRulesDetails() {
  const t = useText();
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("member.rulesTitle")}</summary>
      <SizeRules label={t("member.rulesTitle")} />
    </details>
  );
}
