import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { isAdmin, worksForRegion } from "~/auth/permissions.ts";

/** Everybody's first page is where their work is. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const own = new Set(actor.memberships.flatMap((membership) => membership.sentraId ?? []));
  if (!worksForRegion(actor) && own.size === 1) throw redirect(`/sentra/${[...own][0]}`);
  if (isAdmin(actor) && actor.memberships.length === 1) throw redirect("/admin");
  throw redirect(worksForRegion(actor) ? "/dinas" : "/sentra");
}
