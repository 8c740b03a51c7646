import type { ActionFunctionArgs } from "@remix-run/node";
import { mayEnter } from "~/auth/permissions.ts";
import { findSignedIn } from "~/auth/session.server.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { cellChangesSchema } from "~/models/cell-changes.ts";
import type { Severity } from "~/models/cell-checks.ts";
import { describeAuthor, describeCheck } from "~/models/cell-words.ts";
import { type CellChange, saveCells } from "~/models/cells.server.ts";
import { withActorAt } from "~/models/database.server.ts";
import { getSentraCatalogue } from "~/models/office-catalogue.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { type CellProblem, cellSchema } from "~/models/sheet-form.ts";
import { getCellDetails } from "~/models/sheet-cells.server.ts";
import { readSheetPlace } from "~/models/sheet-place.server.ts";
import { getSheet, isOpen, listSheetIndicators } from "~/models/sheets.server.ts";

/** What is found of a stored value, in words: to be put right, or to be explained where it is right. */
export interface CellCheck {
  check: string;
  severity: Severity;
  text: string;
  explanation: string | undefined;
}

/**
 * Saves cells of a sheet as they are typed, in JSON: each on its own, so that a slip in one does not hold back the
 * others. What a cell holds by now and who changed it goes back where that is not what the sender had seen.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const signedIn = await findSignedIn({ request, context });
  if (!signedIn || signedIn.actor.mustChangePassword) return Response.json({ error: "signedOut" }, { status: 401 });
  const { actor } = signedIn;
  const place = readSheetPlace(params);
  const sent = cellChangesSchema.safeParse(await request.json().catch(() => undefined));
  if (!sent.success) return Response.json({ error: "notUnderstood" }, { status: 400 });
  const { userId, language, changes } = sent.data;
  if (userId !== undefined && userId !== actor.userId) return Response.json({ error: "signedOut" }, { status: 401 });
  const { t } = await getTranslator(request);

  return withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    if (!mayEnter(actor, sentra.id)) throw notFound();
    const indicators = listSheetIndicators(await getSentraCatalogue(tx, sentra.id), place.pillar, place.period);
    const invalid: Record<string, string> = {};
    const valid: CellChange[] = [];
    for (const { code, before, typed } of changes) {
      const indicator = indicators.find((one) => one.code === code);
      const parsed = indicator && cellSchema(indicator, language).safeParse(typed);
      if (parsed?.success) valid.push({ indicator: indicator!, before, after: parsed.data });
      else {
        const problem = (parsed?.error?.issues[0]?.message ?? "notInSheet") as CellProblem | "notInSheet";
        invalid[code] = t(`sheet.problems.${problem}`);
      }
    }
    const sheet = await getSheet(tx, sentra.id, place.pillar, place.period);
    const saving = await saveCells(tx, actor, sheet, valid, { together: false });
    if (!isOpen(saving.state)) return Response.json({ state: saving.state }, { status: 409 });
    const conflicts = Object.fromEntries(
      Object.entries(saving.conflicts).map(([code, { now, last }]) => [
        code,
        { now, by: last ? describeAuthor(last.author, t) : null, at: last?.at ?? null },
      ]),
    );
    const { checks: found, wholes } = await getCellDetails(tx, actor, sheet, indicators);
    const checks: Record<string, CellCheck[]> = {};
    for (const check of found) {
      if (check.check === "missing") continue; // asked about when the sheet is handed in, not while it is filled
      const { code, severity, explanation } = check;
      const text = describeCheck(check, [...indicators, ...wholes], t, language);
      (checks[code] ??= []).push({ check: check.check, severity, text, explanation });
    }
    return Response.json({ saved: saving.saved, invalid, conflicts, checks, state: saving.state });
  });
}
