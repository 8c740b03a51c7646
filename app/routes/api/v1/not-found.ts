import { problem, refuseMethod } from "~/api/problem.ts";

export function loader() {
  return problem("not-found");
}

export const action = refuseMethod;
