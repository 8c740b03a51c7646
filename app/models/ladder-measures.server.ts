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
        isSimulated: registers.members_simulated,
      },
    }),
    ...(share !== undefined && { internal: measure(share, needs.internal, now.isSimulated(sentraId, reach)) }),
    contract: measure(registers.contracts, needs.contract, registers.contracts_simulated),
    external: measure(registers.institutions, needs.external, registers.institutions_simulated),
    health: measure(registers.waves, needs.health, registers.waves_simulated),
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
  members_simulated: boolean;
  contracts: number;
  contracts_simulated: boolean;
  institutions: number;
  institutions_simulated: boolean;
  waves: number;
  waves_simulated: boolean;
}

async function countRegisters(tx: Tx, sentraId: number, day: string): Promise<Registers> {
  const { rows } = await sql<Registers>`
    select m.renewed, m.is_simulated as members_simulated, p.contracts, p.contracts_simulated,
           c.institutions, c.institutions_simulated, w.waves, w.waves_simulated
      from register_renewal(${sentraId}) m
     cross join (
       select count(*)::int as contracts, coalesce(bool_or(is_simulated), false) as contracts_simulated
         from partnership
        where sentra_id = ${sentraId} and is_formal and contract_from <= ${day}::date
          and (contract_until is null or contract_until >= ${day}::date)) p
     cross join (
       select count(distinct (c.institution_code, c.institution_name))::int as institutions,
              coalesce(bool_or(d.is_simulated), false) as institutions_simulated
         from cooperation c left join data_source d on d.id = c.source_id
        where c.sentra_id = ${sentraId} and c.side = 'external' and c.state <> 'planned'
          and c.institution_code is not null and c.starts_on <= ${day}::date
          and (c.state = 'running' or c.ends_on >= ${yearsAfter(day, -1)}::date)) c
     cross join (
       select count(*)::int as waves, coalesce(bool_or(d.is_simulated), false) as waves_simulated
         from sentra_result r join survey_wave w on w.id = r.wave_id left join data_source d on d.id = w.source_id
        where r.sentra_id = ${sentraId} and w.state = 'published' and ${heldIn} <= ${day}::date) w
  `.execute(tx);
  return rows[0]!;
}
