import { type Database, withActor } from "../client.ts";
import type { SentraKey } from "./profiles.ts";

/** For 2026, invented: turnover in rupiah, members in any internal cooperation in percent, hours without electricity at most. */
const targets: Record<SentraKey, { KN02: string; KI15: string; IN04: string }> = {
  "bandar-kidul": { KN02: "5000000000", KI15: "85", IN04: "24" },
  tanggulangin: { KN02: "10500000000", KI15: "60", IN04: "24" },
  batik: { KN02: "7000000000", KI15: "60", IN04: "12" },
  mebel: { KN02: "18000000000", KI15: "45", IN04: "20" },
};

/** A sentra's targets, set by the officer who oversees it. */
export function loadTargets(database: Database, key: SentraKey, sentraId: number, officer: number): Promise<void> {
  return withActor(database, officer, async (tx) => {
    const codes = Object.keys(targets[key]) as (keyof (typeof targets)[SentraKey])[];
    const indicators = await tx.selectFrom("indicator").where("code", "in", codes).select(["id", "code"]).execute();
    const rows = indicators.map(({ id, code }) => ({
      sentra_id: sentraId,
      indicator_id: id,
      year: 2026,
      value: targets[key][code as "KN02"],
      is_simulated: true,
      set_by: officer,
    }));
    await tx
      .insertInto("target")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** What one office asks of its sentra besides the national catalogue, from November 2026 on. */
export function loadOwnIndicator(database: Database, regionCode: string, officer: number): Promise<void> {
  return withActor(database, officer, async (tx) => {
    const existing = await tx.selectFrom("indicator").where("region_code", "=", regionCode).select("id").execute();
    if (existing.length > 0) return;
    await tx
      .insertInto("indicator")
      .values({
        region_code: regionCode,
        asked_from: "2026-11-01",
        created_by: officer,
        pillar: "performance",
        group_code: "own",
        name_id: "Perajin berusia di bawah 30 tahun (simulasi)",
        name_en: "Weavers under 30 years of age (simulated)",
        unit: "orang",
        value_type: "count",
        period: "month",
        over_time: "last",
        over_sentra: "sum",
        better: "higher",
        formula: null,
        source: "DINAS",
      })
      .execute();
  });
}
