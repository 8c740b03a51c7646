import type { Tx } from "../client.ts";
import type { CooperationState } from "../tables/cooperation.ts";

/** One record of each kind in every sentra, written by who keeps its registers. */
export async function insertRecords(tx: Tx, sentraId: number, keeper: number): Promise<void> {
  const fact = { position: 1, year_label: "1976", text_id: "t", text_en: "t", source_id: 1 };
  await tx
    .insertInto("sentra_fact")
    .values({ ...fact, sentra_id: sentraId })
    .execute();
  const member = { sentra_id: sentraId, active_from: "2020-01-01", changed_by: keeper };
  const enterprise = await tx
    .insertInto("enterprise")
    .values({ ...member, name: "Usaha Maju" })
    .returning("id")
    .executeTakeFirstOrThrow();
  // One that is in no partnership yet.
  await tx
    .insertInto("enterprise")
    .values({ ...member, name: "Usaha Baru" })
    .execute();
  await insertPartnership(tx, sentraId, keeper, enterprise.id);
  await insertCooperation(tx, sentraId, keeper, enterprise.id);
  await insertInfrastructure(tx, sentraId, keeper);
  await insertReport(tx, sentraId, keeper);
  await tx
    .insertInto("data_request")
    .values({
      ...{ sentra_id: sentraId, right_asked: "correction", subject: "member", enterprise_id: enterprise.id },
      ...{ person: "Siti", recorded_by: keeper },
    })
    .execute();
}

/** A letterhead, who signs, and a draft with one line of its accounts. */
async function insertReport(tx: Tx, sentraId: number, keeper: number): Promise<void> {
  const owned = { sentra_id: sentraId, changed_by: keeper };
  await tx
    .insertInto("letterhead")
    .values({ ...owned, lines: ["Koperasi Maju"] })
    .execute();
  await tx
    .insertInto("signatory")
    .values({ ...owned, position: 1, role: "Ketua", name: "Siti" })
    .execute();
  const { id } = await tx
    .insertInto("yearly_report")
    .values({ ...owned, year: 2025, edition: 1 })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("account_line")
    .values({ sentra_id: sentraId, report_id: id, section: "equity", position: 1, name: "n", recorded_by: keeper })
    .execute();
}

/** A partnership with one record of each kind. */
async function insertPartnership(tx: Tx, sentraId: number, keeper: number, enterpriseId: number): Promise<void> {
  const { id } = await tx
    .insertInto("partnership")
    .values({
      sentra_id: sentraId,
      pattern_code: "inti-plasma",
      large_party: "PT Besar",
      large_party_kind: "private",
      stage: 6,
      phase: 4,
      is_formal: false,
      active_from: "2026-01-01",
      changed_by: keeper,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const link = { sentra_id: sentraId, partnership_id: id, recorded_by: keeper };
  const on = "2026-01-15";
  await tx
    .insertInto("partnership_member")
    .values({ ...link, enterprise_id: enterpriseId })
    .execute();
  await tx
    .insertInto("partnership_linkage")
    .values({ ...link, kind: "marketing", given_on: on, description: "d" })
    .execute();
  await tx
    .insertInto("partnership_evidence")
    .values({ ...link, duty_code: "pembinaan", fulfilled_on: on, evidence: "e" })
    .execute();
  await tx
    .insertInto("partnership_rating")
    .values({ ...link, side: "small", rated_on: on, aspect: "needing", rating: 4 })
    .execute();
  await tx
    .insertInto("partnership_evaluation")
    .values({ ...link, evaluated_on: on, target: "t", reached: "partly" })
    .execute();
  await tx
    .insertInto("partnership_flag")
    .values({
      ...link,
      warning_code: "costs",
      raised_on: on,
      note: "n",
      closed_on: on,
      closed_by: keeper,
      outcome: "o",
    })
    .execute();
}

/** A power line with an outage that is over, a road without any, and a rating. */
async function insertInfrastructure(tx: Tx, sentraId: number, keeper: number): Promise<void> {
  const signed = { sentra_id: sentraId, changed_by: keeper };
  const [line] = await tx
    .insertInto("facility")
    .values([
      { ...signed, kind: "electricity", name: "Gardu" },
      { ...signed, kind: "transport", name: "Jalan desa" },
    ])
    .returning("id")
    .execute();
  const [from, to] = [new Date("2026-01-10T01:00:00Z"), new Date("2026-01-10T03:00:00Z")];
  await tx
    .insertInto("disturbance")
    .values({
      ...signed,
      kind: "electricity",
      facility_id: line!.id,
      started_at: from,
      ended_at: to,
      effect: "stopped",
    })
    .execute();
  await tx
    .insertInto("adequacy_rating")
    .values({ ...signed, kind: "electricity", year: 2025, rating: 4 })
    .execute();
  await tx
    .insertInto("diagnosis")
    .values({ ...signed, year: 2025, factor: "rosenfeld.skills", rating: 3 })
    .execute();
}

/** One cooperation in each state a record can begin in, and one that was stopped; the member is in the first of them. */
async function insertCooperation(tx: Tx, sentraId: number, keeper: number, enterpriseId: number): Promise<void> {
  const dates = { starts_on: "2026-01-05", ends_on: "2026-01-30" };
  const cooperation = (state: CooperationState) =>
    ({ sentra_id: sentraId, side: "internal", form: "joint_production", changed_by: keeper, title: state }) as const;
  const rows = await tx
    .insertInto("cooperation")
    .values([
      { ...cooperation("done"), ...dates, state: "done" },
      { ...cooperation("running"), ...dates, state: "running" },
      { ...cooperation("stopped"), ...dates, state: "running" },
      { ...cooperation("planned"), ...dates, state: "planned" },
    ])
    .returning(["id", "title"])
    .execute();
  await tx
    .updateTable("cooperation")
    .set({ state: "stopped" })
    .where("sentra_id", "=", sentraId)
    .where("title", "=", "stopped")
    .execute();
  const { id } = rows.find(({ title }) => title === "done")!;
  await tx
    .insertInto("cooperation_member")
    .values({ sentra_id: sentraId, cooperation_id: id, enterprise_id: enterpriseId })
    .execute();
}
