import type { MetaDescriptor } from "@remix-run/node";
import { titles as en } from "./en/titles.ts";
import type { Language } from "./i18n.ts";
import { titles as id } from "./id/titles.ts";

/** Few and short, so both languages' titles travel: `meta` has no other way to the reader's messages. */
const titles = { id, en };

interface MetaArgs<Data> {
  data: Data | undefined;
  matches: readonly { id: string; data: unknown }[];
}

/**
 * A page's title in the reader's language: "Akun – Sentra", or "Siti Rahayu – Akun – Sentra" where the page is about
 * one thing. Use: `export const meta = pageTitle<typeof loader>("account", (data) => data.name)`.
 */
export function pageTitle<Loader extends (...args: never[]) => unknown>(
  page: keyof typeof id,
  nameOf?: (data: Exclude<Awaited<ReturnType<Loader>>, Response>) => string | undefined,
) {
  return ({ data, matches }: MetaArgs<Exclude<Awaited<ReturnType<Loader>>, Response>>): MetaDescriptor[] => [
    { title: writeTitle(languageOf(matches), page, data && nameOf?.(data)) },
  ];
}

export function writeTitle(language: Language, page: keyof typeof id | undefined, name?: string): string {
  return [name, page && titles[language][page], "Sentra"].filter(Boolean).join(" – ");
}

/** The root's loader knows the language; without its data (it failed) it is the first one. */
function languageOf(matches: MetaArgs<unknown>["matches"]): Language {
  const root = matches.find((match) => match.id === "root")?.data as { language?: Language } | undefined;
  return root?.language ?? "id";
}
