import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { codeOf, forbidden, useTestDatabase, within } from "./database.ts";

const test = useTestDatabase();

const asBoard = (statement: ReturnType<typeof sql>) =>
  within(test.database, test.fixture.users.board, (tx) => statement.execute(tx)).then(() => "written", codeOf);

const broken = { check: "23514", reference: "23503", duplicate: "23505" };

/** A partnership of `tas`, complete but for what a test leaves out or adds. */
const partnership = (fields: Record<string, string | number | boolean | null>) => {
  const row = {
    sentra_id: test.fixture.sentra.tas,
    pattern_code: "inti-plasma",
    large_party: "PT Uji",
    stage: 6,
    phase: 4,
    is_formal: false,
    active_from: "2026-01-01",
    changed_by: test.fixture.users.board,
    ...fields,
  };
  return sql`insert into partnership (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(row))})`;
};

const own = (name: "tas" | "kulit") =>
  sql`(select min(id) from partnership where sentra_id = ${test.fixture.sentra[name]})`;

describe("a partnership", () => {
  it("runs from the sixth stage on, and not before", async () => {
    expect(await asBoard(partnership({}))).toBe("written");
    expect(await asBoard(partnership({ stage: 5 }))).toBe(broken.check);
    expect(await asBoard(partnership({ stage: 5, active_from: null }))).toBe("written");
    expect(await asBoard(partnership({ active_from: null }))).toBe(broken.check);
  });

  it("has contract dates only where a contract is written, and ends after it begins", async () => {
    const dates = { contract_from: "2026-01-01", contract_until: "2026-12-31" };
    expect(await asBoard(partnership(dates))).toBe(broken.check);
    expect(await asBoard(partnership({ ...dates, is_formal: true }))).toBe("written");
    expect(await asBoard(partnership({ ...dates, is_formal: true, contract_until: "2025-12-31" }))).toBe(broken.check);
    expect(await asBoard(partnership({ active_until: "2025-12-31" }))).toBe(broken.check);
  });

  it("has a value only over a term with two ends", async () => {
    expect(await asBoard(partnership({ value: 1000 }))).toBe(broken.check);
    expect(await asBoard(partnership({ value: 1000, active_until: "2026-12-31" }))).toBe("written");
  });

  it("is renewed once, by one of the same sentra", async () => {
    const { tas, kulit } = test.fixture.sentra;
    const idOf = (sentra: number) =>
      within(test.database, test.fixture.users.keeper, (tx) =>
        tx.selectFrom("partnership").where("sentra_id", "=", sentra).select("id").executeTakeFirstOrThrow(),
      );
    const [first, foreign] = [await idOf(tas), await idOf(kulit)];
    expect(await asBoard(partnership({ renewed_from: foreign.id }))).toBe(broken.reference);
    const twice = within(test.database, test.fixture.users.board, async (tx) => {
      await partnership({ renewed_from: first.id }).execute(tx);
      await partnership({ renewed_from: first.id }).execute(tx);
    });
    expect(await twice.catch(codeOf)).toBe(broken.duplicate);
  });

  it("has members of its own sentra only", async () => {
    const { tas, kulit } = test.fixture.sentra;
    const foreign = await within(test.database, test.fixture.users.keeper, (tx) =>
      tx.selectFrom("enterprise").where("sentra_id", "=", kulit).select("id").executeTakeFirstOrThrow(),
    );
    const link = sql`insert into partnership_member (sentra_id, partnership_id, enterprise_id, recorded_by)
      values (${tas}, ${own("tas")}, ${foreign.id}, ${test.fixture.users.board})`;
    expect(await asBoard(link)).toBe(broken.reference);
  });
});

describe("a note that was opened", () => {
  it.each(["note", "raised_on", "warning_code", "recorded_by"])("keeps its %s", async (column) => {
    const change = sql`update partnership_flag set ${sql.ref(column)} = ${sql.ref(column)}, closed_by = ${test.fixture.users.board}`;
    expect(await asBoard(change)).toBe(forbidden);
  });

  it("is closed with an outcome, not before it was opened", async () => {
    const flag = (fields: ReturnType<typeof sql>) =>
      asBoard(sql`insert into partnership_flag (sentra_id, partnership_id, recorded_by, warning_code, raised_on, note, closed_on, outcome)
        values (${test.fixture.sentra.tas}, ${own("tas")}, ${test.fixture.users.board}, 'costs', '2026-02-01', 'n', ${fields})`);
    expect(await flag(sql`null, null`)).toBe("written");
    expect(await flag(sql`'2026-02-02', null`)).toBe(broken.check);
    expect(await flag(sql`'2026-01-31', 'o'`)).toBe(broken.check);
    expect(await flag(sql`'2026-02-01', 'o'`)).toBe("written");
  });
});
