import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";

interface ExportFormUpkeepProps {
  form: { name: string; isRetired: boolean; hasLog: boolean };
  /** What was refused: a name as it was typed, or a deletion without its confirmation. */
  refused: { name?: { typed: string; error: string }; removal?: string };
}

/** A format's name, and its end: deleted, or retired where its log has to stay. */
export function ExportFormUpkeep({ form, refused }: ExportFormUpkeepProps) {
  const t = useText();
  const what = form.hasLog ? "retire" : "delete";
  return (
    <details className="card" open={refused.name !== undefined || refused.removal !== undefined}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("exchange.upkeep")}</summary>
      <div className="stack gap-6 pt-2">
        <Form method="post" className="stack gap-3">
          <div className="field max-w-md">
            <label htmlFor="nama">{t("exchange.formName")}</label>
            <input
              id="nama"
              name="name"
              className="input"
              maxLength={100}
              required
              defaultValue={refused.name?.typed ?? form.name}
              aria-invalid={refused.name ? true : undefined}
              aria-describedby={refused.name ? "nama-error" : undefined}
            />
            {refused.name && (
              <p id="nama-error" className="error" role="alert">
                {refused.name.error}
              </p>
            )}
          </div>
          <p>
            <button className="button compact" name="langkah" value="nama">
              {t("exchange.rename")}
            </button>
          </p>
        </Form>
        {form.isRetired ? (
          <Form method="post" className="stack gap-3">
            <p className="muted">{t("exchange.retiredHint")}</p>
            <p>
              <button className="button compact" name="langkah" value="pakai">
                {t("exchange.restore")}
              </button>
            </p>
          </Form>
        ) : (
          <Form method="post" className="stack gap-3">
            <p className="muted">{t(`exchange.${what}Hint`)}</p>
            {refused.removal && (
              <p role="alert" className="notice bad">
                {refused.removal}
              </p>
            )}
            <label className="flex min-h-11 items-center gap-2">
              <input type="checkbox" name="yakin" value="ya" className="size-5" />
              {t(`exchange.${what}Confirm`, { name: form.name })}
            </label>
            <p>
              <button className="button quiet compact" name="langkah" value="hapus">
                {t(`exchange.${what}`)}
              </button>
            </p>
          </Form>
        )}
      </div>
    </details>
  );
}
