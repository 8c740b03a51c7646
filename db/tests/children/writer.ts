/**
 * Writes facts into the embedded database, each in a transaction of its own, and says each one's position once its
 * transaction is committed. It never ends by itself. Arguments: directory, user, sentra, first position.
 */
import { enterApplicationRole, openEmbedded, withActor } from "../../client.ts";

const [directory, ...numbers] = process.argv.slice(2);
const [user, sentra, first] = numbers.map(Number) as [number, number, number];

const database = await openEmbedded(directory);
await enterApplicationRole(database);
for (let position = first; ; position++) {
  const fact = { sentra_id: sentra, position, year_label: "2026", source_id: 1 };
  await withActor(database, user, (tx) =>
    tx
      .insertInto("sentra_fact")
      .values({ ...fact, text_id: `fakta ${position}`, text_en: `fact ${position}` })
      .execute(),
  );
  process.stdout.write(`${position}\n`);
}
