import { Form, Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { addressOf, type ViewInput } from "~/models/saved-view.ts";

interface ListedView extends ViewInput {
  id: number;
  isOwn: boolean;
  sharedWith?: string | undefined;
}

interface SavedViewListProps {
  views: readonly ListedView[];
  /** Whether one's own can be shared and deleted here. */
  canShare?: boolean;
  isManaged?: boolean;
}

export function SavedViewList({ views, canShare = false, isManaged = false }: SavedViewListProps) {
  const t = useText();
  return (
    <ul className="grid gap-2">
      {views.map((view) => (
        <li key={view.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link to={addressOf(view)} className="inline-flex min-h-11 items-center font-semibold">
            {view.name}
          </Link>
          <span className="muted small">
            {t(`view.paths.${view.path.slice(1) as "dinas"}`)}
            {view.sharedWith !== undefined &&
              ` · ${t(view.isOwn ? "view.sharedWith" : "view.sharedBy", { region: view.sharedWith })}`}
          </span>
          {isManaged && view.isOwn && (
            <Form method="post" className="flex flex-wrap gap-2">
              <input type="hidden" name="tampilan" value={view.id} />
              {(canShare || view.sharedWith !== undefined) && (
                <button
                  className="button quiet compact"
                  name="aksi"
                  value={view.sharedWith === undefined ? "bagikan" : "tarik"}
                  aria-label={`${t(view.sharedWith === undefined ? "view.shareIt" : "view.unshareIt")}: ${view.name}`}
                >
                  {t(view.sharedWith === undefined ? "view.shareIt" : "view.unshareIt")}
                </button>
              )}
              <button
                className="button quiet compact"
                name="aksi"
                value="hapus"
                aria-label={`${t("view.delete")}: ${view.name}`}
              >
                {t("view.delete")}
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
