import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { notFound, refused } from "../models/not-found.server.ts";
import { note } from "../models/request-notes.server.ts";
import { Metrics } from "./metrics.ts";
import { serveRoutes } from "./serve-routes.ts";

interface Line {
  requestId: string;
  path: string;
  [of: string]: unknown;
}
const lines: Line[] = [];
vi.mock("./logger.ts", () => ({
  logger: { info: (line: Line) => void lines.push(line), error() {} },
  loggedPath: (path: string) => path,
}));

const metrics = new Metrics();
let direct: Awaited<ReturnType<typeof serveRoutes>>;
let behind: Awaited<ReturnType<typeof serveRoutes>>;
let away: Awaited<ReturnType<typeof serveRoutes>>;

const routes = {
  "/sentra/:sentraId": {
    loader: async ({ params }: { params: { sentraId?: string } }) => {
      const id = Number(params.sentraId);
      await new Promise((resolve) => setImmediate(resolve));
      note({ userId: 1000 + id, sentraId: id });
      return new Response("isi");
    },
  },
  "/bukan/:whose": {
    loader: ({ params }: { params: { whose?: string } }) => {
      throw params.whose === "hak" ? refused() : notFound();
    },
  },
  "/rusak": {
    loader: () => {
      throw new Error("a fault");
    },
  },
  "/*": { loader: () => new Response("tidak ada", { status: 404 }) },
};
beforeAll(async () => {
  const onError = () => note({ hasFailed: true });
  direct = await serveRoutes(routes, { metrics, onError });
  behind = await serveRoutes(routes, { variables: { TRUST_PROXY: "1" } });
  away = await serveRoutes(routes, { obstacle: "database away" });
});
beforeEach(() => void lines.splice(0));
afterAll(() => [direct, behind, away].forEach((server) => server.close()));

const ask = async (server: typeof direct, path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(server.address + path, { headers });
  await answer.text();
  return answer;
};
const given = { "X-Request-Id": "lb-2026.11:7" };

it("a request's number is the proxy's where one is trusted, and given back; anybody else's word is not taken", async () => {
  expect((await ask(behind, "/sentra/3", given)).headers.get("X-Request-Id")).toBe("lb-2026.11:7");
  for (const bad of ["a b", "x".repeat(101), "<script>", ""]) {
    const { headers } = await ask(behind, "/sentra/3", { "X-Request-Id": bad });
    expect(headers.get("X-Request-Id"), bad).toMatch(/^[0-9a-f-]{36}$/);
  }
  expect((await ask(direct, "/sentra/3", given)).headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
});

it("each request's line says its own number, person and sentra, also where many run at once", async () => {
  const ids = Array.from({ length: 40 }, (_, i) => i + 1);
  const answers = await Promise.all(ids.map((id) => ask(direct, `/sentra/${id}`)));
  await expect.poll(() => lines.length).toBe(40);
  for (const [i, id] of ids.entries()) {
    const line = lines.find(({ path }) => path === `/sentra/${id}`)!;
    expect(line).toMatchObject({ requestId: answers[i]!.headers.get("X-Request-Id"), userId: 1000 + id, sentraId: id });
    expect(line).toMatchObject({ method: "GET", status: 200, ms: expect.any(Number), statements: 0 });
  }
});

it("who asked for what is not theirs gets the answer of what isn't there, and the line alone says which it was", async () => {
  const [theirs, nobodys] = [await ask(behind, "/bukan/hak"), await ask(behind, "/bukan/ada")];
  expect([theirs.status, nobodys.status]).toEqual([404, 404]);
  await expect.poll(() => lines.length).toBe(2);
  expect(lines.map(({ path, status, refused: said }) => [path, status, said]).sort()).toEqual([
    ["/bukan/ada", 404, undefined],
    ["/bukan/hak", 404, true],
  ]);
});

it("whatever is asked for, the figures have a line for each route and no more, and count what failed", async () => {
  for (let i = 0; i < 30; i++) await ask(direct, `/sentra/${i}`);
  for (let i = 0; i < 30; i++) await ask(direct, `/tidak/ada/${i}?x=${i}`);
  await ask(direct, "/rusak");
  const counts = async () =>
    [...(await metrics.registry.metrics()).matchAll(/^sentra_http_request_duration_seconds_count\{(.*)\} \d+$/gm)].map(
      ([, labels]) => labels,
    );
  await expect
    .poll(async () => (await counts()).sort())
    .toEqual([
      'method="GET",route="/rusak",status="5xx"',
      'method="GET",route="/sentra/:sentraId",status="2xx"',
      'method="GET",route="other",status="4xx"',
    ]);
  expect(await metrics.registry.metrics()).toContain('sentra_errors_total{where="request"} 1\n');
});

it("it is alive while its database is away, and says that it is not ready", async () => {
  const both = async (server: typeof direct) => [
    (await ask(server, "/healthz")).status,
    (await ask(server, "/readyz")).status,
  ];
  expect(await both(away)).toEqual([200, 503]);
  expect(await both(direct)).toEqual([200, 200]);
});

it("the people's port knows nothing of the figures", async () => {
  expect((await ask(direct, "/metrics")).status).toBe(404);
});
