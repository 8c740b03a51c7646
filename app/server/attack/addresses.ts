import type { RandomStream } from "../../../db/demo/random.ts";
import type { World } from "./sight.ts";

/** Which table an address's parameter names a row of. */
const tables: Record<string, string> = {
  sentraId: "sentra",
  enterpriseId: "enterprise",
  cooperationId: "cooperation",
  facilityId: "facility",
  disturbanceId: "disturbance",
  partnershipId: "partnership",
  waveId: "survey_wave",
  responseId: "survey_response",
  programmeId: "programme",
  formId: "export_form",
  userId: "app_user",
  requestId: "data_request",
  breachId: "data_breach",
};

/** Parameters that name no tenant's row, and something that each may be. */
const words: Record<string, readonly string[]> = {
  pillar: ["internal", "external", "infrastructure", "partnership", "performance"],
  period: ["2026-10", "2026-09", "2026-T3", "2025"],
  year: ["2025", "2024"],
  kind: ["training", "investment_credit", "exhibition"],
  code: ["KI01", "KN01", "partnership-health"],
  token: ["0".repeat(43)],
  "*": ["tidak-ada"],
};

/** Of whom the parameters of an address are: the sentra in it, and whatever hangs below. */
export interface Whose {
  sentra: string;
  region: string;
  /** Of the rows below the sentra where they are another's; the sentra's otherwise. */
  below?: { sentra: string; region: string };
}

export const pick = <T>(random: RandomStream, list: readonly T[]): T =>
  list[Math.floor(random.uniform() * list.length)]!;

/**
 * @returns an address of the pattern; undefined where such a tenant has no row of what it names
 * @throws Error where a parameter is new: somebody has to say of which table it is
 */
export function fillAddress(pattern: string, whose: Whose, world: World, random: RandomStream): string | undefined {
  const below = whose.below ?? whose;
  let isWhole = true;
  const path = pattern.replace(/:(\w+)|\*/g, (found, name: string | undefined) => {
    if (name === "sentraId") return whose.sentra;
    if (name === "regionCode") return whose.region;
    if (name === "key") {
      const key = world.keys.find(({ sentra }) => sentra === below.sentra);
      isWhole &&= key !== undefined;
      return `${whose.sentra}-${key?.token}`;
    }
    const table = tables[name ?? ""];
    if (table === undefined) {
      const known = words[name ?? found];
      if (!known) throw new Error(`${pattern}: say in addresses.ts of which table ${name} is`);
      return pick(random, known);
    }
    const ids = (world.idsOf.get(table) ?? []).filter((id) =>
      [`s${below.sentra}`, `r${below.region}`].includes(world.tenantOf.get(id) ?? ""),
    );
    isWhole &&= ids.length > 0;
    return ids.length > 0 ? pick(random, ids) : "";
  });
  return isWhole ? path : undefined;
}
