import type { TFunction } from "i18next";
import { z } from "zod";

/** What sets up a place that is new here: its office with a first officer, and a sentra with its board and operator. */
export function newPlaceForm(t: TFunction) {
  const needed = (missing: string) => z.string({ error: missing }).trim().min(1, missing).max(200, t("admin.tooLong"));
  const optional = z.string().trim().max(200, t("admin.tooLong")).optional();
  const email = (missing?: string) =>
    z
      .string({ error: missing })
      .trim()
      .toLowerCase()
      .max(320, t("admin.tooLong"))
      .pipe(z.email(t("admin.emailWrong")));
  return z
    .object({
      regionCode: z.string({ error: t("admin.regionMissing") }),
      officeName: optional,
      officerName: optional,
      officerEmail: email().optional(),
      sentraName: needed(t("admin.nameMissing")),
      product: needed(t("admin.productMissing")),
      boardName: needed(t("admin.nameMissing")),
      boardEmail: email(t("account.emailMissing")),
      operatorName: optional,
      operatorEmail: email().optional(),
    })
    .check(({ value, issues }) => {
      const report = (field: keyof typeof value, message: string) =>
        issues.push({ code: "custom", path: [field], message, input: value[field] });
      for (const person of ["officer", "operator"] as const) {
        const [name, address] = [value[`${person}Name`], value[`${person}Email`]];
        if (name && !address) report(`${person}Email`, t("account.emailMissing"));
        if (address && !name) report(`${person}Name`, t("admin.nameMissing"));
      }
      const emails = ["officerEmail", "boardEmail", "operatorEmail"] as const;
      emails.forEach((field, index) => {
        if (value[field] && emails.slice(0, index).some((one) => value[one] === value[field])) {
          report(field, t("admin.newPlace.sameEmail"));
        }
      });
    });
}

export type NewPlace = z.infer<ReturnType<typeof newPlaceForm>>;

export type PersonOfPlace = "officer" | "board" | "operator";

/** Who is to get an account, in the form's order. */
export function peopleOf(place: NewPlace): { person: PersonOfPlace; name: string; email: string }[] {
  return (["officer", "board", "operator"] as const).flatMap((person) => {
    const [name, email] = [place[`${person}Name`], place[`${person}Email`]];
    return name && email ? [{ person, name, email }] : [];
  });
}
