import type { TFunction } from "i18next";
import { z } from "zod";
import { type Factor, factors, type Framework, frameworks, factorsOf, presences, ratings } from "./diagnosis.ts";

const longest = 1000;

/** For every factor its finding (`nilai`), a note (`catatan`) and evidence (`bukti`), by framework; `awal`: as shown. */
export function diagnosisForm(t: TFunction) {
  const text = () => z.string().trim().max(longest, t("cooperation.tooLong")).default("");
  const shown = () => z.string().default("");
  const each = (schema: (framework: Framework) => z.ZodType<string>) =>
    z
      .object(
        Object.fromEntries(
          frameworks.map((framework) => [
            framework,
            z.object(Object.fromEntries(factors[framework].map((name) => [name, schema(framework)]))).prefault({}),
          ]),
        ),
      )
      .prefault({});
  return z
    .object({
      nilai: each((framework) => z.enum(["", ...(framework === "obstacle" ? presences : ratings)]).default("")),
      catatan: each(text),
      bukti: each(text),
      awal: z.object({ nilai: each(shown), catatan: each(shown), bukti: each(shown) }).prefault({}),
    })
    .check(({ value, issues }) => {
      for (const factor of frameworks.flatMap(factorsOf)) {
        const { code, note, evidence } = entryOf(value, factor);
        if (code !== "" || (note === "" && evidence === "")) continue;
        const message = t("diagnosis.findingMissing");
        issues.push({ code: "custom", path: ["nilai", ...factor.split(".")], message, input: "" });
      }
    });
}

export type DiagnosisInput = z.output<ReturnType<typeof diagnosisForm>>;

export function entryOf({ nilai, catatan, bukti }: Omit<DiagnosisInput, "awal">, factor: Factor) {
  const [framework, name] = factor.split(".") as [string, string];
  return {
    code: nilai[framework]?.[name] ?? "",
    note: catatan[framework]?.[name] ?? "",
    evidence: bukti[framework]?.[name] ?? "",
  };
}

export function commentForm(t: TFunction) {
  return z.object({
    comment: z.string().trim().max(2000, t("cooperation.tooLong")).default(""),
  });
}
