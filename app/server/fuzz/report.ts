import { kinds, type Result } from "./run.ts";
import { routes } from "./routes.ts";

const mb = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
/** The program starts small and fills its caches: growth is measured from the middle of a run on. */
const mostGrowth = 1.5;
const mostRss = 1.5 * 2 ** 30;

/** Prints what was found. @returns how many kinds of fault there are */
export function print(result: Result): number {
  const { place, seed, sent, seconds, statuses, reached, compared, inspections, memory, faults, slowestMs } = result;
  console.log(`${place}: ${sent} requests in ${seconds.toFixed(0)} s (seed ${seed}), ${faults.size} kinds of fault`);
  console.log(`  ${kinds.map((kind) => `${kind} ${result.kinds[kind]}`).join(", ")}`);
  console.log(
    `  answers: ${Object.entries(statuses)
      .map(([status, count]) => `${status === "0" ? "cut" : status} × ${count}`)
      .join(", ")}`,
  );
  const gets = [...reached].filter((one) => one.startsWith("GET "));
  const posts = [...reached].filter((one) => one.startsWith("POST "));
  console.log(
    `  reached: ${gets.length} of ${routes.length} routes read, ${posts.length} written to; slowest answer ${(slowestMs / 1000).toFixed(1)} s`,
  );
  console.log(
    `  the whole database compared around ${compared} refusals; all that must hold asked ${inspections} times`,
  );
  console.log(
    `  memory: ${memory.map(({ heapUsed }) => mb(heapUsed)).join(", ")}; at most ${mb(Math.max(...memory.map(({ rss }) => rss)))} in all`,
  );
  if (process.env["FUZZ_ROUTES"]) {
    console.log(
      `  never read: ${routes
        .filter(({ path }) => !reached.has(`GET ${path}`))
        .map(({ path }) => path)
        .join(", ")}`,
    );
    console.log(`  written to: ${posts.join(", ")}`);
  }
  const early = memory[memory.length >> 1];
  const last = memory.at(-1);
  const grows = early && last && memory.length > 4 && last.heapUsed > mostGrowth * early.heapUsed + 50 * 2 ** 20;
  const isHeavy = memory.some(({ rss }) => rss > mostRss);
  if (grows || isHeavy) faults.set("memory grows without an end in sight", { count: 1, example: "" });
  for (const [what, { count, example }] of faults) console.error(`FAULT × ${count}: ${what}\n    ${example}`);
  return faults.size;
}
