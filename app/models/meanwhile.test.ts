import type { KyselyPlugin } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, enterApplicationRole, openEmbedded, type Tx, withActor } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { createFixture, type Fixture, type Person } from "db/tests/fixture.ts";
import { ownerOfEmbedded } from "db/tests/prepared.ts";
import { createI18n } from "~/i18n/i18n.ts";
import { getBreach, listBreaches, takeBreachStep, updateBreach } from "./data-breaches.server.ts";
import { findRefusal } from "./database-error.ts";
import { diagnosisForm } from "./diagnosis-form.ts";
import { getDiagnosis, saveDiagnosis } from "./diagnosis.server.ts";
import type { ExportColumnRule, Findings } from "./export-form.ts";
import {
  createExportForm,
  getExportForm,
  logExport,
  removeExportForm,
  renameExportForm,
  saveExportColumns,
} from "./export-forms.server.ts";
import {
  beginDisturbance,
  endDisturbance,
  getDisturbance,
  listDisturbances,
  listFacilities,
  saveDisturbance,
  saveFacility,
} from "./infrastructure.server.ts";
import type { InstrumentDefinition } from "./instrument.ts";
import {
  createInstrument,
  getInstrument,
  getInstrumentVersion,
  newVersionFrom,
  saveVersion,
} from "./instruments.server.ts";
import { findLetterhead, saveLetterhead } from "./letterheads.server.ts";
import { getSentra } from "./sentra.server.ts";
import { callOfficeDepartureBack } from "./office-departures.server.ts";
import type { PartnershipInput } from "./partnership-form.ts";
import { getRecords, writeRecord } from "./partnership-records.server.ts";
import { createPartnership, getPartnership, listPartnerships, updatePartnership } from "./partnerships.server.ts";
import { deleteActivity, listOfficeActivities, updateActivity } from "./processing-activities.server.ts";
import { getProgramme, listProgrammes, updateProgramme } from "./programmes.server.ts";
import { listTargets, saveTargets, TargetsChanged } from "./targets.server.ts";

/** What one person writes after another, who had the same page open, was quicker. */

let database: Database;
let fixture: Fixture;

beforeAll(async () => {
  database = await openEmbedded(undefined);
  await migrate(database.kysely);
  await enterApplicationRole(database);
  fixture = await createFixture(database, ownerOfEmbedded(database));
});
afterAll(() => database.close());

const as = <T>(person: Person, work: (tx: Tx, actor: { userId: number }) => Promise<T>) =>
  withActor(database, fixture.users[person], (tx) => work(tx, { userId: fixture.users[person] }));

const { t } = await createI18n("id");

describe("a diagnosis", () => {
  /** As a form that showed the first set of findings sends it. */
  const filled = (awal: object, nilai: object) => diagnosisForm(t).parse({ awal: { nilai: awal }, nilai });

  it("of two of the board who fill in different factors keeps what both found", async () => {
    const [sentraId, year] = [fixture.sentra.tas, 2024];
    const save = (person: Person, input: ReturnType<typeof filled>) =>
      as(person, (tx, actor) => saveDiagnosis({ tx, actor, sentraId, year }, input));
    const shown = { porter: { factors: "2", demand: "3" } };
    await save("keeper", filled({}, shown));

    await save("board", filled(shown, { porter: { factors: "4", demand: "3", rivalry: "1" } }));
    await save("keeper", filled(shown, { porter: { factors: "2" }, obstacle: { design: "ada" } }));

    const { findings } = await as("board", (tx) => getDiagnosis(tx, sentraId, year));
    expect(Object.fromEntries(findings.map(({ factor, code }) => [factor, code]))).toEqual({
      "porter.factors": "4",
      "porter.rivalry": "1",
      "obstacle.design": "ada",
    });
  });
});

