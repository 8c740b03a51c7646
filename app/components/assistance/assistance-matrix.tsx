import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { type AssistanceQuery, cellAddress } from "~/models/assistance.ts";
import type { Assistance, AssistanceRow } from "~/models/assistance.server.ts";
import { SimulatedBadge, SimulatedStar } from "../figure.tsx";
import { useActorName } from "./use-actor-name.ts";

interface MatrixProps {
  map: Pick<Assistance, "rows" | "kinds" | "institutions">;
  query: AssistanceQuery;
}

/** Sentra by kind of help: a table, and on a phone one block for each sentra. */
export function AssistanceMatrix({ map: { rows, kinds, institutions }, query }: MatrixProps) {
  const t = useText();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("assistance.matrix")}>
      <table className="data-table stacked">
        <caption>{t("assistance.matrixCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("assistance.sentra")}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`cooperation.forms.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ sentra, cells }) => (
            <tr key={sentra.id}>
              <th scope="row">
                <Link to={`/sentra/${sentra.id}`} className="inline-flex min-h-11 items-center md:min-h-0">
                  {sentra.name}
                </Link>{" "}
                {sentra.isSimulated && <SimulatedBadge />}
                <p className="muted small font-normal">{sentra.region.name}</p>
              </th>
              {cells.map((cell) => (
                <td key={cell.kind} data-label={t(`cooperation.forms.${cell.kind}`)}>
                  <Cell sentra={sentra} cell={cell} query={query} institutions={institutions} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  sentra: AssistanceRow["sentra"];
  cell: AssistanceRow["cells"][number];
  query: AssistanceQuery;
  institutions: Assistance["institutions"];
}

function Cell({ sentra, cell, query, institutions }: CellProps) {
  const t = useText();
  const nameOf = useActorName(institutions);
  if (cell.isGap) return <span className="badge draft border-dashed">○ {t("assistance.gap")}</span>;
  if (cell.records === 0) return <span className="missing">–</span>;
  const actors = cell.actors.map(nameOf).join(", ");
  const words = {
    sentra: sentra.name,
    kind: t(`cooperation.forms.${cell.kind}`),
    actors,
    count: cell.records,
  };
  return (
    <>
      {cell.isOverlap && (
        <span className="badge returned" aria-hidden="true">
          ◆ {t("assistance.overlap")}
        </span>
      )}{" "}
      <Link
        to={cellAddress(sentra.id, cell.kind, query)}
        aria-label={t(cell.isOverlap ? "assistance.overlapCellOf" : "assistance.cellOf", words)}
        className="inline-block py-1"
      >
        {actors} ({cell.records}){cell.isSimulated && <SimulatedStar />}
      </Link>
    </>
  );
}
