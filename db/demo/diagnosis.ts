import { type Database, withActor } from "../client.ts";
import type { SentraKey } from "./profiles.ts";
import { RandomStream } from "./random.ts";

/** Of the year before the demo's last: there is something to set beside this year's. */
const year = 2025;

const rated = [
  ...["specialisation", "research", "skills", "people", "networks", "suppliers", "capital"].map(rosenfeld),
  ...["entrepreneurship", "leadership"].map(rosenfeld),
  ...["factors", "demand", "related", "rivalry"].map((name) => `porter.${name}`),
];
const obstacles = ["materials", "promotion", "quality", "narrow_market", "packaging", "information", "mismatch"]
  .concat("design", "unstable")
  .map((name) => `obstacle.${name}`);

function rosenfeld(name: string) {
  return `rosenfeld.${name}`;
}

interface Writers {
  board: number;
  officer: number;
}

/** A sentra's diagnosis of 2025, invented, by its board, and a word of the office on it. */
export async function loadDiagnosis(database: Database, key: SentraKey, sentraId: number, { board, officer }: Writers) {
  const draw = new RandomStream(`${key}/diagnosis`);
  const row = { sentra_id: sentraId, year, is_simulated: true, changed_by: board };
  const findings = [
    ...rated.map((factor) => ({ ...row, factor, rating: 2 + Math.floor(3 * draw.uniform()), is_present: null })),
    ...obstacles.map((factor) => ({ ...row, factor, rating: null, is_present: draw.uniform() < 0.4 })),
  ];
  await withActor(database, board, (tx) =>
    tx
      .insertInto("diagnosis")
      .values(findings)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  await withActor(database, officer, (tx) =>
    tx
      .insertInto("diagnosis_comment")
      .values({
        sentra_id: sentraId,
        year,
        comment: "Simulasi: lengkapi bukti untuk faktor yang dinilai kuat.",
        written_by: officer,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}
