-- The four roles of a PostgreSQL installation. To be run once, by a superuser, before the first start:
--
--   psql -f db/roles.sql
--   psql -c '\password sentra_owner'
--   psql -c '\password sentra_login'
--   psql -c '\password sentra_backup'
--   createdb --owner=sentra_owner sentra
--
-- Roles belong to the whole server, so this touches no database and may be run again.
--
--   sentra_owner  owns the database and its tables; migrates (DATABASE_OWNER_URL)
--   sentra_app    holds the application's rights; nobody logs in as it
--   sentra_login  what the application logs in as (DATABASE_URL): neither owner nor superuser, so that row-level
--                 security holds it
--   sentra_backup what `npm run backup` logs in as (DATABASE_BACKUP_URL): it reads every row, past row-level security,
--                 and writes nothing
do $$
begin
  if not exists (select from pg_roles where rolname = 'sentra_owner') then
    create role sentra_owner;
  end if;
  if not exists (select from pg_roles where rolname = 'sentra_app') then
    create role sentra_app;
  end if;
  if not exists (select from pg_roles where rolname = 'sentra_login') then
    create role sentra_login;
  end if;
  if not exists (select from pg_roles where rolname = 'sentra_backup') then
    create role sentra_backup;
  end if;
end $$;

alter role sentra_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
alter role sentra_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
alter role sentra_login login inherit nosuperuser nocreatedb nocreaterole nobypassrls;
grant sentra_app to sentra_login;
alter role sentra_backup login inherit nosuperuser nocreatedb nocreaterole bypassrls;
grant pg_read_all_data to sentra_backup;
