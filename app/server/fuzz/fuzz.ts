/**
 * Whatever is sent: does the program stay up, answer, show nothing of its inside and write nothing by halves? `npm run fuzz`
 * serves the program with the demonstration's data on the embedded database and on PostgreSQL (DATABASES=embedded or
 * postgres for one), and as each of its people sends FUZZ_TRIES requests in all (100,000), drawn from SEED: forms as
 * pages offer them and spoiled, addresses with ids of others and of nobody, JSON by the routes' schemas, the API by its
 * contract, and what is hardly HTTP. docs/fuzz.md says what is judged. Needs a build (`npm start` makes one).
 */
import { fuzz } from "./run.ts";
import { createEmbeddedPlace, createPostgresPlace } from "./place.ts";
import { print } from "./report.ts";

const tries = Number(process.env["FUZZ_TRIES"] ?? 100_000);
const seed = Number(process.env["SEED"] ?? 2026);
const only = process.env["DATABASES"];
const makers = [
  ...(only === "postgres" ? [] : [createEmbeddedPlace]),
  ...(only === "embedded" ? [] : [createPostgresPlace]),
];

let faults = 0;
for (const make of makers) {
  const place = await make();
  try {
    faults += print(await fuzz(place, Math.ceil(tries / makers.length), seed));
  } finally {
    await place.stop();
  }
}
process.exit(faults === 0 ? 0 : 1);
