import { type Database, withAccounts, withActor } from "../client.ts";
import { demoAccounts } from "./accounts.ts";
import { type FactsKey, loadFacts } from "./facts.ts";
import { loadMembers } from "./members.ts";
import { loadPartnerships } from "./partnerships.ts";
import { loadOwnIndicator, loadTargets } from "./office-catalogue.ts";
import { createPlaces, createUsers } from "./people.ts";
import { profiles, type SentraKey } from "./profiles.ts";
import { loadSheets, type ReadFigures } from "./sheets.ts";
import { loadSurvey } from "./survey.ts";

/** The sentra of which a paper tells, and so the ones with facts. */
const withFacts: FactsKey[] = ["bandar-kidul", "tanggulangin"];

interface DemoOptions {
  /** Of the password that all demo accounts share. */
  passwordHash: string;
  /** How the application counts a register for a sheet: the demo's sheets hold what its registers say. */
  readFigures: ReadFigures;
}

/**
 * Fills a new database with the demo: users, offices, four sentra, their members, partnerships, 36 months of sheets,
 * targets, facts and a survey. Everything
 * goes through the doors of the application, each step as the person who would take it, so that the policies hold it.
 * Repeatable: a complete demo is left alone, and one that was cut short is carried on.
 */
export async function loadDemo(database: Database, options: DemoOptions): Promise<void> {
  if (await isComplete(database)) return;
  const users = await createUsers(database, options.passwordHash);
  const sentra = await createPlaces(database, users);
  const userOf = (role: string, place: { sentra?: SentraKey; region?: string }) => {
    const account = demoAccounts.find((a) => a.role === role && a.sentra === place.sentra && a.region === place.region);
    return account && users.get(account.email)!;
  };
  const boardOf = (key: SentraKey) => userOf("board", { sentra: key })!;
  const officerOf = (region: string) => userOf("officer", { region }) ?? userOf("officer", { region: "35" })!;

  for (const profile of profiles) {
    await loadMembers(database, profile, sentra[profile.key], boardOf(profile.key));
    await loadPartnerships(database, profile.key, sentra[profile.key], boardOf(profile.key));
    await loadSheets(database, profile, sentra[profile.key], {
      typist: userOf("operator", { sentra: profile.key }) ?? boardOf(profile.key),
      board: boardOf(profile.key),
      officer: officerOf(profile.region),
      readFigures: options.readFigures,
    });
    await loadTargets(database, profile.key, sentra[profile.key], officerOf(profile.region));
  }
  await loadOwnIndicator(database, "35.71", officerOf("35.71"));
  for (const key of withFacts) await loadFacts(database, key, sentra[key], boardOf(key));
  await loadSurvey(database, sentra.tanggulangin, boardOf("tanggulangin"));
}

/** The survey is what is written last. */
async function isComplete(database: Database): Promise<boolean> {
  const { email } = demoAccounts.find((account) => account.role === "board" && account.sentra === "tanggulangin")!;
  const board = await withAccounts(database, (tx) =>
    tx.selectFrom("app_user").select("id").where("email", "=", email).executeTakeFirst(),
  );
  if (board === undefined) return false;
  const waves = await withActor(database, board.id, (tx) =>
    tx.selectFrom("survey_wave").select("wave").limit(1).execute(),
  );
  return waves.length > 0;
}
