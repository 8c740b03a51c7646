import { type Database, enterApplicationRole, openEmbedded, type Tx, withActor } from "db/client.ts";
import { demoAccounts } from "db/demo/accounts.ts";
import { createPlaces, createUsers } from "db/demo/people.ts";
import type { SentraKey } from "db/demo/profiles.ts";
import { readSurvey, type SimulatedAnswers, simulateAnswers } from "db/demo/survey.ts";
import { loadClosedWave, moveWave, type PlannedWave } from "db/demo/waves.ts";
import { migrate } from "db/migrate.ts";
import { loadReference } from "db/reference/load.ts";
import { requestComputation } from "../../models/wave-computation.server.ts";

/** The demo's people and places, to which each test adds waves of its own. */
export class Seed {
  private constructor(
    readonly database: Database,
    readonly sentra: Record<SentraKey, number>,
    private readonly users: Map<string, number>,
  ) {}

  static async plant(database: Database): Promise<Seed> {
    const users = await createUsers(database, "nobody's");
    return new Seed(database, await createPlaces(database, users), users);
  }

  /** In a new embedded database, as the program serves it. */
  static async plantEmbedded(): Promise<Seed> {
    const database = await openEmbedded(undefined);
    await migrate(database.kysely);
    await loadReference(database.kysely);
    await enterApplicationRole(database);
    return Seed.plant(database);
  }

  boardOf(key: SentraKey): number {
    return this.users.get(demoAccounts.find(({ role, sentra }) => role === "board" && sentra === key)!.email)!;
  }

  get officer(): number {
    return this.users.get("provinsi@demo.sentra.id")!;
  }

  asOfficer<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return withActor(this.database, this.officer, work);
  }

  /** A wave of Jawa Timur, answered and closed. */
  async closeRegionWave(
    title: string,
    counts: Partial<Record<SentraKey, number | SimulatedAnswers>>,
    heldIn = "2026-01-01",
  ) {
    const plan: PlannedWave = {
      title,
      heldIn,
      place: { region_code: "35" },
      owner: this.officer,
      answers: (Object.entries(counts) as [SentraKey, number | SimulatedAnswers][]).map(([key, count]) => ({
        sentraId: this.sentra[key],
        board: this.boardOf(key),
        answers: simulateAnswers(readSurvey(), title, key, typeof count === "number" ? { count } : count),
      })),
    };
    return (await loadClosedWave(this.database, plan)).id;
  }

  async closeOwnWave(title: string, key: SentraKey, count: number, heldIn = "2026-01-01"): Promise<number> {
    const [board, sentraId] = [this.boardOf(key), this.sentra[key]];
    const answers = simulateAnswers(readSurvey(), title, key, { count });
    const place = { sentra_id: sentraId };
    const plan: PlannedWave = { title, heldIn, place, owner: board, answers: [{ sentraId, board, answers }] };
    return (await loadClosedWave(this.database, plan)).id;
  }

  request(waveId: number, owner = this.officer): Promise<void> {
    return withActor(this.database, owner, (tx) => requestComputation(tx, waveId));
  }

  publish(waveId: number, owner = this.officer) {
    return moveWave(this.database, owner, waveId, "published");
  }
}

/** So many answers that a computation takes some seconds, most of them in steps that are told of. */
export const many = { tanggulangin: 160, mebel: 160, "bandar-kidul": 160, batik: 160 };
