import type { Insertable } from "kysely";
import { type Database, type Tx, withActor } from "../client.ts";
import type * as rows from "../tables/partnerships.ts";
import { partnershipPlan, type PlannedPartnership } from "./partnership-plan.ts";
import type { SentraKey } from "./profiles.ts";

/** No record is later than the demonstration's own day. */
const lastDay = "2026-11-15";

const day = 86_400_000;
const later = (from: string, days: number) => new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);

interface Children {
  members: rows.PartnershipMemberRow[];
  linkages: Insertable<rows.PartnershipLinkageRow>[];
  evidence: Insertable<rows.PartnershipEvidenceRow>[];
  ratings: Insertable<rows.PartnershipRatingRow>[];
  evaluations: Insertable<rows.PartnershipEvaluationRow>[];
  flags: Insertable<rows.PartnershipFlagRow>[];
}

/** Invented partnerships of a sentra with some of its members, entered by its board, unless it has some. */
export function loadPartnerships(database: Database, key: SentraKey, sentraId: number, board: number): Promise<void> {
  return withActor(database, board, async (tx) => {
    const any = await tx.selectFrom("partnership").select("id").where("sentra_id", "=", sentraId).limit(1).execute();
    if (any.length > 0) return;
    const enterprises = await tx
      .selectFrom("enterprise")
      .where("sentra_id", "=", sentraId)
      .where("active_until", "is", null)
      .select(["id", "active_from"])
      .orderBy("id")
      .execute();
    const children: Children = { members: [], linkages: [], evidence: [], ratings: [], evaluations: [], flags: [] };
    const idOf = new Map<string, number>();
    for (const [index, plan] of partnershipPlan[key].entries()) {
      const { id } = await tx
        .insertInto("partnership")
        .values({
          ...toRow(plan),
          sentra_id: sentraId,
          renewed_from: plan.renews ? idOf.get(plan.name)! : null,
          changed_by: board,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      idOf.set(plan.name, id);
      const link = { sentra_id: sentraId, partnership_id: id, recorded_by: board };
      const there = enterprises.filter(({ active_from }) => active_from <= (plan.from ?? lastDay));
      for (let i = 0; i < Math.min(plan.members, there.length); i++) {
        children.members.push({ ...link, enterprise_id: there[(index * 3 + i) % there.length]!.id });
      }
      if (plan.from) addRecords(children, plan, plan.from, link);
    }
    await insertChildren(tx, children);
  });
}

const toRow = ({ contract, from, ...plan }: PlannedPartnership) => ({
  pattern_code: plan.pattern,
  large_party: plan.name,
  large_party_kind: plan.kind ?? ("private" as const),
  contact: `kontak@${plan.name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.example`,
  stage: plan.renews ? 7 : (plan.stage ?? 6),
  phase: from === undefined ? 2 : plan.until ? 5 : 4,
  alliance: "non_equity" as const,
  small_role: plan.role ?? null,
  is_formal: contract !== undefined,
  contract_number: contract && from ? `${from.slice(5, 7)}/SIM/${from.slice(0, 4)}` : null,
  contract_from: contract && from ? from : null,
  contract_until: contract?.until ?? null,
  value: contract && from ? BigInt(contract.perMonth * monthsOf(from, contract.until)) : null,
  currency: contract?.currency ?? "IDR",
  active_from: from ?? null,
  active_until: plan.until ?? null,
  is_simulated: true,
});

function monthsOf(from: string, until: string): number {
  const number = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
  return number(until) - number(from) + 1;
}

type Link = Pick<rows.PartnershipMemberRow, "sentra_id" | "partnership_id" | "recorded_by">;

/** Guidance goes on; the other duties are fulfilled once. */
const isGuidance = (duty: string) => /^pembinaan$|_(bimbingan|teknologi)$/.test(duty);

/** What both sides did in its course: guidance every eleven months, the rest half a year in. */
function addRecords(children: Children, plan: PlannedPartnership, from: string, link: Link): void {
  const end = plan.until && plan.until < lastDay ? plan.until : lastDay;
  const halfYear = later(from, 180) < end ? later(from, 180) : end;
  (plan.duties ?? []).forEach((duty_code, i) => {
    for (let on = later(from, 20 + 9 * i); on <= end; on = later(on, isGuidance(duty_code) ? 330 : 36_500)) {
      const evidence = "Bukti simulasi: berita acara kegiatan.";
      children.evidence.push({ ...link, duty_code, fulfilled_on: on, evidence, document: `BA/${on}` });
    }
  });
  for (const [kind, amount] of Object.entries(plan.linkages ?? {})) {
    children.linkages.push({
      ...link,
      kind: kind as rows.PartnershipLinkageRow["kind"],
      given_on: halfYear,
      description: "Simulasi: dukungan dari usaha besar.",
      amount: amount === null ? null : BigInt(amount),
    });
  }
  for (const side of ["small", "large"] as const) {
    if (!plan.rated) continue;
    const ratings = ["needing", "strengthening", "profiting", "productivity", "efficiency", "continuity"];
    ratings.push("lower_risk", "social", "resilience");
    ratings.forEach((aspect, i) => {
      const rating = Math.max(1, Math.min(5, plan.rated![side] - (i % 4 === 3 ? 1 : 0)));
      children.ratings.push({ ...link, side, rated_on: halfYear, aspect, rating });
    });
  }
  if (plan.reached) {
    children.evaluations.push({
      ...link,
      evaluated_on: halfYear,
      target: "Pesanan rutin setiap bulan dengan mutu yang disepakati.",
      reached: plan.reached,
      next_step: "Pertemuan kedua pihak setiap triwulan.",
      subjects: ["communication", "evaluation", "product"],
    });
  }
  if (plan.flag) {
    const { warning, on, note, closed } = plan.flag;
    children.flags.push({
      ...link,
      warning_code: warning,
      raised_on: on,
      note,
      closed_on: closed?.on ?? null,
      closed_by: closed ? link.recorded_by : null,
      outcome: closed?.outcome ?? null,
    });
  }
}

async function insertChildren(tx: Tx, children: Children): Promise<void> {
  if (children.members.length > 0) await tx.insertInto("partnership_member").values(children.members).execute();
  await tx.insertInto("partnership_linkage").values(children.linkages).execute();
  await tx.insertInto("partnership_evidence").values(children.evidence).execute();
  await tx.insertInto("partnership_rating").values(children.ratings).execute();
  await tx.insertInto("partnership_evaluation").values(children.evaluations).execute();
  if (children.flags.length > 0) await tx.insertInto("partnership_flag").values(children.flags).execute();
}
