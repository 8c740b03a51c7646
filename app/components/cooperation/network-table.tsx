import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { Cooperation } from "~/models/cooperation.ts";
import { SimulatedStar } from "../figure.tsx";
import { useInstitutionName } from "./cooperation-texts.tsx";

interface NetworkTableProps {
  cooperations: Cooperation[];
  year: number | undefined;
  nameOf: (member: number) => string;
}

/** The network to be read: with whom, through what, how often, who takes part. */
export function NetworkTable({ cooperations, year, nameOf }: NetworkTableProps) {
  const t = useText();
  const institutionName = useInstitutionName();
  const partnerOf = ({ side, institution }: Cooperation) =>
    [side === "internal" && t("cooperation.together"), institution && institutionName(institution)]
      .filter(Boolean)
      .join(" · ");
  const rows = new Map<string, Cooperation[]>();
  for (const one of cooperations) {
    const key = `${one.side === "internal" ? 0 : 1} ${partnerOf(one)} ${one.form}`;
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  return (
    <section className="stack gap-2">
      <h3 id="jejaring-judul">{t("cooperation.networkTable")}</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="jejaring-judul">
        <table className="data-table stacked" id="jejaring">
          <thead>
            <tr>
              <th scope="col">{t("cooperation.partner")}</th>
              <th scope="col">{t("cooperation.through")}</th>
              <th scope="col">{t("cooperation.title")}</th>
              <th scope="col">{t("cooperation.members")}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((group) => {
              const { id, side, form } = group[0]!;
              const query = new URLSearchParams({ sisi: side, bentuk: form, ...(year && { tahun: String(year) }) });
              const members = [...new Set(group.flatMap(({ memberIds }) => memberIds))]
                .sort((a, b) => a - b)
                .map(nameOf);
              return (
                <tr key={id}>
                  <th scope="row">{partnerOf(group[0]!)}</th>
                  <td className="brief">{t(`cooperation.forms.${form}`)}</td>
                  <td className="brief whitespace-nowrap">
                    <Link to={`../?${query}`} relative="path">
                      {t("cooperation.found", { count: group.length })}
                    </Link>
                    {group.some(({ source }) => source?.isSimulated) && <SimulatedStar />}
                  </td>
                  <td data-label={t("cooperation.members")}>{members.length > 0 ? members.join(", ") : "–"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
