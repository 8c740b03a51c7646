import { sql } from "kysely";
import { describe, expect, inject, it } from "vitest";
import { openPostgres, type Tx, withAccounts, withActor } from "../client.ts";
import { attempt, codeOf, forbidden, useTestDatabase, within } from "./database.ts";
import { monthIn, type Person } from "./fixture.ts";

const test = useTestDatabase();

const broken = async (tx: Tx) =>
  (await sql<{ sentra_id: number; number: bigint; problem: string }>`select * from audit_broken()`.execute(tx)).rows;

const eventsSince = async (tx: Tx, last: bigint) =>
  (
    await sql<Record<string, unknown>>`
      select sentra_id, actor, scope, region_code, subject, act, record, detail from audit_event
       where id > ${last} order by id`.execute(tx)
  ).rows;

const lastEvent = () =>
  test.asSuperuser(async (tx) => {
    const { rows } = await sql<{ id: bigint }>`select max(id) as id from audit_event`.execute(tx);
    return rows[0]!.id;
  });

describe("what is done leaves its event", () => {
  it("a sheet's way, in its sentra's chain, with who moved it", async () => {
    const { users, sentra } = test.fixture;
    const seen = await within(test.database, users.board, (tx) =>
      sql<{ actor: number; detail: unknown }>`select actor, detail from audit_event
        where sentra_id = ${sentra.tas} and subject = 'sheet' and record ->> 'period' = ${monthIn.locked} order by id`.execute(
        tx,
      ),
    );
    expect(seen.rows).toEqual([
      { actor: users.keeper, detail: { state: ["draft", "submitted"] } },
      { actor: users.provinceOfficer, detail: { state: ["submitted", "verified"] } },
      { actor: users.provinceOfficer, detail: { state: ["verified", "locked"] } },
    ]);
  });

  it("accounts, roles, passwords, tokens, sessions, and a sign-in that failed", async () => {
    const { users, sentra } = test.fixture;
    const before = await lastEvent();
    const user = users.operator;
    await withActor(test.database, users.admin, async (tx) => {
      await sql`insert into membership (user_id, role, sentra_id) values (${users.stranger}, 'viewer', ${sentra.tas})`.execute(
        tx,
      );
      await sql`delete from membership where user_id = ${users.stranger} and role = 'viewer'`.execute(tx);
      await sql`update app_user set is_active = is_active where id = ${user}`.execute(tx); // nothing changed
      await sql`update app_user set name = 'Nama Baru' where id = ${user}`.execute(tx);
    });
    await withActor(test.database, user, async (tx) => {
      await sql`insert into personal_token (user_id, name, token_hash, prefix, expires_at)
        values (${user}, 'skrip', ${"a".repeat(64)}, 'sentra_', now() + interval '1 day')`.execute(tx);
    });
    await withAccounts(test.database, async (tx) => {
      await sql`insert into user_session (id_hash, user_id, expires_at) values ('s1', ${user}, now() + interval '1 day'),
        ('s2', ${user}, now() - interval '1 day')`.execute(tx);
      await sql`delete from user_session where id_hash in ('s1', 's2')`.execute(tx); // one of them had run out by itself
      await sql`select audit_failed_sign_in(${user}), audit_failed_sign_in(null)`.execute(tx);
      await sql`update credential set password_hash = 'x' where user_id = ${user}`.execute(tx);
    });
    const events = (await test.asSuperuser((tx) => eventsSince(tx, before))).map(
      ({ sentra_id, actor, scope, subject, act, record }) =>
        [sentra_id, scope === "actor" ? actor : scope, subject, act, JSON.stringify(record)].join(" "),
    );
    const one = JSON.stringify({ user_id: user });
    expect(events.map((event) => event.replace(/"id":\d+,/, ""))).toEqual([
      `${sentra.tas} ${users.admin} membership added {"user_id":${users.stranger}}`,
      // Another role ends the sessions of whoever has it.
      `0 ${users.admin} user_session removed {"user_id":${users.stranger}}`,
      `${sentra.tas} ${users.admin} membership removed {"user_id":${users.stranger}}`,
      `0 ${user} personal_token added ${one}`,
      `0 accounts user_session added ${one}`,
      `0 accounts user_session added ${one}`,
      `0 accounts user_session removed ${one}`,
      `0 accounts user_session refused ${one}`,
      `0 accounts user_session refused {"user_id":null}`,
      `0 accounts credential changed ${one}`,
    ]);
  });

  it("an export of members is noted by those who may see them, and by nobody else", async () => {
    const { users, sentra } = test.fixture;
    const note = (person: Person) =>
      within(test.database, users[person], async (tx) => {
        const outcome = await attempt(tx, () => sql`select audit_export(${sentra.tas}, 'enterprise', 3)`.execute(tx));
        return "code" in outcome ? outcome.code : "noted";
      });
    expect([await note("operator"), await note("kabupatenOfficer"), await note("stranger")]).toEqual([
      "noted",
      forbidden,
      forbidden,
    ]);
  });

  it("what is taken back was never there", async () => {
    const before = await lastEvent();
    await within(test.database, test.fixture.users.admin, (tx) =>
      sql`insert into office (region_code, name) values ('35', 'Dinas Sebentar')`.execute(tx),
    );
    expect(await test.asSuperuser((tx) => eventsSince(tx, before))).toEqual([]);
  });

  it("holds no e-mail of an account, and nothing that a member told of themselves", async () => {
    const { rows } = await test.asSuperuser((tx) =>
      sql`select e.id from audit_event e join app_user u on position(u.email in concat(e.record, e.detail)) > 0
          union all
          select e.id from audit_event e join enterprise m on exists (
            select from unnest(array[m.name, m.owner_name, m.phone, m.email, m.nib, m.address]) told
             where position(told in concat(e.record, e.detail)) > 0)`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});

describe("the log stays as it is", () => {
  const attempts = [
    "insert into audit_event (sentra_id, scope, subject, act, record) values (0, 'actor', 'sheet', 'changed', '{}')",
    "update audit_event set actor = 1",
    "delete from audit_event",
    "truncate audit_event cascade",
    "update audit_link set number = number",
    "delete from audit_link",
    "update audit_head set number = 0",
    "delete from audit_head",
  ];
  it.each(attempts)("the application's role, even as an administrator: %s", async (statement) => {
    await within(test.database, test.fixture.users.admin, async (tx) => {
      expect(await attempt(tx, () => sql.raw(statement).execute(tx))).toEqual({ code: forbidden });
    });
  });

  it("the application's role can't write an event of its own making", async () => {
    await within(test.database, test.fixture.users.admin, async (tx) => {
      const write = () => sql`select audit_append(0, null, 'sheet', 'changed', '{}', null)`.execute(tx);
      expect(await attempt(tx, write)).toEqual({ code: forbidden });
    });
  });

  it.each(attempts.slice(1))("the owner: %s", async (statement) => {
    await expect(test.asOwner((tx) => sql.raw(statement).execute(tx)).catch(codeOf)).resolves.toBe(forbidden);
  });
});

describe("tampering by somebody who switches the guards off", () => {
  it("nothing is wrong as long as nobody does", async () => {
    expect(await test.asSuperuser(broken)).toEqual([]);
  });

  const tas = () => test.fixture.sentra.tas;
  const eventAt = (number: number) =>
    sql`(select event_id from audit_link where sentra_id = ${tas()} and number = ${number})`;
  const length = () => sql`(select max(number) from audit_link where sentra_id = ${tas()})`;
  const cases: { title: string; at: number | "the end"; problem: string; how(): ReturnType<typeof sql>[] }[] = [
    {
      title: "another actor written into an event",
      at: 3,
      problem: "changed",
      how: () => [sql`update audit_event set actor = actor + 1 where sentra_id = ${tas()} and id = ${eventAt(3)}`],
    },
    {
      title: "an event moved to another day",
      at: 1,
      problem: "changed",
      how: () => [
        sql`update audit_event set at = at - interval '1 microsecond' where sentra_id = ${tas()} and id = ${eventAt(1)}`,
      ],
    },
    {
      title: "an event deleted",
      at: 4,
      problem: "missing_event",
      how: () => [sql`delete from audit_event where sentra_id = ${tas()} and id = ${eventAt(4)}`],
    },
    {
      title: "an event deleted with its link",
      at: 4,
      problem: "missing",
      how: () => [
        sql`delete from audit_event where sentra_id = ${tas()} and id = ${eventAt(4)}`,
        sql`delete from audit_link where sentra_id = ${tas()} and number = 4`,
      ],
    },
    {
      title: "two events in each other's place",
      at: 2,
      problem: "changed",
      how: () => [
        sql`create temp table swapped as select number, event_id from audit_link where sentra_id = ${tas()} and number in (2, 3)`,
        sql`update audit_link set event_id = -number where sentra_id = ${tas()} and number in (2, 3)`,
        sql`update audit_link l set event_id = s.event_id from swapped s where l.sentra_id = ${tas()} and l.number = 5 - s.number`,
      ],
    },
    {
      title: "the last event cut off",
      at: "the end",
      problem: "cut",
      how: () => [
        sql`delete from audit_event where sentra_id = ${tas()} and id = (select event_id from audit_link where sentra_id = ${tas()} and number = ${length()})`,
        sql`delete from audit_link where sentra_id = ${tas()} and number = ${length()}`,
      ],
    },
    {
      title: "a whole chain thrown away",
      at: 1,
      problem: "cut",
      how: () => [
        sql`delete from audit_event where sentra_id = ${tas()}`,
        sql`delete from audit_link where sentra_id = ${tas()}`,
      ],
    },
  ];
  const takenBack = new Error("taken back");
  /** With the triggers off, as only a superuser can; all of it is taken back. */
  const tamper = async <T>(statements: ReturnType<typeof sql>[], look: (tx: Tx) => Promise<T>): Promise<T> => {
    let found: T;
    const trial = test.asSuperuser(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      for (const statement of statements) await statement.execute(tx);
      found = await look(tx);
      throw takenBack;
    });
    await expect(trial).rejects.toBe(takenBack);
    return found!;
  };

  it.each(cases)("$title is found", async ({ at, problem, how }) => {
    const end = await test.asSuperuser(
      async (tx) => (await sql<{ n: bigint }>`select ${length()} as n`.execute(tx)).rows[0]!.n,
    );
    expect(await tamper(how(), broken)).toEqual([
      { sentra_id: tas(), number: at === "the end" ? end : BigInt(at), problem },
    ]);
  });

  it("the end cut off with its head, and a chain written anew, are told by a head that was kept elsewhere", async () => {
    const kept = await test.asSuperuser(async (tx) =>
      JSON.stringify(
        (
          await sql<{ head: unknown }>`select to_jsonb(h) as head from audit_head h order by sentra_id`.execute(tx)
        ).rows.map((row) => row.head),
      ),
    );
    const look = async (tx: Tx) => ({
      broken: await broken(tx),
      lost: (await sql`select sentra_id from audit_lost(${kept}::jsonb)`.execute(tx)).rows,
    });
    const last = sql`sentra_id = ${tas()} and number = ${length()}`;
    const cut = [
      sql`delete from audit_event where sentra_id = ${tas()} and id = (select event_id from audit_link where ${last})`,
      sql`delete from audit_link where ${last}`,
      sql`update audit_head set number = number - 1,
            hash = (select hash from audit_link l where l.sentra_id = ${tas()} order by number desc limit 1) where sentra_id = ${tas()}`,
    ];
    expect(await tamper(cut, look)).toEqual({ broken: [], lost: [{ sentra_id: tas() }] });
    const anew = [
      sql`update audit_event set actor = actor + 1 where sentra_id = ${tas()} and id = ${eventAt(2)}`,
      sql`do $$ declare l record; last text := repeat('0', 64); begin
        for l in select k.sentra_id, k.number, e from audit_link k join audit_event e on (e.sentra_id, e.id) = (k.sentra_id, k.event_id)
                  where k.sentra_id = ${sql.lit(tas())} order by k.number loop
          last := audit_hash(last, l.number, l.e);
          update audit_link set hash = last where sentra_id = l.sentra_id and number = l.number;
        end loop;
        update audit_head set hash = last where sentra_id = ${sql.lit(tas())};
      end $$`,
    ];
    expect(await tamper(anew, look)).toEqual({ broken: [], lost: [{ sentra_id: tas() }] });
  });

  it("an event planted beside the chain is found", async () => {
    const plant = sql`insert into audit_event (sentra_id, scope, subject, act, record) values (${tas()}, 'actor', 'sheet', 'changed', '{}')`;
    expect(await tamper([plant], broken)).toMatchObject([{ sentra_id: tas(), problem: "not_linked" }]);
  });
});

describe("many at the same moment", () => {
  it("fifty writers into the same two chains, in either order, wait for each other and chain right", async () => {
    const { users, sentra } = test.fixture;
    const before = await lastEvent();
    const prepared = inject("prepared");
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(test.database.kysely);
    const database =
      prepared.kind === "postgres"
        ? await openPostgres(prepared.urls.login.replace("database_to_be_named", rows[0]!.name), 50)
        : test.database;
    const write = (writer: number) =>
      withActor(database, users.keeper, async (tx) => {
        const period = `${2030 + Math.floor(writer / 12)}-${String((writer % 12) + 1).padStart(2, "0")}-01`;
        const ids = writer % 2 ? [sentra.tas, sentra.lumpia] : [sentra.lumpia, sentra.tas];
        for (const id of ids) {
          await sql`insert into sheet (sentra_id, pillar, period, changed_by) values (${id}, 'internal', ${period}, ${users.keeper})`.execute(
            tx,
          );
          await sql`update sheet set state = 'submitted', changed_by = ${users.keeper}
            where sentra_id = ${id} and pillar = 'internal' and period = ${period}`.execute(tx);
        }
      });
    await Promise.all(Array.from({ length: 50 }, (_, writer) => write(writer)));
    if (database !== test.database) await database.close();
    expect(await test.asSuperuser(broken)).toEqual([]);
    const events = await test.asSuperuser((tx) => eventsSince(tx, before));
    expect([sentra.tas, sentra.lumpia].map((id) => events.filter((e) => e["sentra_id"] === id).length)).toEqual([
      50, 50,
    ]);
  });
});

describe("names", () => {
  const named = (person: Person) =>
    within(test.database, test.fixture.users[person], async (tx) => {
      const ids = Object.values(test.fixture.users);
      const { rows } = await sql<{ user_id: number }>`select user_id from audit_names(${ids}::int[])`.execute(tx);
      return Object.entries(test.fixture.users)
        .filter(([, id]) => rows.some((row) => row.user_id === id))
        .map(([name]) => name)
        .sort();
    });
  it("an administrator reads all, a board those of its sentra, an office its own, a reader its own alone", async () => {
    expect((await named("admin")).length).toBe(Object.keys(test.fixture.users).length);
    expect(await named("board")).toEqual(["board", "keeper", "operator", "sentraViewer"]);
    expect(await named("kabupatenOfficer")).toEqual(["kabupatenOfficer", "regionViewer"]);
    expect(await named("regionViewer")).toEqual(["regionViewer"]);
  });
});
