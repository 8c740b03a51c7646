import { NavLink } from "@remix-run/react";

interface PageTabsProps {
  label: string;
  /** The first one's address begins those of the others. */
  pages: readonly { to: string; label: string }[];
}

/** The ways between pages that belong together. */
export function PageTabs({ label, pages }: PageTabsProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-1 border-b border-line">
        {pages.map((page, i) => (
          <li key={page.to}>
            <NavLink
              to={page.to}
              end={i === 0}
              className={({ isActive }) =>
                `flex min-h-11 items-center border-b-3 px-3 no-underline! ${
                  isActive ? "border-indigo font-semibold" : "border-transparent"
                }`
              }
            >
              {page.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
