import { parseWithZod } from "@conform-to/zod/v4";
import type { TFunction } from "i18next";
import { isLanguage } from "~/i18n/i18n.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { findRefusal } from "./database-error.ts";
import { type EnterpriseInput, enterpriseForm } from "./enterprise-form.ts";
import { findTaken } from "./enterprise-match.ts";
import { type Enterprise, todayAt } from "./enterprises.server.ts";

/** A member as the form sent it, its numbers in the language in which the form was shown. */
export async function readEnterprise(request: Request, form: FormData) {
  const { t, language } = await getTranslator(request);
  const shownIn = form.get("bahasa");
  const reader = { t, language: isLanguage(shownIn) ? shownIn : language, thisYear: todayAt(new Date()).year };
  return { t, submission: parseWithZod(form, { schema: enterpriseForm(reader) }) };
}

interface Writing {
  input: EnterpriseInput;
  /** The member that is changed; undefined for a new one. */
  id?: number;
  write: () => Promise<unknown>;
  listOthers: () => Promise<Enterprise[]>;
  t: TFunction;
}

/** Writes a member. @returns what to say beside which field where another member has its name and owner, or its NIB */
export async function writeEnterprise({
  input,
  id,
  write,
  listOthers,
  t,
}: Writing): Promise<Record<string, string[]> | undefined> {
  if (!(await findRefusal(write, { duplicate: {} }))) return undefined;
  const isNib = findTaken(await listOthers(), input, id) === "nib";
  return isNib ? { nib: [t("member.problems.nibTaken")] } : { name: [t("member.problems.taken")] };
}
