import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useText } from "~/i18n/use-text.ts";
import type { Sentra } from "~/models/sentra.server.ts";
import { SimulatedBadge } from "./figure.tsx";

const tabs = [
  { key: "overview", path: "" },
  { key: "sheets", path: "/lembar" },
  { key: "members", path: "/anggota" },
  { key: "cooperation", path: "/kerja-sama" },
  { key: "infrastructure", path: "/prasarana" },
  { key: "partnership", path: "/kemitraan" },
  { key: "health", path: "/kesehatan" },
  { key: "diagnosis", path: "/diagnosis" },
  { key: "targets", path: "/target" },
  { key: "ladder", path: "/tangga" },
  { key: "report", path: "/laporan" },
] as const;

interface SentraHeaderProps {
  sentra: Sentra;
  current: (typeof tabs)[number]["key"];
}

/** The head of all pages of one sentra: what it is, and the ways to its parts. */
export function SentraHeader({ sentra, current }: SentraHeaderProps) {
  const t = useText();
  const nav = useRef<HTMLElement>(null);
  const seen = useRef<typeof current>(undefined);
  // On a phone the tabs scroll sideways: the one that is open has to be in sight.
  useEffect(() => {
    // Whoever scrolled the tabs before the page's scripts came is about to press one.
    const isFirst = seen.current === undefined;
    seen.current = current;
    if (isFirst && nav.current!.scrollLeft > 0) return;
    const tab = nav.current?.querySelector<HTMLElement>("[aria-current]");
    // Sideways only: whoever has scrolled down the page already stays there.
    if (tab) nav.current!.scrollLeft = tab.offsetLeft - (nav.current!.clientWidth - tab.offsetWidth) / 2;
  }, [current]);
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
      <nav
        ref={nav}
        aria-label={t("sentra.parts")}
        className="no-print relative mt-2 overflow-x-auto border-b border-line"
      >
        <ul className="flex gap-1">
          {tabs.map(({ key, path }) => (
            <li key={key}>
              <Link
                to={`/sentra/${sentra.id}${path}`}
                aria-current={key === current ? "page" : undefined}
                className={`flex min-h-11 items-center whitespace-nowrap border-b-3 px-3 no-underline! ${
                  key === current ? "border-indigo font-semibold" : "border-transparent text-ink!"
                }`}
              >
                {t(`sentra.tabs.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
