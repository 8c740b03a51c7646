import { useText } from "~/i18n/use-text.ts";

/** What is wrong with a form as a whole; told at once to those who hear the page. */
export function FormErrors({ form }: { form: { errorId: string; errors?: string[] } }) {
  const t = useText();
  if (!form.errors?.length) return null;
  return (
    <div id={form.errorId} role="alert" className="notice bad">
      {form.errors.map((error) => (
        <p key={error}>{t(error as "common.missing", { defaultValue: error })}</p>
      ))}
    </div>
  );
}

/** That fields are wrong, and how many; which ones stands beside them. */
export function ErrorCount({ count }: { count: number }) {
  const t = useText();
  if (count === 0) return null;
  return (
    <p role="alert" className="notice bad">
      {t("common.fixErrors", { count })}
    </p>
  );
}
