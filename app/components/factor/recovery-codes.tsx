import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";

/** The one time that recovery codes are shown: in the answer to the form. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useText();
  return (
    <section className="notice good grid gap-3" role="alert" aria-labelledby="kode-cadangan">
      <h2 id="kode-cadangan">{t("factor.codesTitle")}</h2>
      <p>{t("factor.codesHint", { count: codes.length })}</p>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-x-6 gap-y-1 pl-6">
        {codes.map((code) => (
          <li key={code} className="list-decimal">
            <code className="font-semibold select-all">{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <Link to="/">{t("factor.codesKept")}</Link>
      </p>
    </section>
  );
}
