import { Form, Link, useLocation, useRouteLoaderData, useSearchParams } from "@remix-run/react";
import { regionsOf, worksForRegion } from "~/auth/permissions.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Membership } from "~/models/accounts.server.ts";
import { addressOf, keepQuery, viewedPaths } from "~/models/saved-view.ts";

/** Keeps the list as it is filtered now, under a name; what it shows is what the address says, so that can be sent, too. */
export function SaveView() {
  const t = useText();
  const { pathname, search } = useLocation();
  const [params] = useSearchParams();
  const actor = useRouteLoaderData<{ actor?: { memberships: Membership[] } }>("root")?.actor;
  const path = viewedPaths.find((one) => one === pathname);
  if (!path || !actor || !worksForRegion(actor)) return null;
  const query = keepQuery(search);
  const saved = params.get("tersimpan");
  return (
    <>
      {saved !== null && (
        <p role="status" className="notice good">
          {t("view.saved", { name: saved })} <Link to="/tampilan">{t("view.all")}</Link>
        </p>
      )}
      <details className="card no-print" key={addressOf({ path, query })}>
        <summary className="-m-4 cursor-pointer p-4 font-semibold">{t("view.save")}</summary>
        <Form method="post" action="/tampilan" className="mt-5 grid max-w-xl gap-4">
          <input type="hidden" name="jalur" value={path} />
          <input type="hidden" name="kueri" value={query} />
          <div className="field">
            <label htmlFor="nama-tampilan">{t("view.name")}</label>
            <input id="nama-tampilan" name="nama" className="input" required maxLength={80} />
          </div>
          {regionsOf(actor).length > 0 && (
            <label className="flex min-h-11 items-center gap-2">
              <input type="checkbox" className="size-5" name="bagikan" value="ya" />
              {t("view.share")}
            </label>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <button className="button compact" name="aksi" value="simpan">
              {t("common.save")}
            </button>
            <Link to="/tampilan">{t("view.all")}</Link>
          </div>
        </Form>
      </details>
    </>
  );
}
