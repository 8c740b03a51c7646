import { parseWithZod } from "@conform-to/zod/v4";
import { beforeAll, describe, expect, it } from "vitest";
import type { TFunction } from "i18next";
import { createI18n } from "~/i18n/i18n.ts";
import { readInstrument } from "db/reference/read.ts";
import { instrumentForm, toForm } from "./instrument-form.ts";

let t: TFunction;
beforeAll(async () => {
  ({ t } = await createI18n("id"));
});

const known = readInstrument();
type Draft = ReturnType<typeof toForm> & { nameId: string; nameEn: string };

/** As a browser sends it: one entry for each control, a box that isn't ticked not at all. */
function send(draft: unknown) {
  const form = new FormData();
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value) && name.endsWith(".to")) value.forEach((one: string) => form.append(name, one));
    else if (Array.isArray(value)) value.forEach((one, i) => add(`${name}[${i}]`, one));
    else if (typeof value === "object") {
      for (const [key, one] of Object.entries(value as object)) add(name ? `${name}.${key}` : key, one);
    } else form.append(name, String(value));
  };
  add("", draft);
  return parseWithZod(form, { schema: instrumentForm(t) });
}

/** The known instrument, changed in one respect. */
function changed(change: (draft: Draft) => void) {
  const draft: Draft = structuredClone({ ...toForm(known.definition), nameId: "Uji", nameEn: "" });
  change(draft);
  return send(draft);
}

const errorsOf = (result: ReturnType<typeof send>) => (result.status === "success" ? {} : result.error);

describe("the form of an instrument", () => {
  it("gives back the document that it was filled with", () => {
    const result = changed(() => {});
    const { wording_source: _, ...definition } = known.definition;
    expect(result.status === "success" && result.value).toEqual({ nameId: "Uji", nameEn: "Uji", definition });
  });

  it("gives a statement without a code the first free one of its construct", () => {
    const result = changed(({ constructs }) => {
      for (const i of [0, 2]) constructs[0]!.items[i]!.code = "";
      constructs[0]!.items[1]!.code = "ms1";
    });
    const items = (result.status === "success" && result.value.definition.constructs[0]!.items) || [];
    expect(items.map(({ code }) => code)).toEqual(["MS2", "MS1", "MS3"]);
  });

  it("keeps paths and target when a construct's code is typed anew, and forgets those of one that is gone", () => {
    const result = changed(({ constructs }) => {
      constructs[5]!.code = "mitra";
      constructs.splice(0, 1);
    });
    const { paths, target } = (result.status === "success" && result.value.definition) || { paths: [], target: "" };
    expect(target).toBe("MITRA");
    expect(paths).toEqual(["SP", "KV", "KP", "SIN"].map((from) => ({ from, to: "MITRA" })));
  });

  it.each<[string, (draft: Draft) => void, Record<string, string>]>([
    ["no name", (d) => (d.nameId = " "), { nameId: "Isi nama instrumen." }],
    ["no wording", (d) => (d.constructs[1]!.items[2]!.textId = ""), { "constructs[1].items[2].textId": "Isi bunyi" }],
    [
      "a code twice",
      (d) => (d.constructs[1]!.items[0]!.code = "ms1"),
      { "constructs[1].items[0].code": "MS1 dipakai dua" },
    ],
    ["a construct's code twice", (d) => (d.constructs[1]!.code = "MS"), { "constructs[1].code": "MS dipakai dua" }],
    ["one answer choice", (d) => (d.points.length = 1), { points: "2 sampai 7" }],
    ["no statement", (d) => (d.constructs[0]!.items = []), { "constructs[0].items": "sedikitnya satu pernyataan" }],
    ["a circle", (d) => (d.constructs[5]!.to = ["MS"]), { paths: "Modal sosial → Kemitraan bisnis → Modal sosial" }],
    ["a construct on its own", (d) => (d.constructs[2]!.to = []), { paths: "sasaran: Kesamaan visi." }],
    ["no path to the target", (d) => (d.target = "MS"), { paths: "Belum ada panah ke konstruk sasaran, Modal sosial" }],
    ["no target", (d) => (d.target = "k9"), { target: "Pilih konstruk sasaran." }],
    ["too small a path", (d) => (d.smallestPath = "0.05"), { smallestPath: "antara 0,1 dan 0,9" }],
  ])("refuses %s, and says where", (_, change, expected) => {
    const errors = errorsOf(changed(change));
    expect(Object.keys(errors ?? {})).toEqual(Object.keys(expected));
    for (const [name, message] of Object.entries(expected)) expect(errors?.[name]?.join(" ")).toContain(message);
  });

  it("refuses more than there is room for", () => {
    const many = changed(({ constructs }) => {
      const [first] = constructs;
      for (let i = 0; i < 8; i++) {
        constructs.push({ ...first!, key: `k${i}`, code: `X${i}`, items: [{ ...first!.items[0]!, code: `Y${i}` }] });
      }
      first!.items = Array.from({ length: 11 }, (_, i) => ({ ...first!.items[0]!, code: `Z${i}` }));
    });
    expect(Object.keys(errorsOf(many) ?? {}).sort()).toEqual(["constructs", "constructs[0].items"]);
  });
});
