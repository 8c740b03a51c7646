import { parseWithZod } from "@conform-to/zod/v4";
import type { TFunction } from "i18next";
import { expect, it } from "vitest";
import { newPlaceForm, peopleOf } from "./new-place-form.ts";

const t = ((key: string) => key) as TFunction;
const read = (fields: Record<string, string>) => parseWithZod(new URLSearchParams(fields), { schema: newPlaceForm(t) });

const errorsOf = (fields: Record<string, string>) => {
  const submission = read(fields);
  return submission.status === "success" ? undefined : submission.error;
};

const least = {
  regionCode: "35.01",
  sentraName: "Gerabah",
  product: "Gerabah",
  boardName: "Ani",
  boardEmail: "Ani@contoh.id",
};

it("needs a region, a sentra and its board; the office and the operator may come later", () => {
  const submission = read({
    ...least,
    officeName: "",
    officerName: "",
    officerEmail: "",
    operatorName: "",
    operatorEmail: "",
  });
  if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
  expect(peopleOf(submission.value)).toEqual([{ person: "board", name: "Ani", email: "ani@contoh.id" }]);
  expect(Object.keys(errorsOf({}) ?? {}).sort()).toEqual([
    "boardEmail",
    "boardName",
    "product",
    "regionCode",
    "sentraName",
  ]);
});

it("a person has both a name and an e-mail, and nobody's e-mail stands twice", () => {
  expect(errorsOf({ ...least, officerName: "Budi" })).toEqual({ officerEmail: ["account.emailMissing"] });
  expect(errorsOf({ ...least, operatorEmail: "cici@contoh.id" })).toEqual({ operatorName: ["admin.nameMissing"] });
  expect(errorsOf({ ...least, operatorName: "Cici", operatorEmail: "ani@contoh.id" })).toEqual({
    operatorEmail: ["admin.newPlace.sameEmail"],
  });
});
