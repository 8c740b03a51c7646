import { NavLink } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Sentra } from "~/models/sentra.server.ts";
import { SimulatedBadge } from "./figure.tsx";

const tabs = [
  { key: "overview", path: "" },
  { key: "sheets", path: "/lembar" },
  { key: "members", path: "/anggota" },
  { key: "partnership", path: "/kemitraan" },
  { key: "health", path: "/kesehatan" },
  { key: "targets", path: "/target" },
] as const;

interface SentraHeaderProps {
  sentra: Sentra;
  current: (typeof tabs)[number]["key"];
}

/** The head of all pages of one sentra: what it is, and the ways to its parts. */
export function SentraHeader({ sentra, current }: SentraHeaderProps) {
  const { t } = useTranslation();
  const facts = [
    sentra.product,
    [sentra.village, sentra.region.name].filter(Boolean).join(", "),
    sentra.startedYear && t("sentra.since", { year: sentra.startedYear }),
    sentra.cooperative,
  ].filter(Boolean);
  return (
    <div>
      <h1>
        {sentra.name} {sentra.isSimulated && <SimulatedBadge />}
      </h1>
      <p className="muted">{facts.join(" · ")}</p>
      <nav aria-label={t("sentra.parts")} className="no-print mt-2 overflow-x-auto border-b border-line">
        <ul className="flex gap-1">
          {tabs.map(({ key, path }) => (
            <li key={key}>
              <NavLink
                end={key === "overview"}
                to={`/sentra/${sentra.id}${path}`}
                aria-current={key === current ? "page" : undefined}
                className={`flex min-h-11 items-center whitespace-nowrap border-b-3 px-3 no-underline! ${
                  key === current ? "border-indigo font-semibold" : "border-transparent text-ink!"
                }`}
              >
                {t(`sentra.tabs.${key}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
