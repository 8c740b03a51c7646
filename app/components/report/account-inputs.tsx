import { type FieldMetadata, getInputProps } from "@conform-to/react";
import { SimulatedBadge } from "~/components/figure.tsx";
import { useText } from "~/i18n/use-text.ts";
import type { ReportTyped } from "~/models/report-form.ts";
import { accountSections, type AccountSection } from "~/models/yearly-accounts.ts";

export interface TypedLine {
  section: AccountSection;
  name: string;
  amount: string;
  before: string;
  isResult: boolean;
  isSimulated: boolean;
}

const spare = 1;

/** Each part's lines, and room for one more. */
export const withSpareLines = (lines: readonly TypedLine[]): TypedLine[] =>
  accountSections.flatMap((section) => [
    ...lines.filter((line) => line.section === section),
    ...Array.from({ length: spare }, () => ({
      section,
      name: "",
      amount: "",
      before: "",
      isResult: false,
      isSimulated: false,
    })),
  ]);

type LineTyped = NonNullable<ReportTyped["lines"]>[number];

interface AccountInputsProps {
  year: number;
  lines: TypedLine[];
  fields: FieldMetadata<LineTyped>[];
}

/** Balance sheet and result statement, part by part. */
export function AccountInputs({ year, lines, fields }: AccountInputsProps) {
  const t = useText();
  return (
    <fieldset className="card stack gap-4">
      <legend className="float-left w-full font-heading font-bold">{t("report.accounts")}</legend>
      <p className="muted small">{t("report.accountsHint")}</p>
      {lines.some(({ isSimulated }) => isSimulated) && (
        <p className="notice simulated small">{t("report.simulatedLines")}</p>
      )}
      {accountSections.map((section) => {
        const own = lines.flatMap((line, index) => (line.section === section ? [{ line, field: fields[index] }] : []));
        return (
          <div
            key={section}
            className="table-scroll"
            tabIndex={0}
            role="region"
            aria-label={t(`report.sections.${section}`)}
          >
            <table className="data-table tight">
              <caption className="font-semibold">{t(`report.sections.${section}`)}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("report.line")}</th>
                  <th scope="col" className="number">
                    {year} (Rp)
                  </th>
                  <th scope="col" className="number">
                    {year - 1} (Rp)
                  </th>
                </tr>
              </thead>
              <tbody>
                {own.map(
                  ({ line, field }, index) =>
                    field && <LineInputs key={field.key} line={line} field={field} number={index + 1} year={year} />,
                )}
              </tbody>
            </table>
          </div>
        );
      })}
    </fieldset>
  );
}

interface LineInputsProps {
  line: TypedLine;
  field: FieldMetadata<LineTyped>;
  number: number;
  year: number;
}

function LineInputs({ line, field, number, year }: LineInputsProps) {
  const t = useText();
  const fields = field.getFieldset();
  const section = t(`report.sections.${line.section}`);
  return (
    <tr>
      <td className="wide">
        <input {...getInputProps(fields.section, { type: "hidden" })} />
        <input {...getInputProps(fields.isResult, { type: "hidden" })} />
        <input
          {...getInputProps(fields.name, { type: "text" })}
          className="input min-w-40"
          aria-label={t("report.lineOf", { section, number })}
          autoComplete="off"
        />
        <Problem field={fields.name} />
        {line.isSimulated && <SimulatedBadge />}
      </td>
      {(["amount", "before"] as const).map((column) => (
        <td key={column}>
          <input
            {...getInputProps(fields[column], { type: "text" })}
            className="input number min-w-36"
            inputMode="numeric"
            aria-label={t("report.amountOf", { section, number, year: column === "amount" ? year : year - 1 })}
            autoComplete="off"
          />
          <Problem field={fields[column]} />
        </td>
      ))}
    </tr>
  );
}

const Problem = ({ field }: { field: { errorId: string; errors?: string[] } }) =>
  field.errors ? (
    <p id={field.errorId} className="small max-w-48 whitespace-normal text-bad">
      {field.errors[0]}
    </p>
  ) : null;
