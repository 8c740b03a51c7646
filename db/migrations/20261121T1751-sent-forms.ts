import { type Kysely, sql } from "kysely";

/**
 * A sheet of paper that was sent twice, by a double click or by loading its answer again, is one respondent's. The same
 * answers on another sheet are another's: so it is the form that was filled in, with what was typed, that is kept once. On a
 * large database docs/reliability.md says what to run before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table survey_response add column if not exists sent_form uuid`.execute(db);
  await sql`create unique index if not exists survey_response_sent_form on survey_response (sentra_id, wave_id, sent_form)
    where sent_form is not null`.execute(db);
}
