import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * The yearly report of a sentra (for the annual members' meeting) or of a region, with the letterhead and signatories
 * of whoever issues it. A draft is typed into; issuing freezes its content, and a later correction is a new edition.
 *
 *   draft -> issued
 *
 * Operators type a sentra's draft, its board issues it; a region's is its officers'. An issued one is read by all who
 * see the sentra, or who work for the region, and never changes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // An officer or a reader of the region, or of one above it.
  await sql`
    create function works_for_region(p_region text) returns boolean stable language sql as $$
      select exists (select from membership m where m.user_id = actor_id() and region_holds(m.region_code, p_region))
    $$
  `.execute(db);
  await createLetterheads(db);
  await createReports(db);
  await createAccountLines(db);
  await createGuard(db);
}

const isGoverned = sql`(sentra_id = any ((select governed_sentra())::int[])
  or region_code = any ((select overseen_region())::text[]))`;
const isTyped = sql`(sentra_id = any ((select entered_sentra())::int[])
  or region_code = any ((select overseen_region())::text[]))`;
const isReadable = sql`(sentra_id in (select unnest((select readable_sentra()))) or works_for_region(region_code))`;
const underOnesName = sql`changed_by = (select actor_id())`;

const owner = sql`
  id int generated always as identity primary key,
  region_code text collate "C" references region,
  sentra_id int references sentra on delete cascade,
  changed_by int not null references app_user,
  changed_at timestamptz not null default now(),
  check (num_nonnulls(region_code, sentra_id) = 1)`;

/** What stands at the head of an office's or a sentra's papers, and who signs them. */
async function createLetterheads(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table letterhead (
      ${owner},
      lines text[] not null check (cardinality(lines) between 1 and 4 and '' <> all (lines)),
      address text check (length(address) between 1 and 200),
      contact text check (length(contact) between 1 and 200),
      -- A PNG.
      logo bytea check (octet_length(logo) <= 200000 and substring(logo from 1 for 8) = '\\x89504e470d0a1a0a'),
      unique (sentra_id),
      unique (region_code)
    )
  `.execute(db);
  await sql`
    create table signatory (
      ${owner},
      position smallint not null check (position between 1 and 6),
      role text not null check (length(role) between 1 and 100),
      name text not null check (length(name) between 1 and 100),
      -- Of an official, the NIP.
      number text check (length(number) between 1 and 40),
      unique (sentra_id, position),
      unique (region_code, position)
    )
  `.execute(db);
  for (const table of ["letterhead", "signatory"]) {
    await protect(db, table);
    const policy = (action: string) => sql.ref(`${table}_${action}`);
    await sql`create policy ${policy("select")} on ${sql.table(table)} for select using (${isReadable})`.execute(db);
    await sql`create policy ${policy("insert")} on ${sql.table(table)} for insert
      with check (${isGoverned} and ${underOnesName})`.execute(db);
    await sql`create policy ${policy("update")} on ${sql.table(table)} for update
      using (${isGoverned}) with check (${isGoverned} and ${underOnesName})`.execute(db);
    await sql`create policy ${policy("delete")} on ${sql.table(table)} for delete using (${isGoverned})`.execute(db);
    await sql`grant select, insert, update, delete on ${sql.table(table)} to sentra_app`.execute(db);
  }
}

async function createReports(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table yearly_report (
      ${owner},
      year smallint not null check (year between 2000 and 2100),
      edition smallint not null check (edition >= 1),
      state text not null default 'draft' check (state in ('draft', 'issued')),
      -- The office's or the cooperative's own, besides the number that every report has.
      letter_number text check (length(letter_number) between 1 and 80),
      foreword text check (foreword <> ''),
      -- The parts of UU 25/1992 art. 35: of a cooperative only.
      balance_notes text check (balance_notes <> ''),
      result_notes text check (result_notes <> ''),
      business_state text check (business_state <> ''),
      results text check (results <> ''),
      closing text check (closing <> ''),
      -- Of a correction: what differs from the edition before, and why.
      changes text check (changes <> ''),
      reason text check (reason <> ''),
      -- The document as it was issued, byte by byte, and its SHA-256.
      content text,
      content_hash text,
      issued_at timestamptz,
      issued_by int references app_user,
      unique (sentra_id, id),
      unique (sentra_id, year, edition),
      unique (region_code, year, edition),
      check ((state = 'issued') = (content is not null)),
      check (num_nonnulls(content, content_hash, issued_at, issued_by) in (0, 4)),
      check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
      constraint yearly_report_correction_says_why
        check (state = 'draft' or edition = 1 or num_nonnulls(changes, reason) = 2)
    )
  `.execute(db);
  await protect(db, "yearly_report");
  await sql`create policy yearly_report_select on yearly_report for select
    using (${isTyped} or (state = 'issued' and ${isReadable}))`.execute(db);
  await sql`create policy yearly_report_insert on yearly_report for insert
    with check (${isTyped} and state = 'draft' and ${underOnesName})`.execute(db);
  await sql`create policy yearly_report_update on yearly_report for update
    using (${isTyped}) with check (${isTyped} and ${underOnesName})`.execute(db);
  await sql`create policy yearly_report_delete on yearly_report for delete
    using (${isGoverned} and state = 'draft')`.execute(db);
  await sql`grant select, delete,
    insert (region_code, sentra_id, year, edition, changed_by, foreword, balance_notes, result_notes, business_state,
      results, closing),
    update (state, letter_number, foreword, balance_notes, result_notes, business_state, results, closing, changes,
      reason, content, content_hash, changed_by, changed_at)
    on yearly_report to sentra_app`.execute(db);
}

