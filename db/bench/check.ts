import type { Client } from "pg";
import { MONTHS, period } from "./settings.ts";
import { ACTORS, KABUPATEN, type Policy } from "./visibility.ts";

/** A policy that lets too much or too little through makes the figures worthless. */
export async function check(admin: Client, app: Client, policy: Policy): Promise<void> {
  const month = `period = '${period(MONTHS - 1)}'`;
  const count = async (opening: string | undefined) => {
    await app.query(opening ? `begin; ${opening}` : "begin");
    const answer = await app.query(
      `select count(distinct sentra_id)::int as seen from bench.observation where ${month}`,
    );
    await app.query("commit");
    return answer.rows[0].seen;
  };
  const { rows } = await admin.query(
    "select count(*)::int as all, min(id) as own from bench.sentra where kabupaten_id = $1",
    [KABUPATEN],
  );
  const expected = [0, 1, rows[0].all];
  const seen = [
    await count(undefined),
    await count(policy.opening(ACTORS.board)),
    await count(policy.opening(ACTORS.kabupaten)),
  ];
  if (String(seen) !== String(expected))
    throw new Error(`policy "${policy.title}": saw ${seen} sentra, not ${expected}`);
  await app.query(`begin; ${policy.opening(ACTORS.board)}`);
  const foreign = await app.query(`update bench.observation set simulated = true where ${month} and sentra_id <> $1`, [
    rows[0].own,
  ]);
  await app.query("rollback");
  if (foreign.rowCount !== 0) throw new Error(`policy "${policy.title}": a board changed another sentra's values`);
}
