import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import { getTranslator } from "~/i18n/translator.server.ts";
import type { Actor } from "./accounts.server.ts";
import { bulkForm, tickedForm } from "./quality-form.ts";
import { excludeResponses, includeResponse, type ReviewOutcome } from "./response-quality.server.ts";

interface Typed {
  bulk?: SubmissionResult<string[]>;
  ticked?: SubmissionResult<string[]>;
}

/** One of the buttons of the page of marks, whether it is a sentra's or a region's; leads back to that page. */
export async function takeQualityStep(request: Request, actor: Actor, waveId: string | undefined) {
  const { t } = await getTranslator(request);
  const form = await request.formData();
  const takenBack = form.get("ambil");
  if (typeof takenBack === "string") return answer(request, "ambil", await includeResponse(actor, waveId, takenBack));
  if (form.get("langkah") === "semua") {
    const submission = parseWithZod(form, { schema: bulkForm(t) });
    if (submission.status !== "success") return data({ bulk: submission.reply() }, 400);
    const { mark, reason } = submission.value;
    const outcome = await excludeResponses(actor, waveId, { mark }, reason);
    return answer(request, "tinggal", outcome, { bulk: submission.reply() });
  }
  const submission = parseWithZod(form, { schema: tickedForm(t) });
  if (submission.status !== "success") return data({ ticked: submission.reply() }, 400);
  const { keys, reason } = submission.value;
  const outcome = await excludeResponses(actor, waveId, { keys }, reason);
  return answer(request, "tinggal", outcome, { ticked: submission.reply() });
}

/** @param typed kept where nothing was done */
function answer(request: Request, done: "tinggal" | "ambil", outcome: ReviewOutcome, typed: Typed = {}) {
  if ("refusal" in outcome) return data({ ...typed, refusal: outcome.refusal }, 409);
  const page = new URL(request.url);
  const shown = page.searchParams.get("tampil");
  const params = new URLSearchParams({
    ...(shown && { tampil: shown }),
    berhasil: done,
    jumlah: String(outcome.changed),
    ...(outcome.was === "computed" && { lagi: "ya" }),
  });
  throw redirect(`${page.pathname}?${params}`);
}
