import { type Database, withAccounts } from "../client.ts";
import { demoAccounts } from "./accounts.ts";
import { loadCooperations } from "./cooperation.ts";
import { setDeadline } from "./deadline.ts";
import { loadDiagnosis } from "./diagnosis.ts";
import { type FactsKey, loadFacts } from "./facts.ts";
import { loadInfrastructure } from "./infrastructure.ts";
import { loadMembers } from "./members.ts";
import { loadPartnerships } from "./partnerships.ts";
import { loadOwnIndicator, loadTargets } from "./office-catalogue.ts";
import { createPlaces, createUsers } from "./people.ts";
import { loadProgrammes } from "./programmes.ts";
import { type IssueReport, loadReports } from "./reports.ts";
import { profiles, type SentraKey } from "./profiles.ts";
import { loadSheets, type ReadFigures } from "./sheets.ts";
import { type ComputeWave, hasWaves, loadOpenWaves, loadPublishedWaves, planWaves } from "./waves.ts";

/** The sentra of which a paper tells, and so the ones with facts. */
const withFacts: FactsKey[] = ["bandar-kidul", "tanggulangin"];

interface DemoOptions {
  /** Of the password that all demo accounts share. */
  passwordHash: string;
  /** How the application counts a register for a sheet: the demo's sheets hold what its registers say. */
  readFigures: ReadFigures;
  /** How the application computes a wave: the demo's are published with the figures that it gives. */
  computeWave: ComputeWave;
  /** How the application issues a yearly report. */
  issueReport: IssueReport;
}

/**
 * Fills a new database with the demo: users, offices, four sentra, their members, partnerships, cooperation,
 * infrastructure, 36 months of sheets, targets, programmes, steps of the ladder, facts, survey waves and yearly reports. Everything
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

  const loadSentra = async () => {
    await setDeadline(database, officerOf("35"));
    for (const profile of profiles) {
      const sentraId = sentra[profile.key];
      const [board, officer] = [boardOf(profile.key), officerOf(profile.region)];
      const typist = userOf("operator", { sentra: profile.key }) ?? board;
      await loadMembers(database, profile, sentraId, board);
      await loadPartnerships(database, profile.key, sentraId, board);
      await loadSheets(database, profile, sentraId, { typist, board, officer, readFigures: options.readFigures });
      await loadCooperations(database, profile, sentraId, typist);
      await loadInfrastructure(database, profile, sentraId, typist);
      await loadDiagnosis(database, profile.key, sentraId, { board, officer });
      await loadTargets(database, profile.key, sentraId, officer);
    }
    await loadProgrammes(database, sentra, officerOf);
    await loadOwnIndicator(database, "35.71", officerOf("35.71"));
    for (const key of withFacts) await loadFacts(database, key, sentra[key], boardOf(key));
  };
  const waves = planWaves(sentra, boardOf, officerOf("35"));
  // Their figures take some seconds to compute, on the other core.
  await Promise.all([loadSentra(), loadPublishedWaves(database, waves, options.computeWave)]);
  await loadReports(database, sentra, { boardOf, officerOf, issueReport: options.issueReport });
  await loadOpenWaves(database, waves);
}

/** The waves are what is written last. */
async function isComplete(database: Database): Promise<boolean> {
  const boards = demoAccounts.filter((account) => account.role === "board");
  const emails = boards.map(({ email }) => email);
  const users = await withAccounts(database, (tx) =>
    tx.selectFrom("app_user").select(["id", "email"]).where("email", "in", emails).execute(),
  );
  if (users.length < boards.length) return false;
  return hasWaves(database, (key) => {
    const { email } = boards.find(({ sentra }) => sentra === key)!;
    return users.find((user) => user.email === email)!.id;
  });
}
