import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { BrokenChain } from "~/models/audit-log.server.ts";

/** Whether every chain is whole, computed again when it is asked for. */
export function AuditCheck({ check }: { check: { broken: BrokenChain[]; chains: number } | undefined }) {
  const t = useText();
  return (
    <section className="card stack gap-2" aria-labelledby="keutuhan">
      <h2 id="keutuhan" className="text-lg">
        {t("audit.verifyTitle")}
      </h2>
      <p className="muted small max-w-prose">{t("audit.verifyHint")}</p>
      {check?.broken.length === 0 && (
        <p className="notice good" role="status">
          {t("audit.whole", { count: check.chains })}
        </p>
      )}
      {check?.broken.map(({ sentraId, number }) => (
        <p key={sentraId} className="notice bad" role="alert">
          {t("audit.broken", { chain: sentraId, number })}
        </p>
      ))}
      <Form method="get" className="flex flex-wrap gap-2">
        <button className="button compact" name="periksa" value="1">
          {t("audit.verify")}
        </button>
        <a className="button quiet compact" href="/catatan/ujung.jsonl" download>
          {t("audit.heads")}
        </a>
      </Form>
    </section>
  );
}
