import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { AskingWave, InstrumentVersion } from "~/models/instruments.server.ts";

interface VersionListProps {
  code: string;
  versions: InstrumentVersion[];
  /** Those the reader sees; of others only their number is known. */
  waves: (AskingWave & { to: string | undefined })[];
  shown: number;
}

/** The versions of an instrument, with the waves that asked each. */
export function VersionList({ code, versions, waves, shown }: VersionListProps) {
  const t = useText();
  return (
    <section className="stack gap-2">
      <h2>{t("instrument.versions")}</h2>
      <ul className="grid gap-3">
        {versions.map(({ version, waves: count }) => {
          const seen = waves.filter((wave) => wave.version === version);
          const others = count - seen.filter(({ state }) => state !== "draft").length;
          return (
            <li key={version} className="border-t border-line pt-2">
              <p className="flex flex-wrap items-baseline gap-x-4">
                <span className="font-semibold">{t("instrument.version", { version })}</span>
                <span className="muted small">{t("instrument.usedBy", { count })}</span>
                {version === shown ? (
                  <span className="muted small">{t("instrument.current")}</span>
                ) : (
                  <Link className="inline-block py-1.5" to={`/instrumen/${code}?versi=${version}`}>
                    {t("instrument.open", { version })}
                  </Link>
                )}
              </p>
              {seen.length > 0 && (
                <ul className="small" aria-label={t("instrument.waves")}>
                  {seen.map(({ id, title, state, to }) => (
                    <li key={id}>
                      {to ? (
                        <Link to={to} className="inline-block py-1.5">
                          {title}
                        </Link>
                      ) : (
                        title
                      )}{" "}
                      <span className="muted">({t(`instrument.states.${state}`)})</span>
                    </li>
                  ))}
                  {others > 0 && <li className="muted">{t("instrument.otherWaves", { count: others })}</li>}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
