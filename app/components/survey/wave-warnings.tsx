import { formatList, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { fewestForPrivacy, warningsOf, type WaveState } from "~/models/wave.ts";
import type { WaveInFull } from "~/models/waves.server.ts";

const mostNamed = 5;

/** "A, B, and 12 others". */
export function useNames(): (names: readonly string[]) => string {
  const t = useText();
  const language = useLanguage();
  return (names) => {
    const rest = names.length - mostNamed;
    const more = t("wave.warnings.more", { count: rest });
    return formatList(rest > 0 ? [...names.slice(0, mostNamed), more] : names, language);
  };
}

/** What to know before the next step, by the state that the wave is in. */
const told: Record<WaveState, readonly ("unworded" | "uninvited" | "silent" | "tooFew" | "intervalOnly")[]> = {
  draft: ["unworded", "uninvited"],
  open: ["silent", "uninvited", "tooFew", "intervalOnly"],
  closed: ["tooFew", "intervalOnly"],
  computed: [],
  published: [],
};

export function WaveWarnings({ wave }: { wave: WaveInFull }) {
  const t = useText();
  const language = useLanguage();
  const names = useNames();
  const warnings = warningsOf(wave);
  const lines = told[wave.state].flatMap((kind) => {
    const found = warnings[kind];
    const count = typeof found === "number" ? found : found.length;
    if (count === 0) return [];
    return t(`wave.warnings.${kind}`, {
      count,
      names: typeof found === "number" ? "" : names(found),
      items: typeof found === "number" ? "" : formatList(found, language),
      needed: formatNumber(kind === "tooFew" ? fewestForPrivacy : wave.ownModelNeeds, language, "count"),
    });
  });
  if (lines.length === 0) return null;
  return (
    <div className="notice">
      <p className="font-semibold">{t("wave.warnings.title")}</p>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
