import type { Actor } from "./accounts.server.ts";
import { withActor } from "./database.server.ts";
import { holds } from "./effective-catalogue.ts";
import { type ExportColumnRule, type Findings, mapRow, noFindings } from "./export-form.ts";
import type { ExportForm } from "./export-forms.server.ts";
import { findLatestMonth } from "./observations.server.ts";
import { currentMonth, type Month, periodAt } from "./periods.ts";
import { type RegionScope, readRegion } from "./region-data.server.ts";
import type { ValueRecord } from "./region-records.server.ts";
import { listSentra, type Sentra } from "./sentra.server.ts";

type MappedRow = (string | undefined)[];

/** The sentra of a form's region, as far as the actor sees them, by name. */
export async function listFormSentra(actor: Pick<Actor, "userId">, form: ExportForm): Promise<Sentra[]> {
  const seen = await withActor(actor, listSentra);
  return seen.filter(({ region }) => holds(form.regionCode, region.code));
}

/**
 * A row for each sentra and month, a few sentra at a time. What was mapped and missing is in the findings once the last
 * row is read.
 */
export function fillForm(actor: Pick<Actor, "userId">, form: ExportForm, sentra: Sentra[], months: Month[]) {
  const findings = noFindings();
  return { findings, rows: rowsOf(actor, form, { sentra, months }, findings) };
}

/** What the form would give of its first five sentra in the latest month that they handed in. */
export async function previewForm(actor: Pick<Actor, "userId">, form: ExportForm) {
  const sentra = (await listFormSentra(actor, form)).slice(0, 5);
  const ids = sentra.map(({ id }) => id);
  const month = (await withActor(actor, (tx) => findLatestMonth(tx, ids))) ?? currentMonth(new Date());
  const preview: MappedRow[] = [];
  const { rows, findings } = fillForm(actor, form, sentra, [month]);
  for await (const row of rows) preview.push(row);
  return { month, preview, simulated: findings.simulated };
}

async function* rowsOf(
  actor: Pick<Actor, "userId">,
  { columns }: ExportForm,
  { sentra, months }: { sentra: Sentra[]; months: Month[] },
  findings: Findings,
): AsyncGenerator<MappedRow> {
  const codes = new Set(columns.flatMap(({ rule, source }) => (rule === "indicator" ? [source] : [])));
  for (let at = 0; at < sentra.length; at += 10) {
    const some = sentra.slice(at, at + 10);
    const scope = { sentra: some, regions: [], scope: { region: "", months } } satisfies RegionScope;
    const values = new Map<string, ValueRecord>();
    if (codes.size > 0) {
      for await (const value of readRegion(actor, scope).values(({ code }) => codes.has(code)))
        values.set(`${value.sentra.id} ${value.indicator.code} ${value.period}`, value);
    }
    for (const one of some) {
      for (const month of months) {
        const find = (code: string) =>
          (["month", "quarter", "year"] as const)
            .map((kind) => values.get(`${one.id} ${code} ${periodAt(kind, month)}`))
            .find((value) => value !== undefined);
        const isSimulated = one.isSimulated || [...codes].some((code) => find(code)?.isSimulated);
        const valueOf = (column: ExportColumnRule) => valueIn(column, one, month, (code) => find(code)?.value);
        yield mapRow(columns, { sentra: one, isSimulated, valueOf }, findings);
      }
    }
  }
}

function valueIn(
  { rule, source }: ExportColumnRule,
  sentra: Sentra,
  month: Month,
  find: (code: string) => string | number | undefined,
): string | undefined {
  const { code, name: regionName } = sentra.region;
  switch (rule) {
    case "constant":
      return source;
    case "region":
      return { dotted: code, plain: code.replaceAll(".", ""), province: code.slice(0, 2) }[source];
    case "period":
      return { iso: month, slashed: `${month.slice(5)}/${month.slice(0, 4)}`, year: month.slice(0, 4) }[source];
    case "indicator":
      return toDecimal(find(source));
    case "field": {
      const { name, product, village, cooperative, startedYear } = sentra;
      const fields: Record<string, string | number | null> = {
        name,
        product,
        village,
        cooperative,
        startedYear,
        regionName,
      };
      return fields[source]?.toString();
    }
  }
}

/** A computed number with the digits that a double holds, never with an exponent; what was typed stays as it was. */
function toDecimal(value: string | number | undefined): string | undefined {
  return typeof value === "number" ? plain.format(value) : value;
}

const plain = new Intl.NumberFormat("en-US", { useGrouping: false, maximumSignificantDigits: 15 });
