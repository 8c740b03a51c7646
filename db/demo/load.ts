import { type Database, withAccounts, withActor } from "../client.ts";
import { demoAccounts } from "./accounts.ts";
import { loadCooperations } from "./cooperation.ts";
import { type FactsKey, loadFacts } from "./facts.ts";
import { loadInfrastructure } from "./infrastructure.ts";
import { loadMembers } from "./members.ts";
import { createPlaces, createUsers } from "./people.ts";
import { profiles, type SentraKey } from "./profiles.ts";
import { loadSheets } from "./sheets.ts";
import { loadSurvey } from "./survey.ts";

/** The sentra of which a paper tells, and so the ones with facts. */
const withFacts: FactsKey[] = ["bandar-kidul", "tanggulangin"];

/**
 * Fills a new database with the demo: users, offices, four sentra, their members, 36 months of sheets,
 * facts and a survey. Everything
 * goes through the doors of the application, each step as the person who would take it, so that the policies hold it.
 * Repeatable: a complete demo is left alone, and one that was cut short is carried on.
 * @param options.passwordHash of the password that all demo accounts share
 */
export async function loadDemo(database: Database, options: { passwordHash: string }): Promise<void> {
  if (await isComplete(database)) return;
  const users = await createUsers(database, options.passwordHash);
  const sentra = await createPlaces(database, users);
  const userOf = (role: string, place: { sentra?: SentraKey; region?: string }) => {
    const account = demoAccounts.find((a) => a.role === role && a.sentra === place.sentra && a.region === place.region);
    return account && users.get(account.email)!;
  };
  const boardOf = (key: SentraKey) => userOf("board", { sentra: key })!;

  for (const profile of profiles) {
    const sentraId = sentra[profile.key];
    const typist = userOf("operator", { sentra: profile.key }) ?? boardOf(profile.key);
    await loadSheets(database, profile, sentraId, {
      typist,
      board: boardOf(profile.key),
      officer: userOf("officer", { region: profile.region }) ?? userOf("officer", { region: "35" })!,
    });
    await loadMembers(database, profile, sentraId, boardOf(profile.key));
    await loadCooperations(database, profile, sentraId, typist);
    await loadInfrastructure(database, profile, sentraId, typist);
  }
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
