import type { Place } from "./place.ts";

const tables = `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  and exists (select from pg_attribute a where a.attrelid = c.oid and (a.attname = 'sentra_id' or c.relname = 'sentra'))`;

/** Policies that are missing, made one after the other: an attack that does not notice them proves nothing. */
export const holes: { title: string; open(place: Place): Promise<void> }[] = [
  { title: "all rows readable", open: (place) => loosen(place, "for select to sentra_app using (true)") },
  {
    title: "all rows writable",
    open: (place) => loosen(place, "for all to sentra_app using (true) with check (true)"),
  },
];

async function loosen(place: Place, policy: string): Promise<void> {
  const found = (await place.look([tables])) as { name: string }[];
  const name = policy.includes("all") ? "hole_all" : "hole";
  await place.look(found.map((table) => `create policy ${name} on ${table.name} ${policy}`));
}
