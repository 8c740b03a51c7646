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

const words = ["name", "region", "product", "sheets"] as const;
const isFigure = (id: string): id is Exclude<ListColumn, (typeof words)[number]> =>
  !(words as readonly string[]).includes(id);

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
  const columns = useMemo(() => {
    const names = new Map(indicators.map(({ code, name, unit }) => [code, `${name} (${unitName(unit)})`]));
    return listColumns.map((id) =>
      helper.display({
        id,
        header: names.get(id) ?? t(`sentra.columns.${id as (typeof words)[number]}`),
      }),
    );
  }, [indicators, t, unitName]);
  const kinds = new Map(indicators.map(({ code, kind }) => [code, kind]));
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
  // A cell is drawn from its row: the table's own cells, with a context each, would cost as much as their text.
  const shown = table.getVisibleLeafColumns().map(({ id }) => id as ListColumn);
  const textOf = (id: "region" | "product" | "sheets", { region, product, sheets }: SentraRow) =>
    id === "sheets" ? t("sentra.sheetsOf", sheets) : id === "region" ? region.name : product;

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
              {shown.map((id) =>
                id === "name" ? (
                  <th key={id} scope="row" className="first">
                    <Link to={`/sentra/${row.id}`}>{row.original.name}</Link>{" "}
                    {row.original.isSimulated && <SimulatedBadge />}
                  </th>
                ) : (
                  <td key={id} className={isFigure(id) ? "number" : undefined}>
                    {isFigure(id) ? (
                      <FigureText {...row.original.figures[id]!} kind={kinds.get(id)!} />
                    ) : (
                      textOf(id, row.original)
                    )}
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