describe("a year's targets", () => {
  it("of two of the office are written only over what their writer saw, all or none", async () => {
    const place = { sentraId: fixture.sentra.tas, year: 2031 };
    const stored = () => as("provinceOfficer", (tx) => listTargets(tx, place.sentraId, place.year));
    const [first, second] = (
      await as("provinceOfficer", (tx) => tx.selectFrom("indicator").select("id").orderBy("id").execute())
    ).map(({ id }) => id);
    const save = (...changes: [indicatorId: number, before: string, value: string][]) =>
      as("provinceOfficer", (tx, actor) =>
        saveTargets(
          tx,
          actor,
          place,
          changes.map(([indicatorId, before, value]) => ({ indicatorId, before, value })),
        ),
      );
    const values = async () => [...(await stored())].map(([id, { value }]) => [id, value]);
    await save([first!, "", "10.50"]);

    const late = [first!, "", "20"] as const;
    await expect(save([second!, "", "7"], [...late])).rejects.toThrow(new TargetsChanged([first!]));
    await expect(save([first!, "10.5 or more", ""])).rejects.toThrow(TargetsChanged);
    await expect(save([second!, "7", ""], [second!, "7", "8"])).rejects.toThrow(TargetsChanged);
    expect(await values()).toEqual([[first, "10.50"]]);

    await save([first!, "10.50", "11"], [second!, "", "7"]);
    expect(await values()).toEqual([
      [first, "11"],
      [second, "7"],
    ]);
    await save([first!, "11", ""]);
    expect(await values()).toEqual([[second, "7"]]);
  });
});

