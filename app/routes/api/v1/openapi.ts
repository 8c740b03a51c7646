import type { LoaderFunctionArgs } from "@remix-run/node";
import { answer } from "~/api/answer.server.ts";
import { describeApi } from "~/api/openapi.ts";
import { refuseMethod } from "~/api/problem.ts";

/** The contract itself is everybody's. */
export function loader(args: LoaderFunctionArgs) {
  return answer(args, async () => describeApi(args.context.publicUrl));
}

export const action = refuseMethod;
