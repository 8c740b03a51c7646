import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerBearer } from "~/api/answer.server.ts";
import { listSentra } from "~/api/lists.server.ts";
import { refuseMethod } from "~/api/problem.ts";

export function loader(args: LoaderFunctionArgs) {
  return answerBearer(args, (actor) => listSentra(actor, args.request.url));
}

export const action = refuseMethod;
