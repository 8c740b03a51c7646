import { sql } from "kysely";
import type { LadderMeasure } from "db/tables/programmes.ts";
import type { Tx } from "./database.server.ts";
import { type Measures, needs, yearsAfter } from "./ladder.ts";
import { listObservations } from "./observations.server.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import { type Month, monthOf, monthsBetween, shiftMonth } from "./periods.ts";
import { heldIn } from "./partnership-health.server.ts";
import { SeriesBook, withParts } from "./series.ts";
import { listKeptPillars, listSheetsOf } from "./sheets.server.ts";

/** Members in any internal cooperation, in percent; turnover of each enterprise. */
const [reach, turnover] = ["KI15", "KN11"] as const;

/**
 * What the data say of the criteria on a day: of the twelve months before the day's own, and of the registers as they
 * are kept now. A criterion that they say nothing of is not among them: that one somebody has to see.
 * @param before the day of the assessment before
 */
export async function measureCriteria(
  tx: Tx,
  sentraId: number,
  day: string,
  before: string | undefined,
): Promise<Measures> {
  const catalogue = await getSentraCatalogue(tx, sentraId);
  const read = async (months: readonly Month[]) => {
    const codes = withParts([reach, turnover], catalogue);
    const wanted = { sentraIds: [sentraId], codes, from: months[0]!, to: months.at(-1)! };
    return new SeriesBook(catalogue, await listObservations(tx, catalogue, wanted), months);
  };
  const months = yearBefore(day);
  const now = await read(months);
  const former = before === undefined ? undefined : await read(yearBefore(before));
  const registers = await countRegisters(tx, sentraId, day);
  const isSimulated = now.isSimulated(sentraId, turnover);
  const kept = listKeptPillars(catalogue, months.at(-1)!);
  const handedIn = new Set(
    (await listSheetsOf(tx, sentraId, months[0]!, months.at(-1)!))
      .filter(({ state }) => state !== "draft" && state !== "returned")
      .map(({ pillar, period }) => `${pillar} ${period}`),
  );
  const complete = months.filter((month) => kept.every((pillar) => handedIn.has(`${pillar} ${month}`))).length;
  const share = now.series(sentraId, reach).findLast((value) => value !== undefined);
  const [income, earlier] = [now, former].map((book) => book?.overTime(sentraId, turnover).value);
  return {
    measured: measure(complete, needs.measured, isSimulated),
    ...(registers.renewed && {
      register: {
        met: registers.renewed >= yearsAfter(day, -1),
        value: registers.renewed,
        isSimulated: registers.is_simulated,
      },
    }),
    ...(share !== undefined && { internal: measure(share, needs.internal, now.isSimulated(sentraId, reach)) }),
    contract: measure(registers.contracts, needs.contract, registers.is_simulated),
    external: measure(registers.institutions, needs.external, registers.is_simulated),
    health: measure(registers.waves, needs.health, registers.is_simulated),
    ...(income !== undefined && earlier !== undefined && { growth: measure(income, earlier, isSimulated) }),
  };
}

const measure = (value: number, needed: number, isSimulated: boolean): LadderMeasure => ({
  met: value >= needed,
  value: String(value),
  needed: String(needed),
  isSimulated,
});

const yearBefore = (day: string) => monthsBetween(shiftMonth(monthOf(day), -12), shiftMonth(monthOf(day), -1));

interface Registers {
  /** When a member business was last entered or changed, "YYYY-MM-DD"; null where there is none. */
  renewed: string | null;
  contracts: number;
  institutions: number;
  waves: number;
  is_simulated: boolean;
}

async function countRegisters(tx: Tx, sentraId: number, day: string): Promise<Registers> {
  const { rows } = await sql<Registers>`
    select (select max(e.changed_at at time zone 'Asia/Jakarta')::date from enterprise e
             where e.sentra_id = ${sentraId}) as renewed,
           coalesce((select bool_or(e.is_simulated) from enterprise e where e.sentra_id = ${sentraId}), false)
             as is_simulated,
           (select count(*)::int from partnership p
             where p.sentra_id = ${sentraId} and p.is_formal and p.contract_from <= ${day}::date
               and (p.contract_until is null or p.contract_until >= ${day}::date)) as contracts,
           (select count(distinct (c.institution_code, c.institution_name))::int from cooperation c
             where c.sentra_id = ${sentraId} and c.side = 'external' and c.state <> 'planned'
               and c.institution_code is not null and c.starts_on <= ${day}::date
               and (c.state = 'running' or c.ends_on >= ${yearsAfter(day, -1)}::date)) as institutions,
           (select count(*)::int from sentra_result r join survey_wave w on w.id = r.wave_id
             where r.sentra_id = ${sentraId} and w.state = 'published' and ${heldIn} <= ${day}::date) as waves
  `.execute(tx);
  return rows[0]!;
}
