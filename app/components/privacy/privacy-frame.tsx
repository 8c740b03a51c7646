import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { isAdmin, readsAuditLog, regionsOf } from "~/auth/permissions.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Visitor } from "../main-menu.tsx";
import { DoneNotice } from "../done-notice.tsx";
import { PageTabs } from "../page-tabs.tsx";

interface PrivacyFrameProps {
  title: string;
  lead: string;
  /** See DoneNotice. */
  done?: Record<string, ReactNode>;
  children: ReactNode;
}

/** What the pages about personal data share: the ways to each other, a title, and what was just done. */
export function PrivacyFrame({ title, lead, done = {}, children }: PrivacyFrameProps) {
  const t = useText();
  const actor = (useRouteLoaderData("root") as { actor?: Visitor } | undefined)?.actor;
  const keeps = actor !== undefined && (isAdmin(actor) || regionsOf(actor).length > 0);
  const pages = [
    { to: "/privasi", label: t("privacy.tabs.notice"), shown: true },
    { to: "/privasi/pemrosesan", label: t("privacy.tabs.processing"), shown: keeps },
    { to: "/privasi/permintaan", label: t("privacy.tabs.requests"), shown: actor && readsAuditLog(actor) },
    { to: "/privasi/pelanggaran", label: t("privacy.tabs.breaches"), shown: keeps },
  ].filter(({ shown }) => shown);
  return (
    <div className="grid gap-5">
      {pages.length > 1 && <PageTabs label={t("privacy.parts")} pages={pages} />}
      <div>
        <h1>{title}</h1>
        <p className="mt-1 max-w-prose">{lead}</p>
        <DoneNotice messages={done} />
      </div>
      {children}
    </div>
  );
}
