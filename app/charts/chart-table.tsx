import { FigureText } from "~/components/figure.tsx";
import type { ChartData } from "./chart-spec.ts";

interface ChartTableProps {
  id: string;
  caption: string;
  data: ChartData;
}

/** What a chart draws, to be read. */
export function ChartTable({ id, caption, data }: ChartTableProps) {
  return (
    <table id={id} className="data-table sticky-first">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="first">
            {data.labelHeading}
          </th>
          {data.series.map(({ name }) => (
            <th key={name} scope="col" className="number min-w-28 whitespace-normal!">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.labels.map((label, i) => (
          <tr key={label}>
            <th scope="row" className="first">
              {label}
            </th>
            {data.series.map(({ name, figures }) => (
              <td key={name} className="number">
                <FigureText {...figures[i]!} kind={data.kind} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
