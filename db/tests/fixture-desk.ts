import { type Database, type Tx, withActor } from "../client.ts";

/** What a region's officers set and approve: its deadline, and a month that is locked everywhere. */
export async function insertDesk(
  database: Database,
  { region, approvable }: { region: string; approvable: string },
  officer: number,
): Promise<void> {
  await withActor(database, officer, async (tx) => {
    await tx
      .insertInto("factor_demand")
      .values({ region_code: region, of_offices: false, of_sentra: false, set_by: officer })
      .execute();
    await tx.insertInto("sheet_deadline").values({ region_code: region, day: 15, set_by: officer }).execute();
    await tx
      .insertInto("region_approval")
      .values({ region_code: region, period_kind: "month", period: approvable, approved_by: officer })
      .execute();
    await tx
      .insertInto("processing_activity")
      .values({
        ...{ region_code: region, purpose: "Pelatihan", basis: "public", people: "Peserta", data: "Nama" },
        ...{ recipients: "Dinas", kept: "5 tahun", changed_by: officer },
      })
      .execute();
    await tx
      .insertInto("data_breach")
      .values({
        ...{
          region_code: region,
          title: "Laptop hilang",
          happened: "Hilang di jalan",
          data: "Nama",
          people: "Peserta",
        },
        ...{ found_at: new Date(), recorded_by: officer },
      })
      .execute();
  });
}

/** Everybody keeps a view of their own and has chosen about e-mails. */
export async function insertChoices(tx: Tx, user: number): Promise<void> {
  await tx.insertInto("saved_view").values({ user_id: user, name: "own", path: "/sentra" }).execute();
  await tx
    .insertInto("digest_choice")
    .values({ user_id: user, rhythm: "weekly", language: "id", sent_on: "2026-01-01" })
    .execute();
}
