/**
 * A path of this site to go back to. Anything that could lead elsewhere ("//host", "/\host", a URL, or a path that
 * becomes one of these once its dots are resolved, "/.//host") becomes "/".
 */
export function ownPath(value: unknown): string {
  if (!isOwn(value)) return "/";
  try {
    const base = "http://own.invalid";
    const url = new URL(value, base);
    const path = url.pathname + url.search;
    return url.origin === base && isOwn(path) ? path : "/";
  } catch {
    return "/";
  }
}

/** One slash, and after it neither a second one nor what browsers take for one. */
function isOwn(value: unknown): value is string {
  return typeof value === "string" && /^\/(?![/\\])/.test(value);
}

/** Where the second step of signing in is asked for; it goes on to the same page as the first. */
export function codeAddress(next: unknown): string {
  const path = ownPath(next);
  return path === "/" ? "/masuk/kode" : `/masuk/kode?ke=${encodeURIComponent(path)}`;
}
