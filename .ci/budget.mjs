/**
 * How much JavaScript the first page after signing in loads, compressed as the server sends it: the entry, the root
 * and the page's routes, with everything they import at once. What is imported later, on demand, is not counted.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const budget = 150_000;
const pageRoutes = ["app/root.tsx", "app/routes/dinas/sentra-list.tsx"];

const client = join("build", "client");
const manifest = JSON.parse(readFileSync(join(client, ".vite", "manifest.json"), "utf8"));
// Remix names a route's browser module by its file and a query ("app/root.tsx?__remix-build-client-route").
const keyOf = (file) => Object.keys(manifest).find((key) => key.split("?")[0] === file && manifest[key].isEntry);
const isClientEntry = (key) => manifest[key].isEntry && /(^|\/)entry\.client\.[jt]sx?$/.test(key.split("?")[0]);

const loaded = new Set();
const load = (key) => {
  if (loaded.has(key)) return;
  loaded.add(key);
  (manifest[key].imports ?? []).forEach(load);
};
const entry = Object.keys(manifest).find(isClientEntry);
const missing = pageRoutes.filter((file) => !keyOf(file));
if (!entry || missing.length > 0) {
  console.error(`the build has no ${[...(entry ? [] : ["entry.client"]), ...missing].join(", ")}`);
  process.exit(1);
}
load(entry);
pageRoutes.map(keyOf).forEach(load);

const files = [...new Set([...loaded].map((key) => manifest[key].file))].filter((file) => file.endsWith(".js"));
const sizes = files.map((file) => ({ file, bytes: gzipSync(readFileSync(join(client, file))).length }));
sizes.sort((a, b) => b.bytes - a.bytes);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
for (const { file, bytes } of sizes) console.log(`${kilobytes(bytes)}  ${file}`);
const sum = sizes.reduce((total, { bytes }) => total + bytes, 0);
console.log(`${kilobytes(sum)}  of ${budget / 1000} kB, gzip, on the first page after signing in`);
process.exit(sum > budget ? 1 : 0);
