import { Form, Link } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";

/** Tells on every page that an administrator took the second factor off, until its owner says to know it. */
export function FactorResetNotice({ at }: { at: Date }) {
  const t = useText();
  const language = useLanguage();
  return (
    <section role="status" className="notice bad mb-4 grid gap-2">
      <p>{t("common.factorReset.told", { at: formatMoment(at, language) })}</p>
      <Form method="post" action="/akun/faktor" className="flex flex-wrap items-center gap-4">
        <Link to="/akun/faktor">{t("common.factorReset.setUp")}</Link>
        <button className="button quiet compact" name="aksi" value="mengerti">
          {t("common.factorReset.understood")}
        </button>
      </Form>
    </section>
  );
}
