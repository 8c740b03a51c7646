import type { TFunction } from "i18next";
import { z } from "zod";
import type { Language } from "~/i18n/i18n.ts";
import { helpKinds, type HelpKind } from "./assistance.ts";
import { optionalText, typedDay, typedNumber } from "./typed-fields.ts";

/** What a programme is meant to move. */
export type Aim =
  | { kind: "indicator"; code: string; nameId: string; nameEn: string }
  | {
      kind: "construct";
      instrument: string;
      /** The instrument's name, where there are several to choose from: two may have constructs of one name. */
      of?: { nameId: string; nameEn: string };
      construct: string;
      nameId: string;
      nameEn: string;
    };

export interface Programme {
  id: number;
  region: { code: string; name: string };
  kind: HelpKind;
  title: string;
  actor: { institution: string; name: string | null };
  /** "YYYY-MM-DD". */
  startsOn: string;
  endsOn: string | null;
  /** Whole rupiah, decimal text, of the programme as a whole. */
  cost: string | null;
  aim: Aim | undefined;
  isSimulated: boolean;
  changedAt: Date;
}

/** An aim as a form names it: "KN02", or "KB:KP" for a construct of an instrument. */
export const aimKey = (aim: Aim) => (aim.kind === "indicator" ? aim.code : `${aim.instrument}:${aim.construct}`);

const id = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** A programme as it is typed in. */
export const programmeForm = (t: TFunction, language: Language) =>
  z
    .object({
      title: z
        .string({ error: t("programme.errors.title") })
        .trim()
        .min(1, t("programme.errors.title"))
        .max(200, t("programme.errors.tooLong")),
      kind: z.enum(helpKinds, { error: t("programme.errors.kind") }),
      institution: z.string({ error: t("programme.errors.institution") }),
      institutionName: optionalText(200, t("programme.errors.tooLong")),
      startsOn: z.string({ error: t("programme.errors.day") }).pipe(typedDay(t("programme.errors.day"))),
      endsOn: typedDay(t("programme.errors.day")).optional(),
      cost: typedNumber(t, language, "currency"),
      aim: z.string().optional(),
      sentra: z.array(id).default([]),
      all: z.boolean().default(false),
    })
    .check(({ value, issues }) => {
      if (value.endsOn && value.endsOn < value.startsOn) {
        issues.push({ code: "custom", path: ["endsOn"], message: t("programme.errors.order"), input: value.endsOn });
      }
    });

export type ProgrammeTyped = z.input<ReturnType<typeof programmeForm>>;
export type ProgrammeInput = z.output<ReturnType<typeof programmeForm>>;
