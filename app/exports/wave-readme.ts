import type { TFunction } from "i18next";
import { formatMonth } from "~/i18n/format.ts";
import type { Language } from "~/i18n/i18n.ts";
import { countAnswered } from "~/models/published-wave.ts";
import type { WaveFiles } from "~/models/wave-files.server.ts";

export const recomputeCommand = "npm run pls -- wave --data answers.csv --model model.json --out result.json";

/** What lies in a wave's download and how it is computed again, in one language. */
export function writeReadme(files: WaveFiles, t: TFunction, language: Language): string {
  const { title, place, month, instrument, turnout, design, weightsId, engine, answersHash } = files;
  const { respondents, excluded, ...counts } = turnout;
  const leftOut = Object.values(excluded).reduce((sum, count) => sum + count, 0);
  const { definition, ...named } = instrument;
  const { kind } = design.weights;
  const name = language === "id" ? instrument.nameId : instrument.nameEn;
  const itemText = (item: { text_id?: string; text_en?: string }) => (language === "id" ? item.text_id : item.text_en);
  return [
    `=== ${t("waveFiles.language")} ===`,
    t("waveFiles.title", { title, place, month: formatMonth(month, language) }),
    "",
    t("waveFiles.what"),
    "",
    t("waveFiles.answers"),
    t("waveFiles.model"),
    t("waveFiles.result"),
    "",
    t("waveFiles.turnout", { ...counts, n: respondents, answered: countAnswered(turnout), excluded: leftOut }),
    t("waveFiles.hash", { hash: answersHash }),
    t("waveFiles.instrument", { ...named, ...definition.scale, name }),
    t(`waveFiles.weights.${kind === "frozen" ? "version" : kind}`, { id: weightsId }),
    t("waveFiles.settings", { ...design.settings }),
    t("waveFiles.engine", { engine }),
    "",
    t("waveFiles.command"),
    `  ${recomputeCommand}`,
    t("waveFiles.compare"),
    "",
    t("waveFiles.notRating"),
    "",
    t("waveFiles.wording"),
    ...definition.constructs.flatMap((construct) => [
      `${language === "id" ? construct.name_id : construct.name_en} (${construct.name})`,
      ...construct.items.map((item) => `  ${item.code}  ${itemText(item) ?? t("waveFiles.noWording")}`),
    ]),
    "",
  ].join("\r\n");
}
