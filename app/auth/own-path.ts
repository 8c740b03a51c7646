/** A path of this site to go back to. Anything that could lead elsewhere ("//host", "/\host", a URL) becomes "/". */
export function ownPath(value: unknown): string {
  if (typeof value !== "string" || !/^\/(?![/\\])/.test(value)) return "/";
  try {
    const base = "http://own.invalid";
    const url = new URL(value, base);
    return url.origin === base ? url.pathname + url.search : "/";
  } catch {
    return "/";
  }
}
