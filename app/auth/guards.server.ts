import { type AppLoadContext, redirect } from "@remix-run/node";
import type { Actor } from "~/models/accounts.server.ts";
import { refused } from "~/models/not-found.server.ts";
import { readsAuditLog, worksForRegion } from "./permissions.ts";
import { requireRoom } from "./rate-limits.server.ts";
import { lacksFactor } from "./second-factor.server.ts";
import { findSignedIn } from "./session.server.ts";

interface Visit {
  request: Request;
  context: AppLoadContext;
}

/**
 * @throws a redirect to signing in, to choosing a password of one's own where the account still has a given one, or to a
 * second factor where one is demanded; 429 for too many files
 */
export async function requireActor(visit: Visit): Promise<Actor> {
  const { actor } = await requireSession(visit);
  if (actor.mustChangePassword) throw redirect("/akun?sandi=wajib");
  if (lacksFactor(actor)) throw redirect("/akun/faktor");
  await limitFiles(visit, actor);
  return actor;
}

/** As requireActor, for the account's own pages: a given password doesn't stand in the way there. */
export async function requireSession(visit: Visit): Promise<{ actor: Actor; sessionHash: string }> {
  const signedIn = await findSignedIn(visit);
  if (signedIn) return signedIn;
  const { pathname, search } = new URL(visit.request.url);
  throw redirect(pathname === "/" ? "/masuk" : `/masuk?ke=${encodeURIComponent(pathname + search)}`);
}

const counted = new WeakSet<AppLoadContext>();

/** Files cost more than pages: those made for a person and those read from one are counted, once for each request. */
async function limitFiles({ request, context }: Visit, { userId }: Actor): Promise<void> {
  const path = new URL(request.url).pathname.replace(/\.data$/, "");
  const isUpload = request.method === "POST" && /\/(impor|unggah)$/.test(path);
  const isDownload = request.method === "GET" && /\/unduh$|\.(xlsx|csv|pdf|zip)$/.test(path);
  if ((!isUpload && !isDownload) || counted.has(context)) return;
  counted.add(context);
  await requireRoom(request, isUpload ? "upload" : "download", userId);
}

/** To others, the administrators' pages do not exist. */
export async function requireAdmin(visit: Visit): Promise<Actor> {
  const actor = await requireActor(visit);
  if (!actor.memberships.some((membership) => membership.role === "admin")) throw refused();
  return actor;
}

/** Those who work for a region, officers and readers. To others, the offices' pages do not exist. */
export async function requireRegional(visit: Visit): Promise<Actor> {
  const actor = await requireActor(visit);
  if (!worksForRegion(actor)) throw refused();
  return actor;
}

/** Those who verify sheets. To others, their pages do not exist. */
export async function requireOfficer(visit: Visit): Promise<Actor> {
  const actor = await requireActor(visit);
  if (!actor.memberships.some((membership) => membership.role === "officer")) throw refused();
  return actor;
}

/** Administrators and officers, who keep the registers that the law asks for. To others, these do not exist. */
export async function requireKeeper(visit: Visit): Promise<Actor> {
  const actor = await requireActor(visit);
  if (!actor.memberships.some(({ role }) => role === "admin" || role === "officer")) throw refused();
  return actor;
}

/** Those who answer for what is done: administrators, officers and boards. To others, the audit log does not exist. */
export async function requireAuditReader(visit: Visit): Promise<Actor> {
  const actor = await requireActor(visit);
  if (!readsAuditLog(actor)) throw refused();
  return actor;
}
