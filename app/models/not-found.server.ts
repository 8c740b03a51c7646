/**
 * One answer for what does not exist and for what this person may not know of: the two can't be told apart.
 * Thrown by models and guards, shown by the error boundary.
 */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}
