import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** The home of errors: what a person may know of what went wrong, and a way on. Details go to the log alone. */
export function ErrorPage({ requestId }: { requestId: string | undefined }) {
  const error = useRouteError();
  const { t } = useTranslation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const [title, text] =
    status === 404
      ? [t("common.errors.notFoundTitle"), t("common.errors.notFoundText")]
      : status < 500
        ? [t("common.errors.badRequestTitle"), t("common.errors.badRequestText")]
        : [t("common.errors.failedTitle"), t("common.errors.failedText", { requestId: requestId ?? "–" })];
  return (
    <div className="mx-auto max-w-prose py-12">
      <h1>{title}</h1>
      <p className="mt-3">{text}</p>
      <a className="button mt-6" href="/">
        {t("common.errors.home")}
      </a>
    </div>
  );
}
