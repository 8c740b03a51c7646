/** A field as a page offers it: what its own rules say of it is the schema that is fuzzed. */
export interface Field {
  name: string;
  type: string;
  value: string;
  isRequired: boolean;
  /** Of a select: all that may be chosen. */
  options?: string[];
  /** Of a box to tick or a choice: whether it is ticked already. */
  isChecked?: boolean;
  inputMode?: string;
  min?: string;
  max?: string;
  maxLength?: number;
}

export interface PageForm {
  action: string;
  method: "GET" | "POST";
  isMultipart: boolean;
  fields: Field[];
  /** What its buttons send: name and value. */
  buttons: { name: string; value: string; action?: string }[];
}

export interface ReadPage {
  links: string[];
  forms: PageForm[];
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>([^<]*)/gi;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
const plain = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** Forms and links of a page, as React writes one: every attribute in double quotes, nothing left open. */
export function readPage(html: string, url: string): ReadPage {
  const own = new URL(url);
  const resolve = (address: string | undefined) => {
    if (address !== undefined && !URL.canParse(address, own)) return undefined;
    const to = new URL(address ?? own.href, own);
    return to.origin === own.origin ? to.pathname + to.search : undefined;
  };
  const links: string[] = [];
  const forms: PageForm[] = [];
  const byId = new Map<string, PageForm>();
  const waiting: { form: string; put: (form: PageForm) => void }[] = [];
  let open: PageForm | undefined;
  let select: Field | undefined;
  for (const [, slash, rawName, attributes, text] of html.replace(/<script[\s\S]*?<\/script>/g, "").matchAll(tag)) {
    const name = rawName!.toLowerCase();
    if (slash) {
      if (name === "form") open = undefined;
      if (name === "select") select = undefined;
      continue;
    }
    const said = readAttributes(attributes!);
    const put = (into: (form: PageForm) => void) => {
      if (said["form"] !== undefined) waiting.push({ form: said["form"], put: into });
      else if (open) into(open);
    };
    if (name === "a") {
      const to = said["href"] === undefined ? undefined : resolve(said["href"]);
      if (to !== undefined) links.push(to);
    } else if (name === "form") {
      const method = said["method"]?.toUpperCase() === "POST" ? "POST" : "GET";
      const action = resolve(said["action"]) ?? own.pathname;
      open = { action, method, isMultipart: said["enctype"] === "multipart/form-data", fields: [], buttons: [] };
      forms.push(open);
      if (said["id"] !== undefined) byId.set(said["id"], open);
    } else if (name === "button") {
      const action = said["formaction"] === undefined ? undefined : resolve(said["formaction"]);
      put((form) => form.buttons.push({ name: said["name"] ?? "", value: said["value"] ?? "", action }));
    } else if (name === "option" && select) {
      const value = said["value"] ?? plain(text!);
      select.options!.push(value);
      if ("selected" in said || select.options!.length === 1) select.value = value;
    } else if (["input", "select", "textarea"].includes(name) && said["name"]) {
      const field = readField(name, said, plain(text!));
      if (name === "select") select = field;
      put((form) => form.fields.push(field));
    }
  }
  for (const { form, put } of waiting) if (byId.has(form)) put(byId.get(form)!);
  return { links, forms };
}

function readField(tagName: string, said: Record<string, string>, text: string): Field {
  const type = tagName === "input" ? (said["type"] ?? "text") : tagName;
  return {
    name: said["name"]!,
    type,
    value: tagName === "textarea" ? text : (said["value"] ?? (type === "checkbox" ? "on" : "")),
    isRequired: "required" in said,
    isChecked: "checked" in said,
    inputMode: said["inputmode"],
    min: said["min"],
    max: said["max"],
    maxLength: said["maxlength"] === undefined ? undefined : Number(said["maxlength"]),
    ...(tagName === "select" && { options: [] }),
  };
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name, value = ""]) => [name!.toLowerCase(), plain(value)]));
}
