import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import type { Survey } from "analytics";
import { afterAll, expect, test, vi } from "vitest";
import { AssessmentThread } from "../../analytics/node.ts";
import { assessOnce, shareAssessor } from "../models/assessments.server.ts";
import { readEnv } from "./env.ts";
import { createHttp } from "./http.ts";

vi.mock("./logger.ts", () => ({ logger: { info() {} } }));

const items = Array.from({ length: 20 }, (_, i) => `Q${i}`);
const survey: Survey = {
  items,
  answers: Array.from({ length: 60 }, (_, r) =>
    items.map((_, i) => 1 + ((Math.imul(20 * r + i + 1, 0x9e3779b1) >>> 20) % 5)),
  ),
  model: {
    constructs: [
      { name: "X", indicators: items.slice(0, 10), mode: "A" },
      { name: "Y", indicators: items.slice(10), mode: "A" },
    ],
    paths: [{ from: "X", to: "Y" }],
  },
  scale: { min: 1, max: 5 },
};

/** So many that no machine is done while the test runs: it is the test that ends the computation. */
const resamples = 1_000_000;

const thread = new AssessmentThread();
const failures: string[] = [];
let server: Server | undefined;
afterAll(() => {
  thread.close();
  server?.close();
});

test("while a survey is being assessed, the server answers for its health and for other pages", async () => {
  await thread.assess(survey, { resamples: 2 }); // the thread is up, and these answers carry an estimate
  const begun = new Promise<void>((resolve) => {
    shareAssessor({
      assess: (asked) => {
        resolve();
        return thread.assess(asked, { resamples });
      },
    });
  });
  const address = await listen({
    "/kesehatan": async () => (await assessOnce({ sentraId: 2, wave: 1 }, survey)).kind,
    "/lain": () => "lain",
  });

  const order: string[] = [];
  const ask = async (path: string) => {
    const response = await fetch(`${address}${path}`);
    order.push(path);
    return { status: response.status, text: await response.text() };
  };
  const assessed = ask("/kesehatan");
  await begun;
  expect(await ask("/healthz")).toEqual({ status: 200, text: "ok\n" });
  expect(await ask("/lain")).toEqual({ status: 200, text: "lain" });
  thread.close();
  expect((await assessed).status).toBe(500);
  expect(failures).toEqual(["the assessment was stopped"]); // so it was at work until now
  expect(order).toEqual(["/healthz", "/lain", "/kesehatan"]);
});

/** The program's own server around an application of these pages. */
async function listen(pages: Record<string, () => string | Promise<string>>): Promise<string> {
  const routes = Object.fromEntries(
    Object.entries(pages).map(([path, answer]) => [
      path,
      { id: path, path: path.slice(1), module: { loader: async () => new Response(await answer()) } },
    ]),
  );
  const handleError = (error: unknown) => void failures.push((error as Error).message);
  const entry = { module: { default: () => new Response(), handleError } };
  const build = { entry, routes, assets: { routes: {} }, future: {}, publicPath: "/", isSpaMode: false };
  const http = createHttp({
    env: readEnv({ NODE_ENV: "test" }),
    build: build as unknown as ServerBuild,
    isReady: () => true,
    assets: (_request, _response, next) => next(),
    isDevelopment: false,
  });
  server = http.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
