import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerBearer } from "~/api/answer.server.ts";
import { listIndicators } from "~/api/lists.server.ts";
import { refuseMethod } from "~/api/problem.ts";

export function loader(args: LoaderFunctionArgs) {
  return answerBearer(args, (actor) => listIndicators(actor, args.request.url));
}

export const action = refuseMethod;
