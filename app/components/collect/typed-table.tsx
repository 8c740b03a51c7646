import { Link } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";

export interface ShownResponse {
  id: number;
  /** Among those that were typed or imported here. */
  row: number;
  invitation: number | null;
  name: string | undefined;
  channel: "paper" | "import";
  given: number;
  isErased: boolean;
  createdAt: string;
}

interface TypedTableProps {
  responses: ShownResponse[];
  count: number;
  items: number;
  isOpen: boolean;
}

/** What was brought in, the latest first; what was answered stands on the page of each alone. */
export function TypedTable({ responses, count, items, isOpen }: TypedTableProps) {
  const t = useText();
  const language = useLanguage();
  const heads = ["row", "invitation", "answersOf", "channel", "typedAt"] as const;
  return (
    <section className="stack gap-2">
      <h3>{t("collect.paper.list")}</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("collect.paper.list")}>
        <table className="data-table stacked">
          <caption>
            {responses.length < count
              ? t("collect.paper.latest", { shown: responses.length, count })
              : t("collect.paper.typed", { count })}
          </caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(`collect.paper.${head}`)}
                </th>
              ))}
              <th scope="col">
                <span className="sr-only">{t(isOpen ? "collect.paper.edit" : "collect.paper.erase")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {responses.map(({ id, row, invitation, name, channel, given, isErased, createdAt }) => (
              <tr key={id}>
                <td className="brief" data-label={t("collect.paper.row")}>
                  {row}
                </td>
                <th scope="row">
                  {invitation === null
                    ? t("collect.paper.noNumber")
                    : [t("collect.numbered", { number: invitation }), name].filter(Boolean).join(" – ")}
                </th>
                <td className="brief" data-label={t("collect.paper.answersOf")}>
                  {t("collect.paper.ofAll", { given, all: items })}
                </td>
                <td className="brief">{t(`collect.paper.channels.${channel}`)}</td>
                <td>{formatMoment(createdAt, language)}</td>
                <td>
                  {isErased ? (
                    <span className="muted">{t("collect.paper.erased")}</span>
                  ) : (
                    <Link
                      to={String(id)}
                      aria-label={t(isOpen ? "collect.paper.editOf" : "collect.paper.eraseOf", { number: row })}
                    >
                      {t(isOpen ? "collect.paper.edit" : "collect.paper.erase")}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
