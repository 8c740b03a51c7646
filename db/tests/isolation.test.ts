import { beforeAll, describe, expect, it } from "vitest";
import { type AttackedTable, listAttackedTables } from "./attacked-tables.ts";
import { useTestDatabase, within } from "./database.ts";
import { actorOf, businessOf, intruders, owners, readTargets, type Row, send, type Target } from "./intruders.ts";
import type { Action } from "./rights-matrix.ts";

/**
 * Every table with a policy, every command, every kind of actor: no row of another tenant is read or written, and none is
 * told of by an error or a count. What there is to attack comes from the catalogue (attacked-tables.ts), so that a new
 * table is attacked without anybody adding it; whose a row is, from the columns that say so; what an actor may see, from
 * the roles of the fixture; and of those who are of no tenant (an administrator, a respondent, nobody), from the matrix of
 * rights. rights.test.ts says who may do what; this says that nothing else happens.
 */
const test = useTestDatabase();
let targets: Target[];
beforeAll(async () => void (targets = await readTargets(test.asSuperuser)));

/** What is asked of a respondent is read by them: the one questionnaire, which is here a national one. */
const isAsked = (name: string, table: string) =>
  name === "respondent" && ["instrument", "instrument_version"].includes(table);

const literal = (value: unknown) => `'${JSON.stringify(value).replace(/'/g, "''")}'::jsonb`;

/** A row as it stands, with some columns another's; its number is given anew unless it is one of them. */
function insertOf(table: AttackedTable, row: Record<string, unknown>, changed: Record<string, unknown>): string {
  const columns = table.columns.filter(
    ({ name, mayInsert, isIdentity }) => mayInsert && (!isIdentity || name in changed),
  );
  const list = columns.map(({ name }) => `"${name}"`).join(", ");
  const from = `jsonb_populate_record(null::"${table.name}", ${literal({ ...row, ...changed })})`;
  return `insert into "${table.name}" (${list}) overriding system value select ${list} from ${from}`;
}

const whereRow = (table: AttackedTable, row: Record<string, unknown>) =>
  `to_jsonb(t) @> ${literal(Object.fromEntries(table.columns.map(({ name }) => [name, row[name]])))}`;

/** Like the value, and nobody's. */
const missingLike = (value: unknown) => (typeof value === "number" ? 99_999_001 : "99.99");

/** Whether a row is none of the actor's business. */
const isForeign = (tenant: string, business: Iterable<string>) =>
  `(${tenant}) <> all ('{${[...business].map((one) => `"${one}"`).join()}}'::text[])`;

describe.each(intruders)("as %s", (name) => {
  it("no row of another tenant is read, counted, changed or deleted", async () => {
    const wrong: string[] = [];
    await within(test.database, actorOf(test.fixture, name), async (tx) => {
      for (const { name: table, tenant, columns } of targets) {
        const [seen, changed, removed] = (["select", "update", "delete"] as const).map((action) =>
          businessOf(test.fixture, name, table, action),
        );
        if (seen !== "all") {
          // `tenant` may look at rows that the actor does not see: then a row says "null", which is told too.
          const unknown = `(${tenant}) is ${isAsked(name, table) ? "not null and" : "null or"}`;
          const where = `${unknown} ${isForeign(tenant, seen!)}`;
          const read = await send(tx, `select count(*)::int as n from "${table}" t where ${where}`);
          const count = (read.rows[0] as { n: number } | undefined)?.n ?? 0;
          if (count > 0) wrong.push(`${table}: ${count} rows read`);
        }
        const settable = columns
          .filter(({ mayUpdate, isIdentity }) => mayUpdate && !isIdentity)
          .map(({ name: column }) => `"${column}" = t."${column}"`);
        const set = settable.join(", ") || `"${columns[0]!.name}" = default`;
        const tries = [
          { business: changed!, statement: `update "${table}" t set ${set}` },
          { business: removed!, statement: `delete from "${table}" t` },
        ];
        for (const { business, statement } of tries) {
          if (business === "all") continue;
          const { told, touched } = await send(tx, `${statement} where ${isForeign(tenant, business)}`);
          if (touched > 0 || !["done", "42501"].includes(told)) wrong.push(`${table}: ${told}, ${touched} rows`);
        }
      }
    });
    expect(wrong).toEqual([]);
  });

  it("no row is put with another tenant, and whether that tenant or row exists is not told", async () => {
    const wrong: string[] = [];
    let tried = 0;
    await within(test.database, actorOf(test.fixture, name), async (tx) => {
      for (const table of targets) {
        const seen = businessOf(test.fixture, name, table.name, "insert");
        if (seen === "all") continue;
        const others = table.rows.filter(({ tenant }) => !seen.has(tenant));
        const samples = [...new Map(others.map((one) => [one.tenant, one])).values()].slice(0, 4);
        for (const { row, tenant } of samples) {
          const copied = await send(tx, insertOf(table, row, row));
          const added = await send(tx, insertOf(table, row, {}));
          const nobodys = Object.fromEntries(
            table.owners.filter((o) => row[o] !== null).map((owner) => [owner, missingLike(row[owner])]),
          );
          const missing = await send(tx, insertOf(table, row, nobodys));
          tried += 3;
          for (const { told } of [copied, added])
            if (told !== missing.told) wrong.push(`${table.name} of ${tenant}: ${told}, of nobody: ${missing.told}`);
          if (copied.touched + added.touched > 0) wrong.push(`${table.name} of ${tenant}: inserted`);
        }
      }
    });
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });
});

