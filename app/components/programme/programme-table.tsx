import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { NamedInstitution } from "~/models/assistance.ts";
import type { ListedProgramme } from "~/models/programmes.server.ts";
import { useSpanText } from "../assistance/use-span-text.ts";
import { useActorName } from "../assistance/use-actor-name.ts";
import { FigureText, SimulatedBadge } from "../figure.tsx";
import { useAimName } from "./use-aim-name.ts";

interface ProgrammeTableProps {
  programmes: readonly ListedProgramme[];
  institutions: readonly NamedInstitution[];
  label: string;
}

export function ProgrammeTable({ programmes, institutions, label }: ProgrammeTableProps) {
  const t = useText();
  const nameOf = useActorName(institutions);
  const spanText = useSpanText();
  const aimName = useAimName();
  const labels = {
    kind: t("programme.kind"),
    provider: t("programme.provider"),
    region: t("programme.region"),
    when: t("programme.when"),
    cost: t("programme.cost"),
    aim: t("programme.aim"),
    sentra: t("programme.sentra"),
  };
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="data-table stacked">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t("programme.title")}</th>
            <th scope="col">{labels.kind}</th>
            <th scope="col">{labels.provider}</th>
            <th scope="col">{labels.when}</th>
            <th scope="col" className="number">
              {labels.cost}
            </th>
            <th scope="col">{labels.aim}</th>
            <th scope="col" className="number">
              {labels.sentra}
            </th>
          </tr>
        </thead>
        <tbody>
          {programmes.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to={`/program/${one.id}`} className="inline-flex min-h-6 items-center">
                  {one.title}
                </Link>{" "}
                {one.isSimulated && <SimulatedBadge />}
                <p className="muted small font-normal">{one.region.name}</p>
              </th>
              <td data-label={labels.kind}>{t(`cooperation.forms.${one.kind}`)}</td>
              <td data-label={labels.provider}>{nameOf(one.actor)}</td>
              <td data-label={labels.when}>{spanText({ from: one.startsOn, to: one.endsOn })}</td>
              <td className="number brief" data-label={labels.cost}>
                <FigureText value={one.cost} kind="currency" />
              </td>
              <td data-label={labels.aim}>{aimName(one.aim)}</td>
              <td className="number brief" data-label={labels.sentra}>
                <FigureText value={one.sentra} kind="count" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
