import { createHash } from "node:crypto";
import type { TFunction } from "i18next";
import { toDecimal } from "~/exports/layout.ts";
import type { Language } from "~/i18n/i18n.ts";
import { toTyped } from "~/i18n/numbers.ts";
import type { ImportCell, ImportTable } from "~/imports/table.ts";
import { findColumns } from "./enterprise-columns.server.ts";
import {
  type EnterpriseField,
  enterpriseFields,
  enterpriseForm,
  type EnterpriseInput,
  isMoney,
  typedEnterprise,
} from "./enterprise-form.ts";
import { nameKey } from "./enterprise-match.ts";
import type { Enterprise } from "./enterprises.server.ts";

/** What becomes of one row of a file. */
export interface RowOutcome {
  line: number;
  name: string;
  outcome: "new" | "changed" | "unchanged" | "error";
  /** Of a changed one, as they would be typed; "" where there was nothing. */
  changes: { field: EnterpriseField; from: string; to: string }[];
  /** Of a wrong one, by column. */
  errors: { field: EnterpriseField; message: string }[];
}

export interface ImportPlan {
  rows: RowOutcome[];
  counts: Record<RowOutcome["outcome"], number>;
  /** Headings of the file that are not read, and that come a second time. */
  unknown: string[];
  repeated: string[];
  /** No column of the file holds names. */
  lacksName: boolean;
  /** What is to be written. */
  added: EnterpriseInput[];
  changed: { seen: Enterprise; input: EnterpriseInput }[];
  /** The same for the same outcomes: shows whether what was seen still holds. */
  fingerprint: string;
}

interface Reader {
  t: TFunction;
  language: Language;
  today: { day: string; year: number };
}

/**
 * Works out what a file would do to the register; writes nothing. A row is told by its NIB, or else by name and owner.
 * A blank cell leaves what is there. A new member without a day of joining is one from today on.
 */
export function planImport(table: ImportTable, register: readonly Enterprise[], reader: Reader): ImportPlan {
  const { fields, unknown, repeated } = findColumns(table.columns);
  const lacksName = !fields.includes("name");
  const planner = new RowPlanner(register, reader);
  const rows = lacksName
    ? []
    : table.rows.map(({ line, cells }) => planner.plan(line, typedCells(fields, cells, reader)));
  const counts = { new: 0, changed: 0, unchanged: 0, error: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  const { added, changed } = planner;
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([rows, added]))
    .digest("hex");
  return { rows, counts, unknown, repeated, lacksName, added, changed, fingerprint };
}

type Typed = Partial<Record<EnterpriseField, string>>;

function typedCells(fields: readonly (EnterpriseField | undefined)[], cells: ImportCell[], reader: Reader): Typed {
  const found = fields.flatMap((field, index) => {
    const cell = cells[index] ?? null;
    return field === undefined || cell === null ? [] : [[field, typedCell(field, cell, reader)] as const];
  });
  return Object.fromEntries(found);
}

/** A number that the spreadsheet knew to be one has no marks of thousands to be misread: it is given the reader's. */
function typedCell(field: EnterpriseField, cell: string | number, { language }: Reader): string {
  if (typeof cell === "string") return cell;
  return isMoney(field) || field === "workers" ? toTyped(toDecimal(cell), language) : toDecimal(cell);
}

class RowPlanner {
  readonly added: EnterpriseInput[] = [];
  readonly changed: ImportPlan["changed"] = [];
  private readonly byNib = new Map<string, Enterprise>();
  private readonly byName = new Map<string, Enterprise>();
  /** Lines of the file by the member's marks, so that no member comes twice. */
  private readonly lineOf = new Map<string, number>();
  private readonly form: ReturnType<typeof enterpriseForm>;

  constructor(
    register: readonly Enterprise[],
    private readonly reader: Reader,
  ) {
    this.form = enterpriseForm({ ...reader, thisYear: reader.today.year });
    for (const member of register) {
      if (member.nib !== undefined) this.byNib.set(member.nib, member);
      this.byName.set(nameKey(member), member);
    }
  }

  plan(line: number, typed: Typed): RowOutcome {
    const { language, today } = this.reader;
    const own = this.find(typed);
    const before = own ? typedEnterprise(own, language) : { activeFrom: today.day };
    const read = this.form.safeParse({ ...before, ...typed });
    const errors = read.success
      ? this.findConflicts(read.data, own, line)
      : read.error.issues.map(({ path, message }) => ({ field: (path[0] ?? "name") as EnterpriseField, message }));
    const row = { line, name: typed.name ?? own?.name ?? "", changes: [], errors: [] };
    if (!read.success || errors.length > 0) return { ...row, outcome: "error", errors };
    const input = read.data;
    if (!own) {
      this.added.push(input);
      return { ...row, outcome: "new" };
    }
    const changes = this.findChanges(own, input);
    if (changes.length === 0) return { ...row, outcome: "unchanged" };
    this.changed.push({ seen: own, input });
    return { ...row, outcome: "changed", changes };
  }

  /** Whom a row is about, as far as its marks can be read. */
  private find(typed: Typed): Enterprise | undefined {
    const { nib, name, ownerName } = this.form.shape;
    const number = nib.safeParse(typed.nib).data;
    const known = number === undefined ? undefined : this.byNib.get(number);
    if (known) return known;
    const [itsName, itsOwner] = [name.safeParse(typed.name), ownerName.safeParse(typed.ownerName)];
    if (!itsName.success || !itsOwner.success) return undefined;
    return this.byName.get(nameKey({ name: itsName.data, ownerName: itsOwner.data }));
  }

  private findConflicts(input: EnterpriseInput, own: Enterprise | undefined, line: number): RowOutcome["errors"] {
    const { t } = this.reader;
    const marks = [
      { field: "name" as const, mark: nameKey(input), other: this.byName.get(nameKey(input)) },
      ...(input.nib === undefined
        ? []
        : [{ field: "nib" as const, mark: `nib ${input.nib}`, other: this.byNib.get(input.nib) }]),
    ];
    const errors = marks.flatMap(({ field, mark, other }) => {
      const earlier = this.lineOf.get(mark);
      if (earlier !== undefined) return [{ field, message: t("memberImport.twice", { line: earlier }) }];
      if (other && other.id !== own?.id)
        return [{ field, message: t("memberImport.otherMember", { name: other.name }) }];
      return [];
    });
    // Another number for the same name and owner may be a slip, or another business: a person decides.
    if (own?.nib !== undefined && input.nib !== undefined && own.nib !== input.nib) {
      errors.push({ field: "nib", message: t("memberImport.otherNib", { nib: own.nib }) });
    }
    for (const { mark } of marks) if (!this.lineOf.has(mark)) this.lineOf.set(mark, line);
    return errors;
  }

  private findChanges(own: Enterprise, input: EnterpriseInput): RowOutcome["changes"] {
    const [from, to] = [typedEnterprise(own, this.reader.language), typedEnterprise(input, this.reader.language)];
    return enterpriseFields.flatMap((field) =>
      from[field] === to[field] ? [] : [{ field, from: from[field] ?? "", to: to[field] ?? "" }],
    );
  }
}
