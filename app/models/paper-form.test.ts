import { parseWithZod } from "@conform-to/zod/v4";
import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import { paperForm } from "./paper-form.ts";

const t = ((key: string) => key) as TFunction;
const definition = {
  scale: { min: 1, max: 5 },
  constructs: ["KP", "SIN"].map((name) => ({
    name,
    name_id: name,
    name_en: name,
    mode: "A" as const,
    items: [{ code: `${name}.1` }, { code: `${name}.2` }],
  })),
  paths: [{ from: "KP", to: "SIN" }],
  target: "SIN",
  smallest_path: 0.3,
};

function read(typed: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ consent: "ya", ...typed })) form.append(name, value);
  const submission = parseWithZod(form, { schema: paperForm(t, definition) });
  return submission.status === "success" ? submission.value : (submission.reply().error ?? {});
}

describe("answers typed from paper", () => {
  it("are kept by item, null where nothing was ticked", () => {
    expect(read({ "answers.j1": "5", "answers.j2": "", "answers.j4": "1", invitation: "12", objects: "ya" })).toEqual({
      invitation: 12,
      objects: true,
      answers: { "KP.1": 5, "KP.2": null, "SIN.1": null, "SIN.2": 1 },
    });
    expect(read({ "answers.j3": "3" })).toMatchObject({ invitation: undefined, objects: false });
  });

  it.each(["0", "6", "x", "2.5", "-1"])("%s is no answer", (typed) =>
    expect(read({ "answers.j2": typed })).toEqual({ "answers.j2": ["collect.paper.problems.value"] }),
  );

  it("are nothing without a single answer", () =>
    expect(read({ "answers.j1": "", "answers.j2": "" })).toEqual({ "": ["collect.paper.problems.empty"] }));

  it("are not taken without the signed consent", () => {
    for (const consent of ["", "on"])
      expect(read({ "answers.j1": "4", consent })).toEqual({ consent: ["collect.paper.problems.consent"] });
  });

  it.each(["0", "1.5", "dua"])("%s is no invitation's number", (invitation) =>
    expect(read({ "answers.j1": "4", invitation })).toEqual({ invitation: ["collect.paper.problems.number"] }),
  );
});
