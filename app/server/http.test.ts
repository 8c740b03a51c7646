import type { WaveDesign } from "analytics";
import { afterAll, expect, test, vi } from "vitest";
import { assessWaveInThread } from "../../analytics/node.ts";
import { serveRoutes } from "./serve-routes.ts";

vi.mock("./logger.ts", () => ({ logger: { info() {} }, loggedPath: (path: string) => path }));

const items = Array.from({ length: 20 }, (_, i) => `Q${i}`);
const answers = Array.from({ length: 60 }, (_, r) => ({
  sentra: "2",
  round: "now" as const,
  answers: items.map((_, i) => 1 + ((Math.imul(20 * r + i + 1, 0x9e3779b1) >>> 20) % 5)),
}));
const design: WaveDesign = {
  model: {
    constructs: [
      { name: "X", indicators: items.slice(0, 10), mode: "A" },
      { name: "Y", indicators: items.slice(10), mode: "A" },
    ],
    paths: [{ from: "X", to: "Y" }],
  },
  target: "Y",
  scale: { min: 1, max: 5 },
  weights: { kind: "estimate" },
  smallestPath: 0.5,
  fewestForPrivacy: 5,
  // So many resamples that no machine is done while the test runs: it is the test that ends the computation.
  settings: { resamples: 1_000_000, scoreResamples: 100, permutations: 10, folds: 0, confidence: 0.95, seed: 1 },
};

const failures: string[] = [];
const stop = new AbortController();
let server: { close(): void } | undefined;
afterAll(() => {
  stop.abort();
  server?.close();
});

test("while a wave is being computed, the server answers for its health and for other pages", async () => {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const compute = async () =>
    new Response(
      (await assessWaveInThread(design, answers, { onProgress: () => begin(), signal: stop.signal })).engine,
    );
  const served = await serveRoutes(
    { "/hitung": { loader: compute }, "/lain": { loader: () => new Response("lain") } },
    { onError: (error) => void failures.push((error as Error).message) },
  );
  server = served;

  const order: string[] = [];
  const ask = async (path: string) => {
    const response = await fetch(`${served.address}${path}`);
    order.push(path);
    return { status: response.status, text: await response.text() };
  };
  const computed = ask("/hitung");
  await begun;
  expect(await ask("/healthz")).toEqual({ status: 200, text: "ok\n" });
  expect(await ask("/lain")).toEqual({ status: 200, text: "lain" });
  stop.abort(new Error("the computation was stopped"));
  expect((await computed).status).toBe(500);
  expect(failures).toEqual(["the computation was stopped"]); // so it was at work until now
  expect(order).toEqual(["/healthz", "/lain", "/hitung"]);
});