describe("an old form", () => {
  const place = (tx: Tx, actor: { userId: number }) => ({ tx, actor, sentraId: fixture.sentra.tas });

  it("of a partnership undoes no renewal and takes nobody out of it", async () => {
    const sentraId = fixture.sentra.tas;
    const [shown] = await as("board", (tx) => listPartnerships(tx, sentraId));
    const { id } = shown!;
    const input: PartnershipInput = {
      ...({ patternCode: "inti-plasma", largeParty: "PT Besar", largePartyKind: "private" } as const),
      ...({ stage: "6", phase: "4", isFormal: false, value: null, currency: "IDR" } as const),
      ...{ activeFrom: "2026-01-01", members: [] },
    };
    const former = await as("keeper", (tx) => getPartnership(tx, sentraId, String(id)));
    await as("keeper", (tx, actor) =>
      createPartnership(tx, actor, sentraId, { ...input, activeFrom: "2026-07-01" }, former),
    );

    const save = (seen: typeof former) =>
      as("board", (tx, actor) => updatePartnership(tx, actor, sentraId, seen, input));
    expect(await save(shown!)).toBe(false);
    const kept = await as("board", (tx) => getPartnership(tx, sentraId, String(id)));
    expect(kept).toMatchObject({ activeUntil: "2026-06-30", members: shown!.members });
    expect(kept.members).toHaveLength(1);
    expect(await save(kept)).toBe(true);
  });

  it("does not close a partnership's warning a second time", async () => {
    const sentraId = fixture.sentra.tas;
    const { id } = (await as("board", (tx) => listPartnerships(tx, sentraId))).at(-1)!;
    const at = { sentraId, partnershipId: id };
    await as("board", (tx, actor) =>
      writeRecord(tx, actor, at, "flag", { warning: "costs", raisedOn: "2026-02-01", note: "naik" }),
    );
    const flag = (await as("board", (tx) => getRecords(tx, at))).flags.find(({ note }) => note === "naik")!;
    const close = (person: Person, outcome: string) =>
      as(person, (tx, actor) =>
        writeRecord(tx, actor, at, "closing", { id: flag.id, closedOn: "2026-02-05", outcome }),
      );
    expect(await close("board", "sudah dibahas")).toBeUndefined();
    expect(await close("keeper", "lain")).toEqual({ field: "outcome", error: "closedMeanwhile" });
    const { flags } = await as("board", (tx) => getRecords(tx, at));
    expect(flags.find(({ id }) => id === flag.id)!.outcome).toBe("sudah dibahas");
  });

  it("of a programme overwrites nothing", async () => {
    const { programmes } = await as("provinceOfficer", (tx) => listProgrammes(tx, { limit: 1 }));
    const { id } = programmes[0]!;
    const read = () => as("provinceOfficer", (tx) => getProgramme(tx, String(id)));
    const shown = await read();
    const save = (title: string, seen: typeof shown) =>
      as("provinceOfficer", (tx) =>
        updateProgramme(tx, seen, {
          title,
          kind: "training",
          institution: "bank",
          startsOn: "2026-01-05",
          cost: null,
          aim: undefined,
        }),
      );
    expect(await save("pertama", shown)).toBe(true);
    expect(await save("kedua", shown)).toBe(false);
    expect((await read()).title).toBe("pertama");
  });

  it("of a facility overwrites nothing", async () => {
    const read = () => as("board", (tx) => listFacilities(tx, fixture.sentra.tas));
    const [shown] = await read();
    const save = (name: string) =>
      as("board", (tx, actor) =>
        saveFacility(place(tx, actor), shown!.kind, { name, capacity: null, needed: null, serves: [] }, shown),
      );
    expect(await save("Gardu pertama")).toBe(true);
    expect(await save("Gardu kedua")).toBe(false);
    expect((await read()).find(({ id }) => id === shown!.id)!.name).toBe("Gardu pertama");
  });

  it("of a disturbance does not begin it again once it is over", async () => {
    await as("board", (tx, actor) => beginDisturbance(place(tx, actor), "water", "slowed"));
    const log = await as("board", (tx) => listDisturbances(tx, fixture.sentra.tas, new Date()));
    const shown = log.find(({ kind }) => kind === "water")!;
    await as("keeper", (tx, actor) => endDisturbance(place(tx, actor), shown.id));
    const { kind, effect, startedAt } = shown;
    const isWritten = await as("board", (tx, actor) =>
      saveDisturbance(place(tx, actor), { kind, effect, startedAt, hoursLost: null, note: "pompa" }, shown),
    );
    expect(isWritten).toBe(false);
    const kept = await as("board", (tx) => getDisturbance(tx, fixture.sentra.tas, shown.id));
    expect(kept.endedAt).not.toBeNull();
  });

  it("of a breach overwrites nothing, and steps that were taken meanwhile do not stand in its way", async () => {
    const [shown] = await as("kabupatenOfficer", listBreaches);
    const read = () => as("kabupatenOfficer", (tx) => getBreach(tx, String(shown!.id)));
    await as("kabupatenOfficer", (tx) => takeBreachStep(tx, shown!.id, "authority"));
    const save = (title: string) =>
      as("kabupatenOfficer", (tx) =>
        updateBreach(tx, shown!, {
          ...{ place: { kind: "region", code: "35.15" }, title, happened: "Hilang", data: "Nama", people: "Peserta" },
        }),
      );
    expect(await save("pertama")).toBe(true);
    expect(await save("kedua")).toBe(false);
    expect((await read()).title).toBe("pertama");
  });

  it("of a table for export keeps the columns that somebody else saved", async () => {
    const id = await as("kabupatenOfficer", (tx, actor) =>
      createExportForm(tx, actor, { regionCode: "35.15", name: "Dua petugas" }),
    );
    const read = () => as("kabupatenOfficer", (tx) => getExportForm(tx, String(id)));
    const shown = await read();
    const column = (heading: string): ExportColumnRule => ({
      ...{ heading, rule: "field", source: "name", codes: {}, isRequired: false },
    });
    const save = (heading: string, stamp = shown.stamp) =>
      as("kabupatenOfficer", (tx) => saveExportColumns(tx, shown, stamp, [column(heading)]));
    expect(await save("PERTAMA")).toBe(true);
    expect(await save("KEDUA")).toBe(false);
    const now = await read();
    expect(now.columns.map(({ heading }) => heading)).toEqual(["PERTAMA"]);
    expect(await save("KEDUA", now.stamp)).toBe(true);
  });
});

