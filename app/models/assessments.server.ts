import { createHash } from "node:crypto";
import { type Assessment, PlsInputError, type Survey } from "analytics";
import { Remembered } from "./remembered.ts";

/** Whoever assesses a survey without keeping other requests waiting. */
export interface Assessor {
  assess(survey: Survey): Promise<Assessment>;
}

export type AssessmentOutcome =
  | ({ kind: "scored" } & Assessment)
  /** The answers don't carry an estimate; the engine's code says why. */
  | { kind: "not-estimable"; code: PlsInputError["code"] };

/**
 * The server starts the one thread for assessments and the built application uses it: a thread starts from a file
 * among its sources, where the bundle is not. As with the database, hence a place that both see.
 */
const key = Symbol.for("sentra.assessor");
const place = globalThis as unknown as Record<symbol, Assessor | undefined>;

export function shareAssessor(assessor: Assessor): void {
  place[key] = assessor;
}

/** Some kilobytes each, and nobody's answers. */
const outcomes = new Remembered<AssessmentOutcome>(100);

/**
 * The assessment of one wave of a sentra: computed in the thread when these answers are first asked for, remembered
 * until they change. Call it outside of a transaction, which would hold a connection for as long.
 * @throws Error where the thread fails or takes too long
 */
export function assessOnce(wave: { sentraId: number; wave: number }, survey: Survey): Promise<AssessmentOutcome> {
  const content = JSON.stringify([wave.sentraId, wave.wave, survey]);
  return outcomes.get(createHash("sha256").update(content).digest("base64"), () => assess(survey));
}

async function assess(survey: Survey): Promise<AssessmentOutcome> {
  const assessor = place[key];
  if (!assessor) throw new Error("nobody assesses surveys: the program starts with app/server/main.ts");
  try {
    return { kind: "scored", ...(await assessor.assess(survey)) };
  } catch (error) {
    // By its name: the thread's and the bundle's classes are two copies of one.
    if ((error as Error).name === "PlsInputError")
      return { kind: "not-estimable", code: (error as PlsInputError).code };
    throw error;
  }
}
