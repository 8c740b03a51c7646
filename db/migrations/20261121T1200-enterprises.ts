import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * The member businesses of a sentra. Their rows are personal and financial data: the sentra's own board and operators
 * read them, nobody else, not even the office that oversees the sentra. What the office may know of them are counts.
 * Other tables point here with (sentra_id, enterprise_id), so that no row can point across tenants; such an id tells
 * nothing about whose business it is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table enterprise (
      sentra_id int not null references sentra on delete cascade,
      id int generated always as identity,
      name text not null check (name <> ''),
      owner_name text check (owner_name <> ''),
      specialisation text check (specialisation <> ''),
      started_year smallint check (started_year between 1800 and 2100),
      -- Whole rupiah; land and building are left out of both, as the laws do.
      assets bigint check (assets >= 0),
      capital bigint check (capital >= 0),
      yearly_sales bigint check (yearly_sales >= 0),
      workers int check (workers >= 0),
      nib text check (nib ~ '^[0-9]{13}$'),
      kbli text check (kbli ~ '^[0-9]{5}$'),
      phone text check (phone <> ''),
      email text check (email <> ''),
      address text check (address <> ''),
      active_from date not null,
      active_until date,
      is_simulated boolean not null default false,
      changed_by int references app_user,
      changed_at timestamptz not null default now(),
      primary key (sentra_id, id),
      check (active_until >= active_from)
    )
  `.execute(db);
  await sql`create unique index enterprise_nib on enterprise (sentra_id, nib) where nib is not null`.execute(db);
  await sql`create unique index enterprise_name on enterprise (sentra_id, lower(name), lower(coalesce(owner_name, '')))`.execute(
    db,
  );
  await protect(db, "enterprise");
  const isOwn = sql`sentra_id = any ((select entered_sentra())::int[])`;
  const underOnesName = sql`${isOwn} and changed_by = (select actor_id())`;
  await sql`create policy enterprise_select on enterprise for select using (${isOwn})`.execute(db);
  await sql`create policy enterprise_insert on enterprise for insert with check (${underOnesName})`.execute(db);
  await sql`create policy enterprise_update on enterprise for update using (${isOwn}) with check (${underOnesName})`.execute(
    db,
  );
  // Taking a business off the register for good is the board's; a business that closes gets an end instead.
  await sql`create policy enterprise_delete on enterprise for delete
    using (sentra_id = any ((select governed_sentra())::int[]))`.execute(db);
  await sql`grant select, insert, update, delete on enterprise to sentra_app`.execute(db);
}
