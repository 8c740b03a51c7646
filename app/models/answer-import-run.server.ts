import { sql } from "kysely";
import type { TFunction } from "i18next";
import type { ImportTable } from "~/imports/table.ts";
import type { Actor } from "./accounts.server.ts";
import { type AnswerPlan, planAnswers } from "./answer-import.server.ts";
import { type Collecting, collectAt, findClosed } from "./collecting.server.ts";
import { findRefusal } from "./database-error.ts";
import type { Tx } from "./database.server.ts";
import { listInvitations } from "./invitations.server.ts";
import { createTypedResponses, listTypedResponses } from "./typed-responses.server.ts";

interface Import {
  actor: Actor;
  params: { sentraId?: string | undefined; waveId?: string | undefined };
  table: ImportTable;
  t: TFunction;
}

async function plan(tx: Tx, { sentra, wave }: Collecting, { table, t }: Import): Promise<AnswerPlan> {
  const invitations = await listInvitations(tx, sentra.id, wave.id);
  const responses = await listTypedResponses(tx, sentra.id, wave.id);
  return planAnswers(table, { definition: wave.definition, invitations, responses }, t);
}

/** What the file would add to what came in so far. */
export function previewAnswers(work: Import): Promise<AnswerPlan> {
  return collectAt(work.actor, work.params, (tx, collecting) => plan(tx, collecting, work));
}

interface Agreed {
  /** Of the plan that the person agreed to. */
  fingerprint: string;
  /** Rows without a number that are the same as others are other people's. */
  withRepeats: boolean;
}

interface Outcome {
  plan: AnswerPlan;
  written: number | undefined;
}

/**
 * Writes what was previewed, all of it or nothing.
 * @returns the plan, and how many were written: undefined where the plan is another one by now, or has errors
 */
export async function runAnswers(work: Import, agreed: Agreed): Promise<Outcome> {
  let outcome: Outcome | undefined;
  const write = async () => {
    outcome = await writeAnswers(work, agreed);
  };
  // Somebody may answer by a link with one of the file's numbers at the same moment: then the plan is another one.
  const isClosed = await findClosed(work.actor, work.params, () => findRefusal(write, { duplicate: {} }));
  return isClosed || !outcome ? { plan: await previewAnswers(work), written: undefined } : outcome;
}

function writeAnswers(work: Import, { fingerprint, withRepeats }: Agreed): Promise<Outcome> {
  return collectAt(work.actor, work.params, async (tx, collecting) => {
    const [sentraId, waveId] = [collecting.sentra.id, collecting.wave.id];
    // A file that is sent twice at the same moment is planned by one after the other.
    await sql`select pg_advisory_xact_lock(${sentraId}::int, ${waveId}::int)`.execute(tx);
    const now = await plan(tx, collecting, work);
    const agrees = now.fingerprint === fingerprint && now.counts.error === 0 && collecting.wave.state === "open";
    if (!agrees) return { plan: now, written: undefined };
    const inputs = [...now.added, ...(withRepeats ? now.repeats : [])];
    await createTypedResponses(tx, { actor: work.actor, sentraId, waveId }, "import", inputs);
    return { plan: now, written: inputs.length };
  });
}
