import { NavLink, useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { isAdmin, worksForRegion } from "~/auth/permissions.ts";
import type { common } from "~/i18n/id/common.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Membership } from "~/models/accounts.server.ts";

export interface Visitor {
  name: string;
  memberships: Membership[];
}

const isOfficer = ({ memberships }: Visitor) => memberships.some(({ role }) => role === "officer");
const seesSentra = (actor: Visitor) => !isAdmin(actor) || actor.memberships.length > 1;
const everybody = () => true;

/** The day's work: always there. */
const first = [
  { to: "/dinas", label: "home", shown: worksForRegion },
  { to: "/sentra", label: "sentra", shown: seesSentra },
  { to: "/verifikasi", label: "queue", shown: isOfficer },
  { to: "/banding", label: "compare", shown: worksForRegion },
] as const;

/** All the rest: behind "Lainnya" for those who work for a region, and beside the first for others, who have few. */
const further = [
  {
    group: "analysis",
    items: [
      { to: "/indeks", label: "index", shown: worksForRegion },
      { to: "/bantuan", label: "assistance", shown: worksForRegion },
      { to: "/program", label: "programmes", shown: worksForRegion },
      { to: "/survei", label: "surveys", shown: worksForRegion },
    ],
  },
  {
    group: "output",
    items: [
      { to: "/laporan", label: "report", shown: worksForRegion },
      { to: "/ekspor", label: "exports", shown: worksForRegion },
    ],
  },
  {
    group: "basis",
    items: [
      { to: "/indikator", label: "indicators", shown: isOfficer },
      { to: "/rujukan", label: "reference", shown: everybody },
      { to: "/catatan", label: "audit", shown: (actor) => isOfficer(actor) || isAdmin(actor) },
      { to: "/privasi/permintaan", label: "privacy", shown: (actor) => isOfficer(actor) || isAdmin(actor) },
    ],
  },
  {
    group: undefined,
    items: [
      { to: "/admin", label: "admin", shown: isAdmin },
      { to: "/akun", label: "account", shown: everybody },
    ],
  },
] as const satisfies readonly { group: string | undefined; items: readonly MenuItem[] }[];

interface MenuItem {
  to: string;
  label: Exclude<keyof (typeof common)["nav"], "groups">;
  shown(actor: Visitor): boolean;
}

export function MainMenu({ actor }: { actor: Visitor }) {
  const t = useText();
  const groups = further
    .map(({ group, items }) => ({ group, items: (items as readonly MenuItem[]).filter(({ shown }) => shown(actor)) }))
    .filter(({ items }) => items.length > 0);
  const isGrouped = worksForRegion(actor);
  const flat: readonly MenuItem[] = isGrouped ? first : [...first, ...groups.flatMap(({ items }) => items)];
  return (
    <nav aria-label={t("common.nav.label")} className="relative order-last w-full md:order-none md:w-auto">
      <ul className="-mx-2 flex flex-wrap md:gap-x-1">
        {flat
          .filter(({ shown }) => shown(actor))
          .map((item) => (
            <MenuLink key={item.to} {...item} />
          ))}
        {isGrouped && (
          <li>
            <More>
              {groups.map(({ group, items }) => (
                <div key={group ?? "self"} className="py-1">
                  {group && <p className="muted small px-2 pt-1">{t(`common.nav.groups.${group}`)}</p>}
                  <ul>
                    {items.map((item) => (
                      <MenuLink key={item.to} {...item} />
                    ))}
                  </ul>
                </div>
              ))}
            </More>
          </li>
        )}
      </ul>
    </nav>
  );
}

function MenuLink({ to, label }: MenuItem) {
  const t = useText();
  return (
    <li>
      <NavLink
        to={to}
        className={({ isActive }) =>
          `flex min-h-11 items-center rounded px-1.5 hover:bg-indigo-wash md:px-2 ${
            isActive ? "font-semibold text-indigo underline decoration-2 underline-offset-8" : ""
          }`
        }
      >
        {t(`common.nav.${label}`)}
      </NavLink>
    </li>
  );
}

/** A disclosure that works without scripts; with them it closes on Escape, on a click elsewhere and on the next page. */
function More({ children }: { children: ReactNode }) {
  const t = useText();
  const { key } = useLocation();
  const box = useRef<HTMLDetailsElement>(null);
  const shown = useRef(key);
  useEffect(() => {
    // Whoever opened it before the page's scripts came would have it close under the finger.
    if (shown.current !== key) box.current?.removeAttribute("open");
    shown.current = key;
  }, [key]);
  useEffect(() => {
    const close = (event: Event) => {
      const isElsewhere = event.type === "click" && !box.current?.contains(event.target as Node);
      const isEscape = (event as KeyboardEvent).key === "Escape" && box.current?.open;
      if (isElsewhere || isEscape) box.current?.removeAttribute("open");
      if (isEscape) box.current?.querySelector("summary")?.focus();
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details ref={box} className="md:relative">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1 rounded px-1.5 whitespace-nowrap hover:bg-indigo-wash">
        {t("common.nav.more")} <span aria-hidden="true">▾</span>
      </summary>
      <div className="absolute inset-x-0 z-20 mt-1 rounded border border-line bg-surface px-2 shadow md:right-auto md:min-w-48">
        {children}
      </div>
    </details>
  );
}
