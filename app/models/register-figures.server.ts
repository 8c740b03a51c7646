import { countPartnerships, type PartnershipCount, type PartnershipRecord } from "analytics";
import type { Tx } from "./database.server.ts";
import { isAsked } from "./effective-catalogue.ts";
import type { Catalogue, Indicator } from "./indicators.server.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import type { Observation } from "./observations.server.ts";
import { firstDay, kindOf, type Month, type Period } from "./periods.ts";
import type { Sheet } from "./sheets.server.ts";

/** What a sentra's register of partnerships says of a month, by indicator code, as plain decimal text. */
export interface RegisterFigures {
  values: Record<string, string>;
  /** How many partnerships that ran in the month have no value that could be counted. */
  withoutValue: number;
  /** Whether something that was counted is simulated. */
  isSimulated: boolean;
}

/** The indicators of the catalogue that are counted, and how. KM09 and KM10 are ratios of these. */
const counts: Record<string, (count: PartnershipCount) => bigint | number | undefined> = {
  KM01: ({ byPattern }) => byPattern.get("inti_plasma") ?? 0,
  KM02: ({ byPattern }) => byPattern.get("subkontrak") ?? 0,
  KM03: ({ byPattern }) => byPattern.get("dagang_umum") ?? 0,
  KM04: ({ byPattern }) => byPattern.get("keagenan") ?? 0,
  KM05: ({ byPattern }) => byPattern.get("waralaba") ?? 0,
  KM06: ({ value }) => value,
  KM07: ({ members }) => members,
  KM11: ({ active }) => active,
  KM12: ({ withContract }) => withContract,
  KM13: ({ guidanceDue }) => guidanceDue,
  KM14: ({ guidanceFulfilled }) => guidanceFulfilled,
};

/** @returns for each month; undefined where the sentra keeps no register: then its figures are missing, not 0 */
export async function listRegisterFigures(
  tx: Tx,
  sentraId: number,
  months: readonly Month[],
): Promise<(RegisterFigures | undefined)[]> {
  const { records, simulated } = await readRegister(tx, sentraId);
  return months.map((month) => {
    const count = countPartnerships(records, month);
    if (!count) return undefined;
    const values = Object.entries(counts).flatMap(([code, of]) => {
      const value = of(count);
      return value === undefined ? [] : [[code, String(value)]];
    });
    const isSimulated = (countPartnerships(simulated, month)?.ran ?? 0) > 0;
    return { values: Object.fromEntries(values), withoutValue: count.withoutValue, isSimulated };
  });
}

/** What an office retired is no longer asked for, and the database would refuse it. */
const isCounted = (indicator: Indicator | undefined, period: Period) =>
  indicator !== undefined && indicator.fromRegister && isAsked(indicator, period);

/** What the month's observations would be if its sheet were submitted now. */
export async function countRegister(
  tx: Tx,
  catalogue: Catalogue,
  { sentraId, period }: Pick<Sheet, "sentraId" | "period">,
) {
  const [figures] = await listRegisterFigures(tx, sentraId, [period]);
  const observations = Object.entries(figures?.values ?? {})
    .filter(([code]) => isCounted(catalogue.get(code), period))
    .map(([code, value]): Observation => ({
      sentraId,
      code,
      period: firstDay(period),
      value,
      isSimulated: figures!.isSimulated,
      sourceCode: undefined,
    }));
  return { observations, withoutValue: figures?.withoutValue ?? 0, isKept: figures !== undefined };
}

/**
 * Writes the register's figures into a sheet that is about to be submitted, in place of what an earlier submission
 * left: from then on they are values like any other, and the register may change without changing them.
 */
export async function recordRegisterFigures(tx: Tx, actor: { userId: number }, sheet: Sheet): Promise<void> {
  const catalogue = await getSentraCatalogue(tx, sheet.sentraId);
  const counted = [...catalogue.values()].filter((one) => one.pillar === sheet.pillar && isCounted(one, sheet.period));
  if (counted.length === 0 || kindOf(sheet.period) !== "month") return;
  const { observations } = await countRegister(tx, catalogue, sheet);
  const simulation = await tx.selectFrom("data_source").where("code", "=", "SIM").select("id").executeTakeFirst();
  await tx
    .deleteFrom("observation")
    .where("sentra_id", "=", sheet.sentraId)
    .where("period", "=", firstDay(sheet.period))
    .where(
      "indicator_id",
      "in",
      counted.map(({ id }) => id),
    )
    .execute();
  if (observations.length === 0) return;
  await tx
    .insertInto("observation")
    .values(
      observations.map(({ sentraId, code, period, value, isSimulated }) => ({
        sentra_id: sentraId,
        indicator_id: catalogue.get(code)!.id,
        period,
        value,
        source_id: isSimulated ? (simulation?.id ?? null) : null,
        recorded_by: actor.userId,
      })),
    )
    .execute();
}

async function readRegister(tx: Tx, sentraId: number) {
  const partnerships = await tx
    .selectFrom("partnership")
    .where("sentra_id", "=", sentraId)
    .select(["id", "pattern_code", "is_formal", "contract_from", "contract_until", "value", "currency"])
    .select(["active_from", "active_until", "is_simulated"])
    .execute();
  const members = await tx
    .selectFrom("partnership_member")
    .where("sentra_id", "=", sentraId)
    .select(["partnership_id", "enterprise_id"])
    .execute();
  const evidence = await tx
    .selectFrom("partnership_evidence")
    .where("sentra_id", "=", sentraId)
    .select(["partnership_id", "duty_code", "fulfilled_on"])
    .execute();
  const guidance = await tx
    .selectFrom("partnership_duty")
    .where("is_guidance", "=", true)
    .select(["code", "pattern_code"])
    .execute();
  const records = partnerships.map((row): PartnershipRecord => ({
    pattern: row.pattern_code,
    members: members.filter((one) => one.partnership_id === row.id).map((one) => one.enterprise_id),
    active: row.active_from === null ? undefined : { from: row.active_from, until: row.active_until ?? undefined },
    contract: row.is_formal
      ? { from: row.contract_from ?? undefined, until: row.contract_until ?? undefined }
      : undefined,
    // There is no rate by which another currency could be counted.
    value: row.currency === "IDR" ? (row.value ?? undefined) : undefined,
    guidanceDuties: guidance
      .filter(({ pattern_code }) => pattern_code === null || pattern_code === row.pattern_code)
      .map(({ code }) => code),
    fulfilled: evidence
      .filter((one) => one.partnership_id === row.id)
      .map((one) => ({ duty: one.duty_code, on: one.fulfilled_on })),
  }));
  return { records, simulated: records.filter((_, i) => partnerships[i]!.is_simulated) };
}
