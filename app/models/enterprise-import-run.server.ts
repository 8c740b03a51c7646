import type { TFunction } from "i18next";
import { z } from "zod";
import type { Language } from "~/i18n/i18n.ts";
import { importLimits, type ImportTable } from "~/imports/table.ts";
import type { Actor } from "./accounts.server.ts";
import { findRefusal } from "./database-error.ts";
import { withActor } from "./database.server.ts";
import { type ImportPlan, planImport } from "./enterprise-import.server.ts";
import { createEnterprises, listEnterprises, todayAt, updateEnterprise } from "./enterprises.server.ts";

const cell = z.union([z.string().max(importLimits.cell), z.number(), z.null()]);

/**
 * A table as the preview carries it to the next step, in the form itself: nothing of what a file holds is kept on the
 * server before somebody agreed to it. It is read as strictly as the file was.
 */
const carriedTable = z.object({
  columns: z.array(z.string().max(importLimits.cell)).max(importLimits.columns),
  rows: z
    .array(z.object({ line: z.int().positive(), cells: z.array(cell).max(importLimits.columns) }))
    .max(importLimits.rows),
});

/** @returns undefined for what no preview of ours sent */
export function readCarriedTable(text: unknown): ImportTable | undefined {
  try {
    return carriedTable.safeParse(JSON.parse(String(text))).data;
  } catch {
    return undefined;
  }
}

interface Import {
  actor: Actor;
  sentraId: number;
  table: ImportTable;
  t: TFunction;
  language: Language;
}

/** What the file would do to the register as it stands. */
export function previewImport({ actor, sentraId, table, t, language }: Import): Promise<ImportPlan> {
  return withActor(actor, async (tx) =>
    planImport(table, await listEnterprises(tx, sentraId), { t, language, today: todayAt(new Date()) }),
  );
}

/**
 * Writes what was previewed, all of it or nothing.
 * @param fingerprint of the plan that the person agreed to
 * @returns the plan, and whether it was carried out: not where it is another one by now, or has errors
 */
export async function runImport(work: Import, fingerprint: string): Promise<{ plan: ImportPlan; isDone: boolean }> {
  const { actor, sentraId, table, t, language } = work;
  let outcome: { plan: ImportPlan; isDone: boolean } | undefined;
  const write = () =>
    withActor(actor, async (tx) => {
      // Locked, so that nobody changes a member between the plan and its writing.
      const register = await listEnterprises(tx, sentraId, { lock: true });
      const plan = planImport(table, register, { t, language, today: todayAt(new Date()) });
      const isDone = plan.fingerprint === fingerprint && plan.counts.error === 0;
      if (isDone) {
        for (const { seen, input } of plan.changed) await updateEnterprise(tx, actor, sentraId, seen, input);
        await createEnterprises(tx, actor, sentraId, plan.added);
      }
      outcome = { plan, isDone };
    });
  // Somebody may register one of the new members at the same moment: then the plan is another one.
  const refused = await findRefusal(write, { duplicate: {} });
  return refused || !outcome ? { plan: await previewImport(work), isDone: false } : outcome;
}
