import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { isAdmin, maySubmit } from "~/auth/permissions.ts";
import { LeavingPage } from "~/components/leaving-page.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { announceDeparture, callDepartureBack, findDeparture } from "~/models/departures.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { answerLeaving } from "./answer.server.ts";

await needTexts("audit");

export const meta = pageTitle<typeof loader>("leaving", ({ sentra }) => sentra.name);

type Visit = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** The board, and administrators. To others the page does not exist. */
async function enter({ params, ...visit }: Visit) {
  const actor = await requireActor(visit);
  const find = async (tx: Tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    if (!maySubmit(actor, sentra.id) && !isAdmin(actor)) throw notFound();
    return sentra;
  };
  return { actor, find };
}

export async function loader(visit: LoaderFunctionArgs) {
  const { actor, find } = await enter(visit);
  return withActor(actor, async (tx) => {
    const sentra = await find(tx);
    return { sentra, departure: await findDeparture(tx, sentra.id), mayTake: maySubmit(actor, sentra.id) };
  });
}

export async function action(visit: ActionFunctionArgs) {
  const { actor, find } = await enter(visit);
  const { id, name } = await withActor(actor, find);
  return answerLeaving(visit.request, {
    kind: "sentra",
    name,
    page: `/sentra/${id}/penutupan`,
    announce: (eraseOn) => withActor(actor, (tx) => announceDeparture(tx, actor, id, eraseOn)),
    callBack: () => withActor(actor, (tx) => callDepartureBack(tx, id)),
  });
}

export default function SentraLeaving() {
  const { sentra, departure, mayTake } = useLoaderData<typeof loader>();
  return (
    <LeavingPage
      kind="sentra"
      who={sentra.name}
      departure={departure}
      take={mayTake ? `/sentra/${sentra.id}/penutupan/data.zip` : undefined}
      lastResult={useActionData<typeof action>()}
    />
  );
}
