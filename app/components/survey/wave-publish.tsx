import { Form, Link } from "@remix-run/react";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { fewestForPrivacy } from "~/models/wave.ts";
import type { WaveInFull } from "~/models/waves.server.ts";
import { useNames } from "./wave-warnings.tsx";

interface WavePublishProps {
  wave: WaveInFull;
  /** Names of the sentra of which nothing will be shown. */
  withheld: readonly string[];
  address: string;
}

/** The last look before a result is fixed: what no longer changes, and who sees what. */
export function WavePublish({ wave, withheld, address }: WavePublishProps) {
  const t = useText();
  const language = useLanguage();
  const names = useNames();
  const needed = formatNumber(fewestForPrivacy, language, "count");
  const isRegional = wave.owner.kind === "region";
  const seen = [
    t(isRegional ? "wave.publish.sentra" : "wave.publish.sentraOwn"),
    t("wave.publish.files"),
    isRegional && t("wave.publish.office"),
    withheld.length > 0 && t("wave.publish.hidden", { count: withheld.length, names: names(withheld), needed }),
    t("wave.publish.nobody"),
  ].filter((line) => line !== false);
  return (
    <div className="stack max-w-3xl gap-4">
      <div className="notice bad">
        <h2>{t("wave.publish.forever")}</h2>
        <p>{t("wave.publish.foreverText")}</p>
      </div>
      {withheld.length === wave.sentra.length && <p className="notice">{t("wave.publish.nothing", { needed })}</p>}
      <section className="card" aria-labelledby="siapa">
        <h2 id="siapa">{t("wave.publish.who")}</h2>
        <ul className="mt-1 list-disc pl-5">
          {seen.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Form method="post" action={address} className="flex flex-wrap gap-2">
        <button name="langkah" value="terbitkan" className="button">
          {t("wave.publish.confirm")}
        </button>
        <Link to={address} className="button quiet">
          {t("common.cancel")}
        </Link>
      </Form>
    </div>
  );
}
