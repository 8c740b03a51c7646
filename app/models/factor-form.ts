import type { TFunction } from "i18next";
import { z } from "zod";

const passwordField = (t: TFunction) =>
  z.string({ error: t("factor.passwordMissing") }).max(1000, { error: t("factor.passwordWrong") });
const codeField = (t: TFunction) =>
  z.string({ error: t("factor.codeMissing") }).max(40, { error: t("factor.codeWrong") });

/** The second step of signing in. */
export const codeForm = (t: TFunction) => z.object({ code: codeField(t) });

/** The first code of a new secret. The password was asked before where a former factor is replaced. */
export const setUpForm = (t: TFunction, { asksPassword }: { asksPassword: boolean }) =>
  z.object({ code: codeField(t), ...(asksPassword && { password: passwordField(t) }) });

/** What is done to one's own factor takes both factors: a session that was left open is not enough. */
export const ownFactorForm = (t: TFunction) => z.object({ password: passwordField(t), code: codeField(t) });
