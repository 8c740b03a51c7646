import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerBearer } from "~/api/answer.server.ts";
import { refuseMethod } from "~/api/problem.ts";
import { toSentra } from "~/api/shapes.server.ts";
import { withReader } from "~/models/database.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

export function loader(args: LoaderFunctionArgs) {
  return answerBearer(args, (actor) =>
    withReader(actor, undefined, async (tx) => toSentra(await getSentra(tx, args.params.sentraId))),
  );
}

export const action = refuseMethod;
