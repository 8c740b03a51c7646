import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { readEnv } from "./env.ts";
import { serveMetrics } from "./metrics-server.ts";
import { Metrics } from "./metrics.ts";

it("the figures are given to whoever shows the token, and nothing else is there", async () => {
  const token = "of no worth, for this test";
  const server = await serveMetrics(new Metrics(), { host: "127.0.0.1", port: 0, token });
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, bearer?: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, bearer ? { headers: { Authorization: `Bearer ${bearer}` } } : {});
  expect((await ask("/metrics")).status).toBe(401);
  expect((await ask("/metrics", `${token}x`)).status).toBe(401);
  expect((await ask("/masuk", token)).status).toBe(404);
  const answer = await ask("/metrics", token);
  expect(answer.headers.get("Content-Type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await answer.text();
  for (const name of ["nodejs_eventloop_lag_p99_seconds", "process_resident_memory_bytes", "sentra_errors_total"])
    expect(text).toMatch(new RegExp(`^${name}`, "m"));
  server.close();
});

it("a start refuses to show them to others without a token", () => {
  expect(() => readEnv({ NODE_ENV: "test", METRICS_PORT: "9464", METRICS_HOST: "0.0.0.0" })).toThrow(
    /^METRICS_TOKEN: is needed/,
  );
  expect(() => readEnv({ NODE_ENV: "test", METRICS_TOKEN: "short" })).toThrow(/^METRICS_TOKEN: is too short[^"]*$/);
  expect(readEnv({ NODE_ENV: "test", METRICS_PORT: "9464" }).METRICS_HOST).toBe("127.0.0.1");
});