describe.each(owners)("as %s", (name) => {
  it("an own row that names another's row is answered as one that names none", async () => {
    const wrong: string[] = [];
    const may = (action: Action, table: string, { tenant }: Row) => {
      const business = businessOf(test.fixture, name, table, action);
      return business === "all" || business.has(tenant);
    };
    await within(test.database, actorOf(test.fixture, name), async (tx) => {
      for (const table of targets) {
        const own = table.rows.find((row) => may("insert", table.name, row) || may("update", table.name, row));
        if (!own) continue;
        for (const { columns, table: parent, target } of table.references) {
          const other = targets.find((one) => one.name === parent)?.rows.find((row) => !may("select", parent, row));
          if (!other) continue;
          const named = Object.fromEntries(columns.map((column, index) => [column, other.row[target[index]!]]));
          const nobody = Object.fromEntries(
            Object.entries(named).map(([column, value]) => [column, missingLike(value)]),
          );
          for (const one of [named, below(named, table, own)]) {
            const none = one === named ? nobody : below(nobody, table, own);
            const told = [
              await send(tx, insertOf(table, own.row, one)),
              await send(tx, insertOf(table, own.row, none)),
              await send(tx, updateOf(table, own.row, one)),
              await send(tx, updateOf(table, own.row, none)),
            ].map((outcome) => outcome.told);
            if (told[0] !== told[1] || told[2] !== told[3])
              wrong.push(`${table.name} (${Object.keys(one).join()}): ${told.join(", ")}`);
          }
        }
      }
    });
    expect(wrong).toEqual([]);
  });
});

/** What hangs below a sentra, named within the own one. */
const below = (named: Record<string, unknown>, table: AttackedTable, own: Row) =>
  Object.fromEntries(
    Object.entries(named).map(([column, value]) => [column, table.owners.includes(column) ? own.row[column] : value]),
  );

function updateOf(table: AttackedTable, row: Record<string, unknown>, changed: Record<string, unknown>): string {
  const values = Object.keys(changed).map((column) => `"${column}" = n."${column}"`);
  const from = `jsonb_populate_record(null::"${table.name}", ${literal({ ...row, ...changed })}) n`;
  return `update "${table.name}" t set ${values.join(", ")} from ${from} where ${whereRow(table, row)}`;
}

/** Where they do meet: numbers by chance, catalogues that all read, and accounts, which administrators alone make. */
const meetingPlaces = [
  "account_link (token_hash)",
  "app_user (email)",
  "indicator (code)",
  "instrument (code)",
  "instrument_version (instrument_code, version)",
  "pending_sign_in (id_hash)",
  "personal_token (token_hash)",
  "rate_limit (key)",
  "retention_rule (code)",
  "user_session (id_hash)",
];

it("in no other key do tenants meet, so that none tells what another has typed", async () => {
  const tables = await test.asSuperuser(listAttackedTables);
  const meeting = tables.flatMap(({ name, uniques, owners, columns }) =>
    uniques
      .filter((unique) => !unique.columns.some((column) => owners.includes(column)))
      .filter(
        (unique) => !unique.columns.every((column) => columns.some((one) => one.name === column && one.isIdentity)),
      )
      .map((unique) => `${name} (${unique.columns.join(", ")})`),
  );
  expect(meeting.sort()).toEqual(meetingPlaces);
});
