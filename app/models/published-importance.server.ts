import type { ModelOutcome } from "analytics";
import { sql } from "kysely";
import type { Tx } from "./database.server.ts";

/** What moves the target, and by how much. */
export interface Importance {
  /** Whose model says so: of this sentra alone, or of all sentra of a wave. */
  from: "own" | "pool";
  respondents: number;
  target: string;
  constructs: {
    construct: string;
    /** Points of the target for one point of this, both on 0..100. */
    importance: number;
    /** Whether the bootstrap's interval of its effect leaves out 0; unknown without a bootstrap. */
    isSure: boolean | undefined;
  }[];
}

type Effects = readonly { from: string; to: string; percentile: readonly [number, number] }[];

const isSure = (effects: Effects | undefined, from: string, target: string) => {
  const interval = effects?.find((effect) => effect.from === from && effect.to === target)?.percentile;
  return interval && (interval[0] > 0 || interval[1] < 0);
};

export function importanceOf(model: ModelOutcome): Importance | undefined {
  if (model.kind !== "estimated" || !model.importance) return undefined;
  const { result, bootstrap, importance } = model;
  return {
    from: "own",
    respondents: result.n,
    target: importance.target,
    constructs: importance.constructs.map(({ name, importance: points }) => ({
      construct: name,
      importance: points,
      isSure: isSure(bootstrap?.totalEffects, name, importance.target),
    })),
  };
}

/** The pooled model's, of the first of these waves that has one: a sentra too small for its own is read by it. */
export async function findPooledImportance(tx: Tx, waves: readonly number[]): Promise<Importance | undefined> {
  for (const wave of waves) {
    const { rows } = await sql<{
      respondents: number;
      target: string;
      importance: { construct: string; importance: number }[];
      total_effects: Effects;
    }>`select * from published_importance(${wave})`.execute(tx);
    const [row] = rows;
    if (!row) continue;
    return {
      from: "pool",
      respondents: row.respondents,
      target: row.target,
      constructs: row.importance.map(({ construct, importance }) => ({
        construct,
        importance,
        isSure: isSure(row.total_effects, construct, row.target),
      })),
    };
  }
  return undefined;
}
