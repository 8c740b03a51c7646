import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, enterApplicationRole, openEmbedded, type Tx, withActor } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { createFixture, type Fixture, type Person } from "db/tests/fixture.ts";
import { ownerOfEmbedded } from "db/tests/prepared.ts";
import { diagnosisForm } from "./diagnosis-form.ts";
import { getDiagnosis, saveDiagnosis } from "./diagnosis.server.ts";
import { createI18n } from "~/i18n/i18n.ts";

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
