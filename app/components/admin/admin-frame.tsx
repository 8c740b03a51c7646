import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "~/i18n/use-text.ts";
import { DoneNotice } from "../done-notice.tsx";
import { PageTabs } from "../page-tabs.tsx";

interface AdminFrameProps {
  title: string;
  /** See DoneNotice. */
  done?: Record<string, ReactNode>;
  children: ReactNode;
}

/** What the administrators' pages share: their menu, a title, and what was just done. */
export function AdminFrame({ title, done = {}, children }: AdminFrameProps) {
  const t = useText();
  const root = useRouteLoaderData("root") as { actor?: { isExcusedFromFactor: boolean } } | undefined;
  const isExcused = root?.actor?.isExcusedFromFactor;
  const pages = [
    { to: "/admin", label: t("admin.overview") },
    { to: "/admin/kantor", label: t("admin.offices") },
    { to: "/admin/sentra", label: t("admin.sentra") },
    { to: "/admin/akun", label: t("admin.accounts") },
    { to: "/admin/baru", label: t("admin.newPlace.tab") },
  ];
  return (
    <div className="grid gap-5">
      <PageTabs label={t("admin.menu")} pages={pages} />
      {isExcused && <p className="notice simulated small">{t("admin.excused")}</p>}
      <div>
        <h1>{title}</h1>
        <DoneNotice messages={done} />
      </div>
      {children}
    </div>
  );
}
