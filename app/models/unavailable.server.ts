/** How long whoever asked may wait before asking again. */
export const retryAfterSeconds = 5;

/**
 * The answer while the database is away, as while its server is started anew. Thrown by models, drawn by the error
 * boundary; where no page is drawn (a download, a program of a page) these lines are what there is.
 */
export function unavailable(): Response {
  const text =
    "Basis data sedang tidak dapat dihubungi. Silakan coba lagi sebentar lagi.\n" +
    "The database can't be reached at the moment. Please try again shortly.\n";
  return new Response(text, {
    status: 503,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Retry-After": String(retryAfterSeconds),
      "Cache-Control": "no-store",
    },
  });
}
