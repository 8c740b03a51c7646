import * as fc from "fast-check";
import type { Found, Common } from "./found.ts";
import type { Field, PageForm } from "./read-page.ts";
import type { Sent } from "./send.ts";
import { beyond, nastyText, plausible } from "./values.ts";

interface File {
  fileName: string;
  bytes: Buffer;
}
type Entry = [name: string, value: string | File];

/** A page's form as somebody fills it in, mostly with something in it that the page would not have sent. */
export function formRequest(found: Found, common: Common, password: string): fc.Arbitrary<Sent> | undefined {
  if (found.forms.length === 0) return undefined;
  return fc
    .constantFrom(...found.forms)
    .chain((forms) => fc.constantFrom(...forms))
    .chain((form) => {
      const spoiled = fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) },
      );
      return spoiled.chain((count) => fill(form, common, password, count));
    });
}

function fill(form: PageForm, common: Common, password: string, count: number): fc.Arbitrary<Sent> {
  const { fields, buttons } = form;
  const entries = fc.tuple(...fields.map((field) => entriesOf(field, common, password))).map((lists) => lists.flat());
  const pressed = buttons.length > 0 ? fc.constantFrom(...buttons) : fc.constant(undefined);
  const spoils = fc.array(spoil(fields), { minLength: count, maxLength: count });
  const asData = fc.oneof({ weight: 2, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
  return fc
    .record({ entries, pressed, spoils, asData, boundary: fc.constant("----fuzz7MA4YWxkTrZu0gW") })
    .map((drawn) => {
      const own: Entry[] = drawn.pressed?.name ? [[drawn.pressed.name, drawn.pressed.value]] : [];
      const sent = drawn.spoils.reduce((list, change) => change(list), [...drawn.entries, ...own]);
      const isMultipart = form.isMultipart || sent.some(([, value]) => typeof value !== "string");
      return {
        method: "POST",
        path: withData(drawn.pressed?.action ?? form.action, drawn.asData),
        headers: {
          "Content-Type": isMultipart
            ? `multipart/form-data; boundary=${drawn.boundary}`
            : "application/x-www-form-urlencoded",
        },
        body: isMultipart ? asMultipart(sent, drawn.boundary) : asUrlEncoded(sent),
      };
    });
}

/** The address that the page's own program asks: data without a page around it. */
export function withData(address: string, asData: boolean): string {
  if (!asData) return address;
  const [path, query] = address.split("?");
  return `${path === "/" ? "/_root" : path}.data${query === undefined ? "" : `?${query}`}`;
}

function entriesOf(field: Field, common: Common, password: string): fc.Arbitrary<Entry[]> {
  const { name, type, value } = field;
  if (type === "checkbox" || type === "radio") {
    const tick = field.isChecked ? [true, true, false] : [false, false, true];
    return fc.constantFrom(...tick).map((isTicked): Entry[] => (isTicked ? [[name, value]] : []));
  }
  if (type === "file") return fileOf(common).map((file): Entry[] => [[name, file]]);
  // Mostly what stands there already stays: a form of fifty lines is changed in some.
  const mostly = value !== "" || !field.isRequired ? [{ weight: 2, arbitrary: fc.constant(value) }] : [];
  return fc
    .oneof(...mostly, { weight: 1, arbitrary: plausible(field, password) })
    .map((text): Entry[] => [[name, text]]);
}

/** What makes of a form one that no page sends. */
function spoil(fields: readonly Field[]): fc.Arbitrary<(entries: Entry[]) => Entry[]> {
  const field =
    fields.length > 0
      ? fc.constantFrom(...fields)
      : fc.constant<Field>({ name: "a", type: "text", value: "", isRequired: false });
  const other = fc.oneof(
    fc.constantFrom(
      "__proto__",
      "constructor.prototype.a",
      "__intent__",
      "__proto__[a]",
      "langkah",
      "aksi",
      "id",
      "a[b][c]",
      "baris[4999]",
    ),
    field.map(({ name }) => `${name}[0]`),
    field.map(({ name }) => `${name}.x`),
    nastyText,
  );
  const put = (name: string, value: Entry[1]) => (entries: Entry[]) => {
    const others = entries.filter(([own]) => own !== name);
    return [...others, [name, value] satisfies Entry];
  };
  return fc.oneof(
    { weight: 8, arbitrary: field.chain((one) => beyond(one).map((text) => put(one.name, text))) },
    {
      weight: 1,
      arbitrary: field.map(
        ({ name }) =>
          (entries: Entry[]) =>
            entries.filter(([own]) => own !== name),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(field, nastyText)
        .map(([{ name }, text]) => (entries: Entry[]): Entry[] => [...entries, [name, text]]),
    },
    { weight: 1, arbitrary: fc.tuple(other, nastyText).map(([name, text]) => put(name, text)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(field, nastyText)
        .map(([{ name }, text]) => put(name, { fileName: text.slice(0, 50), bytes: Buffer.from(text) })),
    },
  );
}

/** Files that the program gave out itself, whole or with some bytes turned, tables of text, and noise. */
function fileOf(common: Common): fc.Arbitrary<File> {
  const given = [...common.files.entries()].flatMap(([fileName, all]) => all.map((bytes) => ({ fileName, bytes })));
  const noise = fc.uint8Array({ maxLength: 2000 }).map((bytes) => ({ fileName: "a.xlsx", bytes: Buffer.from(bytes) }));
  const table = fc
    .array(
      fc.array(fc.oneof(nastyText, fc.constantFrom("Nama", "nama", "nomor", "B1", "3", "kode", "nilai")), {
        maxLength: 6,
      }),
      { maxLength: 12 },
    )
    .map((rows) => ({ fileName: "a.csv", bytes: Buffer.from(rows.map((row) => row.join(";")).join("\r\n")) }));
  if (given.length === 0) return fc.oneof(noise, table);
  const turned = fc.tuple(
    fc.constantFrom(...given),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
    fc.boolean(),
  );
  return fc.oneof(
    { weight: 1, arbitrary: noise },
    { weight: 2, arbitrary: table },
    {
      weight: 4,
      arbitrary: turned.map(([{ fileName, bytes }, turns, isCut]) => {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of turns) changed[at % changed.length] = byte;
        return { fileName, bytes: isCut && turns.length > 6 ? changed.subarray(0, changed.length >> 1) : changed };
      }),
    },
  );
}

const asUrlEncoded = (entries: Entry[]) => Buffer.from(new URLSearchParams(entries as [string, string][]).toString());

function asMultipart(entries: Entry[], boundary: string): Buffer {
  const quoted = (text: string) => text.replace(/[\r\n"]/g, (sign) => encodeURIComponent(sign));
  const parts = entries.flatMap(([name, value]) => {
    const isText = typeof value === "string";
    const file = isText ? "" : `; filename="${quoted(value.fileName)}"\r\nContent-Type: application/octet-stream`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"${file}\r\n\r\n`;
    return [Buffer.from(head), isText ? Buffer.from(value) : value.bytes, Buffer.from("\r\n")];
  });
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}
