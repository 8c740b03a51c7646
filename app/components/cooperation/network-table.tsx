import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Cooperation } from "~/models/cooperation.ts";
import { SimulatedStar } from "../figure.tsx";
import { useInstitutionName, usePeriodOf } from "./cooperation-texts.tsx";

interface NetworkTableProps {
  cooperations: Cooperation[];
  nameOf: (member: number) => string;
}

/** The network to be read: with whom, through what, who takes part. */
export function NetworkTable({ cooperations, nameOf }: NetworkTableProps) {
  const { t } = useTranslation();
  const periodOf = usePeriodOf();
  const institutionName = useInstitutionName();
  const partnerOf = ({ institution }: Cooperation) =>
    institution ? institutionName(institution) : t("cooperation.together");
  const sorted = [...cooperations].sort(
    (a, b) => b.side.localeCompare(a.side) || partnerOf(a).localeCompare(partnerOf(b)),
  );
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
            {sorted.map((one) => (
              <tr key={one.id}>
                <th scope="row">{partnerOf(one)}</th>
                <td className="brief">{t(`cooperation.forms.${one.form}`)}</td>
                <td>
                  <Link to={`../${one.id}`} relative="path">
                    {one.title}
                  </Link>
                  {one.source?.isSimulated && <SimulatedStar />} <span className="muted small">({periodOf(one)})</span>
                </td>
                <td data-label={t("cooperation.members")}>
                  {one.memberIds.length > 0 ? one.memberIds.map(nameOf).join(", ") : "–"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
