import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useState } from "react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { requestIdElement, useRequestId } from "./request-id.ts";

/**
 * The home of errors: what a person may know of what went wrong, and a way on. Details go to the log alone, where the
 * time finds them: it is known whatever failed, the database and the first load included.
 */
export function ErrorPage() {
  const error = useRouteError();
  const t = useText();
  const language = useLanguage();
  const [when] = useState(() => new Date());
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const [title, text] =
    status === 404
      ? [t("common.errors.notFoundTitle"), t("common.errors.notFoundText")]
      : status === 429
        ? // The server wrote how long to wait.
          [t("common.errors.tooManyTitle"), String((error as { data: unknown }).data)]
        : status === 503
          ? [t("common.errors.awayTitle"), t("common.errors.awayText")]
          : status < 500
            ? [t("common.errors.badRequestTitle"), t("common.errors.badRequestText")]
            : [
                t("common.errors.failedTitle"),
                t("common.errors.failedText", { when: formatMoment(when, language, "medium") }),
              ];
  // A fault is found in the log by its request's number.
  const number = useRequestId();
  return (
    <div className="mx-auto max-w-prose py-12">
      <h1>{title}</h1>
      {/* The clock of the server and of the browser differ by a moment. */}
      <p className="mt-3" suppressHydrationWarning>
        {text}
      </p>
      {status === 500 && number && (
        <p className="mt-3">
          {t("common.errors.number")}{" "}
          <code id={requestIdElement} className="break-all">
            {number}
          </code>
        </p>
      )}
      {/* An empty address is this page's own: asked for anew. */}
      <a className="button mt-6" href={status === 503 ? "" : "/"}>
        {t(status === 503 ? "common.errors.again" : "common.errors.home")}
      </a>
    </div>
  );
}
