/** What a constraint of the database had against a write, where a person can do something about it. */
export type Obstacle = "duplicate" | "unknownReference" | "lastAdmin" | "inUse" | "tooMany";

const obstacles: Record<string, Obstacle> = {
  "23505": "duplicate",
  "23503": "unknownReference",
  "23001": "lastAdmin",
  "55000": "inUse",
  "54000": "tooMany",
};

/** @returns undefined for errors that are no answer to what was typed: those are thrown on */
function findObstacle(error: unknown): Obstacle | undefined {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === "string" && Object.hasOwn(obstacles, code) ? obstacles[code] : undefined;
}

type FieldErrors = Record<string, string[]>;

/**
 * Writes what somebody typed.
 * @param messages by obstacle: what to say, and beside which field
 * @returns what to say where the database held something against it; undefined where it is written
 */
export async function findRefusal(
  write: () => Promise<unknown>,
  messages: Partial<Record<Obstacle, FieldErrors>>,
): Promise<FieldErrors | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    const obstacle = findObstacle(error);
    const message = obstacle && messages[obstacle];
    if (!message) throw error;
    return message;
  }
}