/** The balance sheet and the result statement of a sentra's cooperative, line by line. */
async function createAccountLines(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account_line (
      sentra_id int not null,
      report_id int not null,
      section text not null check (section in ('current_assets', 'fixed_assets', 'other_assets',
        'current_liabilities', 'long_liabilities', 'equity',
        'member_income', 'other_income', 'business_expenses', 'cooperative_expenses', 'tax')),
      position smallint not null check (position between 1 and 40),
      name text not null check (length(name) between 1 and 120),
      -- Whole rupiah at the year's end or over the year, and the year before.
      amount bigint,
      before bigint,
      -- The line of the equity that the result statement has to agree with.
      is_result boolean not null default false check (not is_result or section = 'equity'),
      is_simulated boolean not null default false,
      recorded_by int not null references app_user,
      primary key (sentra_id, report_id, section, position),
      foreign key (sentra_id, report_id) references yearly_report (sentra_id, id) on delete cascade
    )
  `.execute(db);
  await protect(db, "account_line");
  const isEntered = sql`sentra_id = any ((select entered_sentra())::int[])`;
  const isOfDraft = sql`exists (select from yearly_report r
    where r.sentra_id = account_line.sentra_id and r.id = account_line.report_id and r.state = 'draft')`;
  // Others read them in what was issued.
  await sql`create policy account_line_select on account_line for select using (${isEntered})`.execute(db);
  await sql`create policy account_line_insert on account_line for insert
    with check (${isEntered} and recorded_by = (select actor_id()) and ${isOfDraft})`.execute(db);
  await sql`create policy account_line_delete on account_line for delete using (${isEntered} and ${isOfDraft})`.execute(
    db,
  );
  await sql`grant select, insert, delete on account_line to sentra_app`.execute(db);
}

async function createGuard(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function yearly_report_guard() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if exists (select from yearly_report r where r.year = new.year and r.state = 'draft'
                     and (r.sentra_id = new.sentra_id or r.region_code = new.region_code)) then
          raise exception 'there is a draft of % already', new.year using errcode = 'unique_violation';
        end if;
        if new.edition <> 1 + coalesce((select max(r.edition) from yearly_report r where r.year = new.year
                     and (r.sentra_id = new.sentra_id or r.region_code = new.region_code)), 0) then
          raise exception 'edition % does not follow', new.edition using errcode = 'insufficient_privilege';
        end if;
        return new;
      end if;
      if old.state = 'issued' then
        raise exception 'report % was issued', old.id using errcode = 'insufficient_privilege';
      end if;
      if new.state = 'issued' then
        if not (coalesce(new.sentra_id = any (governed_sentra()), false)
                or coalesce(new.region_code = any (overseen_region()), false)) then
          raise exception 'report % is not theirs to issue', old.id using errcode = 'insufficient_privilege';
        end if;
        new.issued_at := now();
        new.issued_by := actor_id();
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`create trigger yearly_report_guard before insert or update on yearly_report
    for each row execute function yearly_report_guard()`.execute(db);
  // Two who begin at once: one of them is told so.
  await sql`create unique index yearly_report_draft on yearly_report (sentra_id, year) where state = 'draft'`.execute(
    db,
  );
  await sql`create unique index yearly_report_region_draft on yearly_report (region_code, year)
    where state = 'draft'`.execute(db);
}
