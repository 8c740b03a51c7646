/** What the reference page's address asks for. */
export function readSearch(params: URLSearchParams): string {
  return params.get("q")?.trim() ?? "";
}

/** Whether every word that is searched for stands somewhere in the texts, in capitals or not. */
export function fits(search: string, texts: readonly string[]): boolean {
  const text = texts.join(" ").toLocaleLowerCase("id");
  return search
    .toLocaleLowerCase("id")
    .split(/\s+/)
    .every((word) => text.includes(word));
}
