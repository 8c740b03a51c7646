import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { DoneNotice } from "~/components/done-notice.tsx";
import { TextInput } from "~/components/inputs.tsx";
import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";

interface LeavingPageProps {
  kind: "sentra" | "office";
  /** Who leaves: the sentra, or the region and its offices. */
  who: ReactNode;
  departure: { eraseOn: string } | undefined;
  /** Where all data is taken from, by those who may. */
  take: string | undefined;
  /** What else there is to take. */
  children?: ReactNode;
  /** What stands in the way of leaving. */
  obstacle?: ReactNode;
  lastResult: SubmissionResult | undefined;
}

/** One who leaves takes all data along, and announces the day of the erasure or calls that back. */
export function LeavingPage({ kind, who, departure, take, children, obstacle, lastResult }: LeavingPageProps) {
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<{ eraseOn: string; name: string }>({ lastResult, shouldValidate: "onSubmit" });
  return (
    <div className="stack gap-5">
      <div>
        <h1>{t("audit.leaving.title")}</h1>
        <p className="muted">{who}</p>
        <DoneNotice messages={{ diumumkan: t("audit.leaving.announced"), ditarik: t("audit.leaving.calledBack") }} />
      </div>
      {lastResult?.error?.[""]?.map((problem) => (
        <p key={problem} role="alert" className="notice bad">
          {problem}
        </p>
      ))}
      <p className="max-w-prose">{t(`audit.leaving.${kind}.lead`)}</p>
      {take && (
        <section className="card stack gap-2" aria-labelledby="ambil">
          <h2 id="ambil">{t("audit.leaving.takeTitle")}</h2>
          <p className="muted max-w-prose">{t(`audit.leaving.${kind}.takeHint`)}</p>
          <p>
            <a className="button" href={take} download>
              {t("audit.leaving.take")}
            </a>
          </p>
          {children}
        </section>
      )}
      <section className="card stack gap-2" aria-labelledby="hapus">
        <h2 id="hapus">{t("audit.leaving.eraseTitle")}</h2>
        <p className="max-w-prose">{t(`audit.leaving.${kind}.eraseHint`)}</p>
        <p className="muted max-w-prose">{t(`audit.leaving.${kind}.stays`)}</p>
        {obstacle}
        {departure ? (
          <Form method="post" className="stack gap-3">
            <p className="notice bad">
              {t(`audit.leaving.${kind}.pending`, { day: formatDay(departure.eraseOn, language) })}
            </p>
            <p>
              <button className="button" name="aksi" value="tarik">
                {t("audit.leaving.callBack")}
              </button>
            </p>
          </Form>
        ) : (
          !obstacle && (
            <Form method="post" {...getFormProps(form)} className="grid max-w-md gap-4">
              <TextInput label={t("audit.leaving.eraseOn")} field={fields.eraseOn} type="date" />
              <TextInput label={t(`audit.leaving.${kind}.confirm`)} field={fields.name} />
              <div>
                <button className="button quiet">{t("audit.leaving.announce")}</button>
              </div>
            </Form>
          )
        )}
      </section>
    </div>
  );
}
