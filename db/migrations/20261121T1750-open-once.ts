import { type Kysely, sql } from "kysely";

/**
 * What waits for somebody waits once, also where it was sent twice at the same moment: a sentra's assessment until its
 * promises are checked, and an account's wish to be erased.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The owner is held by row-level security, and has no policy here.
  await sql`alter table ladder_assessment no force row level security`.execute(db);
  // Only the latest can be checked: of one sent twice, or made over an open one, the former would wait forever.
  await sql`
    delete from ladder_assessment a using ladder_assessment later
     where a.sentra_id = later.sentra_id and a.outcomes is null and later.outcomes is null
       and (a.assessed_on, a.id) < (later.assessed_on, later.id)
  `.execute(db);
  await sql`alter table ladder_assessment force row level security`.execute(db);
  await sql`create unique index ladder_assessment_open on ladder_assessment (sentra_id) where outcomes is null`.execute(
    db,
  );

  // The first one's deadline holds.
  await sql`
    update data_request q set state = 'refused', answer = 'Permintaan yang sama sudah menunggu.'
     where q.state = 'open' and q.right_asked = 'erasure'
       and exists (select from data_request former where former.user_id = q.user_id and former.id < q.id
                    and former.state = 'open' and former.right_asked = 'erasure')
  `.execute(db);
  await sql`create unique index data_request_erasure on data_request (sentra_id, user_id)
    where state = 'open' and right_asked = 'erasure'`.execute(db);
}
