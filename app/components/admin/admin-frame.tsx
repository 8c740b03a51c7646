import { NavLink, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "~/i18n/use-text.ts";
import { DoneNotice } from "../done-notice.tsx";

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
      <nav aria-label={t("admin.menu")}>
        <ul className="flex flex-wrap gap-x-1 border-b border-line">
          {pages.map(({ to, label }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={to === "/admin"}
                className={({ isActive }) =>
                  `flex min-h-11 items-center border-b-3 px-3 no-underline! ${
                    isActive ? "border-indigo font-semibold" : "border-transparent"
                  }`
                }
              >
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {isExcused && <p className="notice simulated small">{t("admin.excused")}</p>}
      <div>
        <h1>{title}</h1>
        <DoneNotice messages={done} />
      </div>
      {children}
    </div>
  );
}
