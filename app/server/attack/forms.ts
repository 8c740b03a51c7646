import type { Sent } from "./exchange.ts";

/** The requests that a page's forms would send as they stand: one for each button, with what is typed already. */
export function readForms(html: string, path: string): Sent[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head, inner]) => {
    const own = attributes(head!);
    const action = new URL(own["action"] || path, "http://own.invalid");
    const method = (own["method"] ?? "get").toUpperCase() === "POST" ? "POST" : "GET";
    const fields = readFields(inner!);
    const buttons = [...inner!.matchAll(/<button\b([^>]*)>/g)].map(([, text]) => attributes(text!));
    const named = buttons.filter(({ name }) => name !== undefined).map(({ name, value }) => [[name!, value ?? ""]]);
    const variants = named.length > 0 ? named : [[]];
    return variants.map((button): Sent => {
      const encoded = new URLSearchParams([...fields, ...(button as [string, string][])]).toString();
      if (method === "GET") return { method, path: `${action.pathname}?${encoded}` };
      return {
        method,
        path: action.pathname + action.search,
        type: "application/x-www-form-urlencoded",
        body: encoded,
      };
    });
  });
}

function readFields(html: string): [string, string][] {
  const fields: [string, string][] = [];
  const pattern = /<input\b([^>]*)>|<(select|textarea)\b([^>]*)>([\s\S]*?)<\/\2>/g;
  for (const [, single, tag = "input", pair, inner] of html.matchAll(pattern)) {
    const { name, type, value, checked } = attributes(single ?? pair!);
    if (name === undefined || type === "file") continue;
    if ((type === "checkbox" || type === "radio") && checked === undefined) continue;
    if (tag === "input") fields.push([name, value ?? (type === "checkbox" ? "on" : "")]);
    else if (tag === "textarea") fields.push([name, decode(inner ?? "")]);
    else {
      const options = [...(inner ?? "").matchAll(/<option\b([^>]*)>/g)].map(([, text]) => attributes(text!));
      const chosen = options.find((option) => option["selected"] !== undefined) ?? options[0];
      if (chosen) fields.push([name, chosen["value"] ?? ""]);
    }
  }
  return fields;
}

/** Addresses of this site that a page leads to. */
export function readLinks(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].map(([, path]) => decode(path!));
}

function attributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!.toLowerCase(), decode(value ?? "")]),
  );
}

const decode = (text: string) =>
  text
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
