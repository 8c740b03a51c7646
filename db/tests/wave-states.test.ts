import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Tx, withActor, withComputation } from "../client.ts";
import type { WaveState } from "../tables/surveys.ts";
import { attempt, forbidden, useTestDatabase, within } from "./database.ts";
import type { Person } from "./fixture.ts";

const test = useTestDatabase();
const states: WaveState[] = ["draft", "open", "closed", "computed", "published"];
const people: Person[] = [
  "admin",
  "provinceOfficer",
  "kabupatenOfficer",
  "otherOfficer",
  "board",
  "operator",
  "regionViewer",
  "sentraViewer",
  "stranger",
];

/** What the owner of a wave may do; nobody else moves it, and the computation alone makes it computed. */
const ofOwner = ["draft -> open", "open -> closed", "closed -> open", "computed -> closed", "computed -> published"];

/** A wave in a state, past every guard; `sentra_id` or `region_code` says whose. */
async function createWave(owner: { sentra_id: number } | { region_code: string }, state: WaveState): Promise<number> {
  return test.asSuperuser(async (tx) => {
    const { id } = await tx
      .insertInto("survey_wave")
      .values({
        sentra_id: null,
        region_code: null,
        ...owner,
        title: "t",
        instrument_code: "KB",
        instrument_version: 1,
        state,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const { sentra } = test.fixture;
    const places = "sentra_id" in owner ? [owner.sentra_id] : [sentra.tas, sentra.kulit];
    await tx
      .insertInto("wave_sentra")
      .values(places.map((sentra_id) => ({ sentra_id, wave_id: id })))
      .execute();
    return id;
  });
}

async function whoMoves(wave: number, to: WaveState): Promise<Person[]> {
  const may: Person[] = [];
  for (const person of people) {
    const done = await within(test.database, test.fixture.users[person], (tx) =>
      attempt(tx, () => sql`update survey_wave set state = ${to} where id = ${wave}`.execute(tx)),
    );
    if ("value" in done && done.value.numAffectedRows === 1n) may.push(person);
    else if ("code" in done) expect(done.code).toBe(forbidden);
  }
  return may;
}

const steps = states.flatMap((from) => states.filter((to) => to !== from).map((to) => ({ from, to })));

describe("a wave's way", () => {
  it.each(steps)("of a sentra: $from -> $to", async ({ from, to }) => {
    const wave = await createWave({ sentra_id: test.fixture.sentra.tas }, from);
    expect(await whoMoves(wave, to)).toEqual(ofOwner.includes(`${from} -> ${to}`) ? ["board"] : []);
  });

  it.each(steps)("of a region: $from -> $to", async ({ from, to }) => {
    const wave = await createWave({ region_code: "35.15" }, from);
    const owners = ["provinceOfficer", "kabupatenOfficer"];
    expect(await whoMoves(wave, to)).toEqual(ofOwner.includes(`${from} -> ${to}`) ? owners : []);
  });

  it("is computed by its computation, and by no other wave's", async () => {
    const wave = await createWave({ region_code: "35.15" }, "closed");
    const compute = (scope: number) =>
      withComputation(test.database, scope, (tx) =>
        tx.updateTable("survey_wave").set({ state: "computed" }).where("id", "=", wave).executeTakeFirstOrThrow(),
      );
    expect((await compute(wave - 1)).numUpdatedRows).toBe(0n);
    expect((await compute(wave)).numUpdatedRows).toBe(1n);
  });

  it("keeps its questions once it is open, but for its title and the day that was announced", async () => {
    const { board } = test.fixture.users;
    const wave = await createWave({ sentra_id: test.fixture.sentra.tas }, "open");
    const change = (set: ReturnType<typeof sql>) =>
      within(test.database, board, (tx) =>
        attempt(tx, () => sql`update survey_wave set ${set} where id = ${wave}`.execute(tx)),
      );
    expect(await change(sql`title = 'baru', closes_on = '2026-12-01'`)).toHaveProperty("value");
    expect(await change(sql`held_in = '2026-01-01'`)).toEqual({ code: forbidden });
    expect(await change(sql`renews_weights = not renews_weights`)).toEqual({ code: forbidden });
  });

  it("fixes the version that it asked", async () => {
    const edit = (tx: Parameters<Parameters<typeof within>[2]>[0]) =>
      attempt(tx, () =>
        sql`update instrument_version set definition = '{"a": 1}' where instrument_code = 'own 35.15'`.execute(tx),
      );
    const { kabupatenOfficer } = test.fixture.users;
    expect(await within(test.database, kabupatenOfficer, edit)).toHaveProperty("value");
    await test.asSuperuser(async (tx) => {
      const { id } = await tx
        .insertInto("survey_wave")
        .values({
          sentra_id: null,
          region_code: "35.15",
          title: "t",
          instrument_code: "own 35.15",
          instrument_version: 1,
          state: "open",
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      return id;
    });
    expect(await within(test.database, kabupatenOfficer, edit)).toEqual({ code: forbidden });
  });
});

describe("who takes part", () => {
  it("an officer adds sentra of the own region only", async () => {
    const { users, sentra } = test.fixture;
    const wave = await createWave({ region_code: "35.15" }, "draft");
    const add = (person: Person, id: number) =>
      within(test.database, users[person], (tx) =>
        attempt(tx, () => sql`insert into wave_sentra (sentra_id, wave_id) values (${id}, ${wave})`.execute(tx)),
      );
    expect(await add("provinceOfficer", sentra.tenun)).toHaveProperty("value");
    expect(await add("kabupatenOfficer", sentra.tenun)).toEqual({ code: forbidden });
    expect(await add("board", sentra.tenun)).toEqual({ code: forbidden });
  });

  it("nobody joins a wave that is open", async () => {
    const { users, sentra } = test.fixture;
    const wave = await createWave({ region_code: "35" }, "open");
    const add = within(test.database, users.provinceOfficer, (tx) =>
      attempt(tx, () =>
        sql`insert into wave_sentra (sentra_id, wave_id) values (${sentra.tenun}, ${wave})`.execute(tx),
      ),
    );
    expect(await add).toEqual({ code: forbidden });
  });
});

describe("what is published", () => {
  it("is read by all of the sentra and its offices, and changes for nobody, not even for the computation", async () => {
    const { users, sentra } = test.fixture;
    const wave = await test.asSuperuser((tx) =>
      tx
        .selectFrom("survey_wave")
        .select("id")
        .where("sentra_id", "=", sentra.tas)
        .where("title", "=", "published")
        .executeTakeFirstOrThrow(),
    );
    await expect(
      withComputation(test.database, wave.id, (tx) =>
        sql`delete from sentra_result where wave_id = ${wave.id}`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: forbidden });
    await expect(
      test.asSuperuser((tx) => sql`update sentra_result set result = '' where wave_id = ${wave.id}`.execute(tx)),
    ).rejects.toMatchObject({ code: forbidden });
    const seen = await withActor(test.database, users.sentraViewer, (tx) =>
      tx.selectFrom("sentra_result").select("wave_id").where("wave_id", "=", wave.id).execute(),
    );
    expect(seen).toHaveLength(1);
  });

  it("is the owner's alone as long as it is only computed", async () => {
    const { users, sentra } = test.fixture;
    const wave = await createWave({ region_code: "35.15" }, "closed");
    await withComputation(test.database, wave, (tx) =>
      sql`insert into sentra_result (sentra_id, wave_id, design, result, answers_hash, engine, respondents, invited, withdrawn, objecting, excluded)
          values (${sentra.tas}, ${wave}, '{}', '{}', '', '1', 5, 5, 0, 0, '{}')`.execute(tx),
    );
    const readers: Person[] = [];
    for (const person of people) {
      const rows = await within(test.database, users[person], (tx) =>
        tx.selectFrom("sentra_result").select("wave_id").where("wave_id", "=", wave).execute(),
      );
      if (rows.length > 0) readers.push(person);
    }
    expect(readers).toEqual(["provinceOfficer", "kabupatenOfficer"]);
  });
});

describe("a computation", () => {
  it("is asked for by the owner of a closed wave, once at a time, and called off by the owner", async () => {
    const { users } = test.fixture;
    const wave = await createWave({ region_code: "35.15" }, "closed");
    const as = (work: (tx: Tx) => Promise<unknown>) => withActor(test.database, users.kabupatenOfficer, work);
    const ask = () =>
      as((tx) =>
        sql`insert into wave_computation (wave_id, requested_by) values (${wave}, ${users.kabupatenOfficer})`.execute(
          tx,
        ),
      );
    const set = (state: string) =>
      as((tx) => sql`update wave_computation set state = ${state} where wave_id = ${wave}`.execute(tx));
    await ask();
    await expect(ask()).rejects.toMatchObject({ code: "23505" });
    await expect(set("done")).rejects.toMatchObject({ code: forbidden });
    await set("cancelled");
    await ask();
  });
});