describe("what is gone", () => {
  it("is not said to be saved: a line of the record of processing", async () => {
    const lines = await as("kabupatenOfficer", listOfficeActivities);
    const { id, region, ...line } = lines.find(({ region }) => region.code === "35.15")!;
    const save = () =>
      as("kabupatenOfficer", (tx, actor) => updateActivity(tx, actor, id, { ...line, region: region.code }));
    expect(await save()).toBe(true);
    await as("kabupatenOfficer", (tx) => deleteActivity(tx, region.code, id));
    expect(await save()).toBe(false);
  });

  it("is not said to be called back: an office's departure", async () => {
    expect(await as("admin", (tx) => callOfficeDepartureBack(tx, "33.74"))).toBe(true);
    expect(await as("admin", (tx) => callOfficeDepartureBack(tx, "33.74"))).toBe(false);
  });
});

describe("what two do at the same time", () => {
  it("begins one next version of an instrument, not two", async () => {
    const instrument = await as("provinceOfficer", async (tx, actor) => {
      const definition = { smallest_path: 0.2, constructs: [] } as unknown as InstrumentDefinition;
      const code = await createInstrument(tx, actor, "35", { nameId: "Baru", nameEn: "New", definition });
      return getInstrument(tx, code);
    });
    const asked = { ...instrument, versions: instrument.versions.map((version) => ({ ...version, waves: 1 })) };
    const begin = () => as("provinceOfficer", (tx, actor) => newVersionFrom(tx, actor, asked));
    expect([await begin(), await begin()]).toEqual([2, 2]);
  });

  it("leaves a version alone that a wave asked since its page was shown, and goes on", async () => {
    const place = { code: "own 35.15", version: 1 };
    const isSaved = await as("provinceOfficer", async (tx, { userId }) => {
      const { stamp } = await getInstrumentVersion(tx, place.code, place.version);
      const { id } = await tx
        .insertInto("survey_wave")
        .values({
          ...{ region_code: "35.15", title: "baru dibuka", created_by: userId },
          ...{ instrument_code: place.code, instrument_version: place.version },
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      await tx.insertInto("wave_sentra").values({ sentra_id: fixture.sentra.tas, wave_id: id }).execute();
      await tx.updateTable("survey_wave").set({ state: "open" }).where("id", "=", id).execute();
      const definition = { smallest_path: 0.2, constructs: [] } as unknown as InstrumentDefinition;
      return saveVersion(tx, { ...place, stamp }, { nameId: "Lain", nameEn: "Other", definition });
    });
    expect(isSaved).toBe(false);
  });

  const makeForm = async (name: string) => {
    const id = await as("kabupatenOfficer", (tx, actor) => createExportForm(tx, actor, { regionCode: "35.15", name }));
    return as("kabupatenOfficer", (tx) => getExportForm(tx, String(id)));
  };

  it("refuses a name of an export that somebody else took, as taken", async () => {
    const [one, other] = [await makeForm("Satu"), await makeForm("Dua")];
    const rename = () => as("kabupatenOfficer", (tx) => renameExportForm(tx, other, one.name));
    expect(await findRefusal(rename, { duplicate: { name: ["dipakai"] } })).toEqual({ name: ["dipakai"] });
  });

  it("retires an export that was filled since its page was shown", async () => {
    const shown = await makeForm("Baru diisi");
    await as("kabupatenOfficer", (tx, actor) =>
      logExport(tx, actor, shown, { format: "csv", months: ["2026-01"], rows: 0, findings: {} as Findings }),
    );
    expect(await as("kabupatenOfficer", (tx) => removeExportForm(tx, shown))).toBe("retired");
  });

  it("keeps one letterhead where two save the first one: the later of them", async () => {
    const sentra = await as("board", (tx) => getSentra(tx, String(fixture.sentra.tas)));
    const place = { kind: "sentra", sentra, name: sentra.name, path: "" } as const;
    // Whoever looked before the other saved found none.
    const blind: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: ({ result }) => Promise.resolve({ ...result, rows: [] }),
    };
    const input = { lines: ["Koperasi Baru"], address: null, contact: null, signatories: [], removeLogo: false };
    await as("board", (tx, actor) => saveLetterhead(tx.withPlugin(blind), actor, place, input, undefined));
    expect(await as("board", (tx) => findLetterhead(tx, place))).toEqual({ lines: ["Koperasi Baru"] });
  });
});
