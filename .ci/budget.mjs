/**
 * How much JavaScript the first page after signing in loads, compressed as the server sends it: the entry, the root
 * and the page's route, with everything they import at once. What is imported later, on demand, is not counted.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const budget = 150_000;
// The words of the reader's language are files of their own that the page waits for, so they count.
const page = [
  "app/entry.client.tsx",
  "app/root.tsx",
  "app/routes/dinas/sentra-list.tsx",
  "app/i18n/id/index.ts",
  "app/i18n/id/reference.ts",
];

const client = join("build", "client");
const manifest = JSON.parse(readFileSync(join("build", ".vite", "client-manifest.json"), "utf8"));
// Remix names a route's browser module by its file and a query ("app/root.tsx?__remix-build-client-route").
const keyOf = (file) => Object.keys(manifest).find((key) => key.split("?")[0] === file);

const loaded = new Set();
const load = (key) => {
  if (loaded.has(key)) return;
  loaded.add(key);
  (manifest[key].imports ?? []).forEach(load);
};
const missing = page.filter((file) => !keyOf(file));
if (missing.length > 0) {
  console.error(`the build has no ${missing.join(", ")}`);
  process.exit(1);
}
page.map(keyOf).forEach(load);

const files = [...new Set([...loaded].map((key) => manifest[key].file))].filter((file) => file.endsWith(".js"));
const sizes = files.map((file) => ({ file, bytes: gzipSync(readFileSync(join(client, file))).length }));
sizes.sort((a, b) => b.bytes - a.bytes);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
for (const { file, bytes } of sizes) console.log(`${kilobytes(bytes)}  ${file}`);
const sum = sizes.reduce((total, { bytes }) => total + bytes, 0);
console.log(`${kilobytes(sum)}  of ${budget / 1000} kB, gzip, on the first page after signing in`);
process.exit(sum > budget ? 1 : 0);
