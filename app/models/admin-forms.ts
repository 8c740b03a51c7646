import type { TFunction } from "i18next";
import { z } from "zod";
import type { MembershipInput } from "./memberships.server.ts";
import { roles } from "./places.ts";

/** What administrators type, checked. Messages come in the reader's language. */
const text = (missing: string, tooLong: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(200, tooLong);
const optionalText = (tooLong: string) => z.string().trim().max(200, tooLong).optional();

export function officeForm(t: TFunction) {
  return z.object({
    regionCode: z.string({ error: t("admin.regionMissing") }),
    name: text(t("admin.nameMissing"), t("admin.tooLong")),
  });
}

const firstYear = 1000;

export function sentraForm(t: TFunction, thisYear: number) {
  const yearWrong = t("admin.yearWrong", { from: String(firstYear), to: String(thisYear) });
  return z.object({
    regionCode: z.string({ error: t("admin.regionMissing") }),
    name: text(t("admin.nameMissing"), t("admin.tooLong")),
    product: text(t("admin.productMissing"), t("admin.tooLong")),
    village: optionalText(t("admin.tooLong")),
    cooperative: optionalText(t("admin.tooLong")),
    startedYear: z
      .number({ error: yearWrong })
      .int(yearWrong)
      .min(firstYear, yearWrong)
      .max(thisYear, yearWrong)
      .optional(),
  });
}

function membershipFields(t: TFunction) {
  return {
    role: z.enum(roles, { error: t("admin.roleMissing") }),
    place: z
      .string()
      .regex(/^(wilayah:[\d.]{2,13}|sentra:[1-9]\d{0,8})$/, t("admin.placeUnknown"))
      .optional(),
  };
}

type Membership = { role: (typeof roles)[number]; place?: string };

/** Which role holds for what; the database's check `membership_scope` says the same. */
function checkPlace(t: TFunction) {
  return ({ value: { role, place }, issues }: z.core.ParsePayload<Membership>) => {
    const kind = place?.split(":")[0];
    const fits = {
      admin: kind === undefined,
      officer: kind === "wilayah",
      board: kind === "sentra",
      operator: kind === "sentra",
      viewer: kind !== undefined,
    }[role];
    if (!fits) issues.push({ code: "custom", path: ["place"], message: t(`admin.placeOf.${role}`), input: place });
  };
}

export function membershipForm(t: TFunction) {
  return z.object(membershipFields(t)).check(checkPlace(t));
}

export function accountForm(t: TFunction) {
  return z
    .object({
      name: text(t("admin.nameMissing"), t("admin.tooLong")),
      email: z
        .string({ error: t("account.emailMissing") })
        .trim()
        .toLowerCase()
        .max(320, t("admin.tooLong"))
        .pipe(z.email(t("admin.emailWrong"))),
      ...membershipFields(t),
    })
    .check(checkPlace(t));
}

export function toMembership({ role, place }: Membership): MembershipInput {
  const [kind, key] = place?.split(":") ?? [];
  return {
    role,
    regionCode: kind === "wilayah" ? key! : null,
    sentraId: kind === "sentra" ? Number(key) : null,
  };
}
