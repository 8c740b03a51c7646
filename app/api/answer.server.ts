import { createHash } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { lacksFactor } from "~/auth/second-factor.server.ts";
import { findBearer } from "~/auth/token.server.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { note } from "~/models/request-notes.server.ts";
import { logger } from "~/server/logger.ts";
import { problem } from "./problem.ts";

interface Visit {
  request: Request;
  context: AppLoadContext;
}

/** Answers a request of a program: who asks, by token alone, what they asked for, and every error in one shape. */
export function answerBearer(visit: Visit, work: (actor: Actor) => Promise<unknown>): Promise<Response> {
  return answer(visit, async () => {
    const holder = await findBearer(visit.request);
    if (!holder) throw problem("invalid-token", { headers: { "WWW-Authenticate": 'Bearer realm="sentra"' } });
    if (holder.wait > 0) throw problem("too-many-requests", { headers: { "Retry-After": String(holder.wait) } });
    if (holder.actor.mustChangePassword) {
      throw problem("forbidden", { detail: "Sign in and choose a password of your own first." });
    }
    if (lacksFactor(holder.actor)) {
      throw problem("forbidden", { detail: "Sign in and set up a second factor first." });
    }
    return work(holder.actor);
  });
}

/** The same for what everybody may read. */
export async function answer({ request, context }: Visit, work: () => Promise<unknown>): Promise<Response> {
  try {
    if (!acceptsJson(request)) throw problem("not-acceptable");
    return asJson(request, await work());
  } catch (thrown) {
    if (!(thrown instanceof Response)) {
      note({ hasFailed: true });
      logger.error({ requestId: context.requestId, err: thrown }, "API request failed");
      return problem("internal", { detail: `Request ${context.requestId}` });
    }
    if (thrown.status === 503) {
      return problem("unavailable", { headers: { "Retry-After": thrown.headers.get("Retry-After")! } });
    }
    // Models throw a bare 404 for what is not there or not for this person.
    return thrown.headers.get("Content-Type") === "application/problem+json" ? thrown : problem("not-found");
  }
}

function acceptsJson(request: Request): boolean {
  const ranges = (request.headers.get("Accept") ?? "*/*").split(",").map((range) => range.split(";"));
  return ranges.some(
    ([type, ...parameters]) =>
      ["*/*", "application/*", "application/json"].includes(type!.trim().toLowerCase()) &&
      !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/i.test(parameter)),
  );
}

function asJson(request: Request, body: unknown): Response {
  const text = JSON.stringify(body);
  // Weak: the same answer may travel compressed or not.
  const tag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = { ETag: tag, "Cache-Control": "private, no-cache", Vary: "Authorization, Accept" };
  const known = (request.headers.get("If-None-Match") ?? "").split(/\s*,\s*/);
  const opaque = (one: string) => one.replace(/^W\//, "");
  if (known.includes("*") || known.some((one) => opaque(one) === opaque(tag))) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(text, { headers: { ...headers, "Content-Type": "application/json" } });
}
