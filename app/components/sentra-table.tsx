import { Link, useSearchParams } from "@remix-run/react";
import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { formatMonth, type NumberKind } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import { type ListColumn, listColumns, type ListQuery, type SentraRow, sortAddress } from "~/models/sentra-list.ts";
import { FigureText, SimulatedBadge } from "./figure.tsx";

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });
const helper = createColumnHelper<typeof features, SentraRow>();

/** What the table has to know of an indicator. */
export interface ListIndicator {
  code: string;
  name: string;
  unit: string;
  kind: NumberKind;
}

const isFigure = (id: string) => !["name", "region", "product", "sheets"].includes(id);

function headClass(id: string): string | undefined {
  if (id === "name") return "first";
  return isFigure(id) ? "number min-w-28 whitespace-normal!" : undefined;
}

interface SentraTableProps {
  rows: SentraRow[];
  /** How many there are on all pages. */
  found: number;
  query: ListQuery;
  month: string;
  indicators: ListIndicator[];
  /** Whether rows can be ticked for a comparison. */
  selectable: boolean;
}

/** The rows come sorted and filtered as the address says; sorting is a link, so it works without JavaScript. */
export function SentraTable({ rows, found, query, month, indicators, selectable }: SentraTableProps) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  const [params] = useSearchParams();
  const columns = useMemo(
    () =>
      helper.columns([
        helper.accessor("name", {
          header: t("sentra.columns.name"),
          cell: ({ row: { original } }) => (
            <>
              <Link to={`/sentra/${original.id}`}>{original.name}</Link> {original.isSimulated && <SimulatedBadge />}
            </>
          ),
        }),
        helper.accessor((row) => row.region.name, { id: "region", header: t("sentra.columns.region") }),
        helper.accessor("product", { header: t("sentra.columns.product") }),
        ...indicators.map((indicator) =>
          helper.accessor((row) => row.figures[indicator.code], {
            id: indicator.code,
            header: `${indicator.name} (${unitName(indicator.unit)})`,
            cell: ({ getValue }) => <FigureText {...getValue()!} kind={indicator.kind} />,
          }),
        ),
        helper.accessor("sheets", {
          header: t("sentra.columns.sheets"),
          cell: ({ getValue }) => {
            const { verified, submitted, of } = getValue();
            return t("sentra.sheetsOf", { verified, submitted, of });
          },
        }),
      ]),
    [indicators, t, unitName],
  );
  const table = useTable({
    features,
    columns,
    data: rows,
    manualSorting: true,
    getRowId: (row) => String(row.id),
    state: {
      sorting: [{ id: query.sort.column, desc: query.sort.descending }],
      columnVisibility: Object.fromEntries(listColumns.map((id) => [id, query.columns.includes(id)])),
    },
  });

  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("sentra.listTitle")}>
      <table className="data-table sticky-first">
        <caption>{t("sentra.listCaption", { count: found, month: formatMonth(month, language) })}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {selectable && (
                <th scope="col">
                  <span className="sr-only">{t("sentra.choose")}</span>
                </th>
              )}
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                return (
                  <th
                    key={header.id}
                    scope="col"
                    aria-sort={sorted ? (sorted === "desc" ? "descending" : "ascending") : undefined}
                    className={headClass(header.column.id)}
                  >
                    <Link
                      to={sortAddress(params, query, header.column.id as ListColumn)}
                      preventScrollReset
                      className="text-ink!"
                    >
                      <table.FlexRender header={header} />
                      <span aria-hidden="true">{sorted ? (sorted === "desc" ? " ↓" : " ↑") : ""}</span>
                    </Link>
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {selectable && (
                <td>
                  <label className="-m-2 flex size-11 items-center justify-center">
                    <input
                      type="checkbox"
                      name="s"
                      value={row.id}
                      form="compare"
                      className="size-5"
                      aria-label={t("sentra.chooseOne", { name: row.original.name })}
                    />
                  </label>
                </td>
              )}
              {row.getVisibleCells().map((cell) =>
                cell.column.id === "name" ? (
                  <th key={cell.id} scope="row" className="first">
                    <table.FlexRender cell={cell} />
                  </th>
                ) : (
                  <td key={cell.id} className={isFigure(cell.column.id) ? "number" : undefined}>
                    <table.FlexRender cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
