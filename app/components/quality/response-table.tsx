import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FormErrors } from "~/components/form-errors.tsx";
import { TextInput } from "~/components/inputs.tsx";
import { useText } from "~/i18n/use-text.ts";
import type { MarkedResponse } from "~/models/response-quality.ts";

interface ResponseTableProps {
  responses: MarkedResponse[];
  isRegion: boolean;
  isFixed: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** A code as it is read out: half of it tells a wave's responses apart. */
const shortCode = (key: string) => key.slice(0, 6);

/** Responses by code, to be left out or taken back in. */
export function ResponseTable({ responses, isRegion, isFixed, lastResult }: ResponseTableProps) {
  const t = useText();
  const [form, fields] = useForm<{ keys: string[]; reason: string }>({ id: "jawaban", lastResult });
  if (responses.length === 0) return <p className="empty">{t("quality.noneShown")}</p>;
  const canLeave = !isFixed && responses.some(({ exclusion }) => !exclusion);
  const errors = { errorId: `${form.id}-salah`, errors: [...(form.errors ?? []), ...(fields.keys.errors ?? [])] };
  return (
    <Form method="post" {...getFormProps(form)} className="stack gap-3" noValidate preventScrollReset>
      <FormErrors form={errors} />
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("quality.title")}>
        <table className="data-table stacked">
          <caption>{t("quality.caption", { count: responses.length })}</caption>
          <thead>
            <tr>
              {!isFixed && (
                <th scope="col">
                  <span className="sr-only">{t("quality.chooseHead")}</span>
                </th>
              )}
              <th scope="col">{t("quality.code")}</th>
              {isRegion && <th scope="col">{t("quality.sentra")}</th>}
              <th scope="col">{t("quality.channel")}</th>
              <th scope="col">{t("quality.marksHead")}</th>
              <th scope="col">{t("quality.used")}</th>
            </tr>
          </thead>
          <tbody>
            {responses.map((response) => (
              <ResponseRow key={response.key} response={response} isRegion={isRegion} isFixed={isFixed} />
            ))}
          </tbody>
        </table>
      </div>
      {canLeave && (
        <div className="card grid max-w-3xl gap-3">
          <TextInput label={t("quality.reason")} field={fields.reason} hint={t("quality.reasonHint")} />
          <button className="button justify-self-start" name="langkah" value="centang">
            {t("quality.leave")}
          </button>
        </div>
      )}
    </Form>
  );
}

function ResponseRow({
  response,
  isRegion,
  isFixed,
}: {
  response: MarkedResponse;
  isRegion: boolean;
  isFixed: boolean;
}) {
  const t = useText();
  const { key, sentra, channel, marks, exclusion } = response;
  const code = shortCode(key);
  return (
    <tr>
      {!isFixed && (
        <td className="tag">
          {!exclusion && (
            <label className="inline-flex size-11 items-center justify-center md:size-6">
              <input
                type="checkbox"
                name="keys"
                value={key}
                className="size-5"
                aria-label={t("quality.choose", { code })}
              />
            </label>
          )}
        </td>
      )}
      <th scope="row">
        <code>{code}</code>
      </th>
      {isRegion && <td data-label={t("quality.sentra")}>{sentra}</td>}
      <td className="brief" data-label={t("quality.channel")}>
        {t(`quality.channels.${channel}`)}
      </td>
      <td data-label={t("quality.marksHead")}>
        {marks.length === 0 && <span className="muted">{t("quality.noMark")}</span>}
        <span className="inline-flex flex-wrap gap-1">
          {marks.map((mark) => (
            <span key={mark} className="badge submitted">
              {t(`quality.marks.${mark}`)}
            </span>
          ))}
        </span>
      </td>
      <td data-label={t("quality.used")}>
        {exclusion ? (
          <div className="grid justify-items-start gap-1">
            <span className="badge returned">
              {t("quality.excludedFor", { mark: t(`quality.marks.${exclusion.mark}`) })}
            </span>
            <span className="small">{exclusion.reason}</span>
            {!isFixed && (
              <button
                className="button quiet compact"
                name="ambil"
                value={key}
                aria-label={t("quality.takeBackOf", { code })}
              >
                {t("quality.takeBack")}
              </button>
            )}
          </div>
        ) : (
          t("common.yes")
        )}
      </td>
    </tr>
  );
}
