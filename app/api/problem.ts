/** What can be wrong with a request to the API, by the name that programs tell it by. */
export const problems = {
  "invalid-parameter": { status: 400, title: "A parameter is not valid" },
  "invalid-token": { status: 401, title: "The token is missing, unknown, expired or revoked" },
  forbidden: { status: 403, title: "The account may not use the API yet" },
  "not-found": { status: 404, title: "There is nothing here that this account may read" },
  "method-not-allowed": { status: 405, title: "The API can only be read" },
  "not-acceptable": { status: 406, title: "The answer is JSON" },
  "too-many-requests": { status: 429, title: "Too many requests with this token" },
  internal: { status: 500, title: "Something went wrong on our side" },
  unavailable: { status: 503, title: "The database can't be reached at the moment" },
} as const;
export type ProblemKind = keyof typeof problems;

interface More {
  detail?: string;
  /** Which parameters, and what is wrong with each. */
  errors?: { parameter: string; message: string }[];
  headers?: Record<string, string>;
}

/** An error as RFC 9457 writes it. `type` leads to its explanation on the page about the API. */
export function problem(kind: ProblemKind, { detail, errors, headers }: More = {}): Response {
  const { status, title } = problems[kind];
  return new Response(JSON.stringify({ type: `/api#${kind}`, title, status, detail, errors }), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}

/** What every address of the API answers to a request that would write. */
export const refuseMethod = () => problem("method-not-allowed", { headers: { Allow: "GET, HEAD" } });
