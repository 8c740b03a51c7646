import { type Insertable, sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Tx } from "../client.ts";
import type { EnterpriseRow } from "../tables/enterprises.ts";
import { type Actor, useTestDatabase, within } from "./database.ts";
import type { Person, SentraName } from "./fixture.ts";

const test = useTestDatabase();
const thisYear = sql<number>`extract(year from now() at time zone 'Asia/Jakarta')::int`;

type Member = Partial<Insertable<EnterpriseRow>>;

/** Registers members of `tas` as its board; the fixture's two members, without any figure, are there too. */
const register = (tx: Tx, members: Member[]) =>
  tx
    .insertInto("enterprise")
    .values(
      members.map((member, index) => ({
        name: `Usaha ${index}`,
        active_from: "2020-01-01",
        ...member,
        sentra_id: test.fixture.sentra.tas,
        changed_by: test.fixture.users.board,
      })),
    )
    .execute();

const count = async (tx: Tx, sentra: SentraName = "tas") => {
  const { rows } = await sql<{
    kind: string;
    name: string | null;
    members: number;
  }>`select * from enterprise_counts(${test.fixture.sentra[sentra]})`.execute(tx);
  return rows;
};

/** The counts of one rule, by class. */
const classes = (rows: Awaited<ReturnType<typeof count>>, rule: string) =>
  Object.fromEntries(rows.filter(({ kind }) => kind === rule).map(({ name, members }) => [name, members]));

describe("who is told how many members there are", () => {
  const told: Record<Person | "nobody" | "accounts", SentraName[]> = {
    admin: [],
    otherAdmin: [],
    provinceOfficer: ["tas", "kulit", "tenun"],
    kabupatenOfficer: ["tas", "kulit"],
    otherOfficer: ["lumpia"],
    board: ["tas"],
    operator: ["tas"],
    regionViewer: ["tas", "kulit"],
    sentraViewer: ["tas"],
    stranger: [],
    keeper: ["tas", "kulit", "tenun", "lumpia"],
    nobody: [],
    accounts: [],
  };

  it.each(Object.entries(told))("%s", async (person, expected) => {
    const actor: Actor = person === "nobody" || person === "accounts" ? person : test.fixture.users[person as Person];
    await within(test.database, actor, async (tx) => {
      for (const sentra of ["tas", "kulit", "tenun", "lumpia"] as const) {
        const rows = await count(tx, sentra);
        expect([sentra, rows.filter(({ kind }) => kind === "standing")]).toEqual([
          sentra,
          expected.includes(sentra) ? [{ kind: "standing", name: "active", members: 2 }] : [],
        ]);
        if (!expected.includes(sentra)) expect(rows).toEqual([]);
      }
    });
  });
});

describe("what is told", () => {
  /** The last figure of micro, small and medium: UU 20/2008 art. 6, PP 7/2021 art. 35, BPS. */
  const limits: [rule: string, figure: keyof Member, isNew: boolean, most: [number, number, number]][] = [
    ["uu20_2008", "assets", false, [50e6, 500e6, 10e9]],
    ["uu20_2008", "yearly_sales", false, [300e6, 2.5e9, 50e9]],
    ["pp7_2021", "yearly_sales", false, [2e9, 15e9, 50e9]],
    ["pp7_2021", "capital", true, [1e9, 5e9, 10e9]],
    ["bps", "workers", false, [4, 19, 99]],
  ];

  it.each(limits)("%s by %s: the limit itself belongs below it", async (rule, figure, isNew, most) => {
    await within(test.database, test.fixture.users.board, async (tx) => {
      const values = most.flatMap((limit) => [limit, limit + 1]);
      await register(
        tx,
        values.map((value) => ({ [figure]: value, started_year: isNew ? thisYear : 2000 })) as Member[],
      );
      expect(classes(await count(tx), rule)).toEqual({ micro: 1, small: 2, medium: 2, large: 1, null: 2 });
    });
  });

  it("counts under UU 20/2008 the lower class of assets and sales, or that of the one there is", async () => {
    await within(test.database, test.fixture.users.board, async (tx) => {
      await register(tx, [
        { assets: 40_000_000n, yearly_sales: 900_000_000n },
        { assets: 600_000_000n, yearly_sales: 900_000_000n },
        { assets: 600_000_000n },
      ]);
      expect(classes(await count(tx), "uu20_2008")).toEqual({ micro: 1, small: 1, medium: 1, null: 2 });
    });
  });

  it("counts the running and the ended apart, and only the running by class", async () => {
    await within(test.database, test.fixture.users.board, async (tx) => {
      await register(tx, [
        { workers: 3, active_until: "2020-12-31" },
        { workers: 3, active_until: "2999-12-31" },
      ]);
      const rows = await count(tx);
      expect(classes(rows, "standing")).toEqual({ active: 3, ended: 1 });
      expect(classes(rows, "bps")).toEqual({ micro: 1, null: 2 });
    });
  });

  it("names a specialisation only where three or more members have it", async () => {
    await within(test.database, test.fixture.users.board, async (tx) => {
      const trades = ["tas wanita", "Tas wanita", "tas wanita", "koper milik Bu Sri", "sabuk", "sabuk"];
      await register(
        tx,
        trades.map((specialisation) => ({ specialisation })),
      );
      const rows = await count(tx);
      expect(rows.filter(({ kind }) => kind === "specialisation")).toEqual([
        { kind: "specialisation", name: "tas wanita", members: 3 },
      ]);
      expect(rows.find(({ kind }) => kind === "rare")).toEqual({ kind: "rare", name: null, members: 3 });
      expect(JSON.stringify(rows)).not.toMatch(/koper|sabuk|Usaha/);
    });
  });

  it("says whether generated members are among them", async () => {
    await within(test.database, test.fixture.users.board, async (tx) => {
      expect(classes(await count(tx), "simulated")).toEqual({});
      await register(tx, [{ is_simulated: true }]);
      expect(classes(await count(tx), "simulated")).toEqual({ simulated: 1 });
    });
  });
});

describe("codes of KBLI", () => {
  const codes = async (tx: Tx) => {
    const { tas, lumpia } = test.fixture.sentra;
    const { rows } = await sql<{ kbli: string; members: number }>`
      select kbli, members from enterprise_kbli(${[tas, lumpia]}::int[])`.execute(tx);
    return rows;
  };
  const members: Member[] = [
    ...Array.from({ length: 3 }, () => ({ kbli: "15121" })),
    ...Array.from({ length: 2 }, () => ({ kbli: "15122" })),
    ...Array.from({ length: 3 }, () => ({ kbli: "13122", active_until: "2020-12-31" })),
  ];

  it("are told where three or more running members have them", async () => {
    await within(test.database, test.fixture.users.board, async (tx) => {
      await register(tx, members);
      expect(await codes(tx)).toEqual([{ kbli: "15121", members: 3 }]);
    });
  });
});
