import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { InstrumentDefinition } from "~/models/instrument.ts";

/** What is asked, construct by construct, in both languages, and the scale of the answers. */
export function QuestionList({ definition }: { definition: InstrumentDefinition }) {
  const t = useText();
  const language = useLanguage();
  const [here, there] = language === "id" ? (["id", "en"] as const) : (["en", "id"] as const);
  const { constructs, scale } = definition;
  const points = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => i);
  return (
    <>
      <section className="stack gap-5">
        <h2>{t("instrument.questions")}</h2>
        {definition.wording_source === "own" && <p className="notice max-w-prose">{t("instrument.ownWording")}</p>}
        {constructs[0]?.items[0]?.text_id === undefined && <p className="notice">{t("instrument.wordless")}</p>}
        {constructs.map((construct) => (
          <div key={construct.name} className="stack gap-1">
            <h3 id={construct.name}>
              {construct[`name_${here}`]}{" "}
              <span className="muted small font-normal">
                ({construct.name}, <span lang={there}>{construct[`name_${there}`]}</span>)
              </span>
            </h3>
            <ul className="grid gap-2">
              {construct.items.map((item) => (
                <li key={item.code} className="grid grid-cols-[3.5rem_minmax(0,1fr)] border-t border-line pt-2">
                  <span className="muted small pt-0.5">{item.code}</span>
                  <div className="grid gap-x-6 md:grid-cols-2">
                    <p>{item[`text_${here}`] ?? "–"}</p>
                    <p className="muted" lang={there}>
                      {item[`text_${there}`]}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      <section className="stack gap-2">
        <h2>{t("instrument.scale")}</h2>
        <ul className="grid gap-1">
          {points.map((i) => (
            <li key={i}>
              {scale.min + i} = {scale[`labels_${here}`]?.[i] ?? "–"}{" "}
              <span className="muted small" lang={there}>
                ({scale[`labels_${there}`]?.[i] ?? "–"})
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
