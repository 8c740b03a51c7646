import { Form } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Diagnosis } from "~/models/diagnosis.ts";

/** What the office says of a diagnosis; the office may write it. */
export function OfficeComment({ comment, canWrite }: { comment: Diagnosis["comment"]; canWrite: boolean }) {
  const t = useText();
  const language = useLanguage();
  return (
    <section className="card stack gap-2" aria-labelledby="tanggapan">
      <h3 id="tanggapan">{t("diagnosis.comment")}</h3>
      {comment ? (
        <>
          <p className="max-w-prose whitespace-pre-line">{comment.text}</p>
          <p className="muted small">{formatMoment(comment.at, language)}</p>
        </>
      ) : (
        <p className="muted">{t("diagnosis.noComment")}</p>
      )}
      {canWrite && (
        <Form method="post" className="grid max-w-2xl gap-3" key={comment?.text}>
          <input type="hidden" name="langkah" value="tanggapan" />
          <div className="field">
            <label htmlFor="comment">{t("diagnosis.comment")}</label>
            <p id="comment-hint" className="hint">
              {t("diagnosis.commentHint")}
            </p>
            <textarea
              id="comment"
              name="comment"
              rows={3}
              maxLength={2000}
              className="input"
              defaultValue={comment?.text}
              aria-describedby="comment-hint"
            />
          </div>
          <div>
            <button className="button">{t("diagnosis.saveComment")}</button>
          </div>
        </Form>
      )}
    </section>
  );
}
