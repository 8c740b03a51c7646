import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { formatDay } from "~/i18n/format.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { departureForm } from "~/models/departure-form.ts";
import { todayAt } from "~/models/enterprises.server.ts";

interface Leaver {
  kind: "sentra" | "office";
  /** Typed again to make sure. */
  name: string;
  /** The address of its page. */
  page: string;
  announce(eraseOn: string): Promise<void>;
  /** @returns whether there was something to call back */
  callBack(): Promise<boolean>;
}

/** Takes what was sent from the page of one who leaves: the day of the erasure, or that it is called back. */
export async function answerLeaving(request: Request, { kind, name, page, announce, callBack }: Leaver) {
  const { t, language } = await getTranslator(request);
  const form = await request.formData();
  if (form.get("aksi") === "tarik") {
    if (await callBack()) throw redirect(`${page}?berhasil=ditarik`);
    const formErrors = [t("audit.leaving.notCalledBack")];
    return data(parseWithZod(form, { schema: z.object({}) }).reply({ formErrors }), { status: 409 });
  }
  const { day: today } = todayAt(new Date());
  const asked = { name, today, formatDay: (day: string) => formatDay(day, language) };
  const submission = parseWithZod(form, { schema: departureForm(t, asked) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { eraseOn } = submission.value;
  const fieldErrors = await findRefusal(() => announce(eraseOn), {
    duplicate: { eraseOn: [t(`audit.leaving.${kind}.open`)] },
    inUse: { eraseOn: [t("audit.leaving.waits")] },
  });
  if (fieldErrors) return data(submission.reply({ fieldErrors }), { status: 400 });
  throw redirect(`${page}?berhasil=diumumkan`);
}
