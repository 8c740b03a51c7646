import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { readReceiptCookie } from "~/auth/receipt.server.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { findVisit } from "~/models/respondent.server.ts";

/** A respondent's own data: all of it as JSON, the answers as CSV. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await findVisit(params.key, readReceiptCookie(request));
  if (visit.kind !== "own") throw notFound();
  const { own, questionnaire } = visit;
  const { language, t } = await getTranslator(request);
  const items = questionnaire.definition.constructs.flatMap(({ items }) => items);
  const rows = items.map((item) => ({
    item: item.code,
    question: item[`text_${language}`] ?? "",
    answer: own.answers?.[item.code] ?? null,
  }));
  const isCsv = new URL(request.url).pathname.endsWith(".csv");
  const columns = (["item", "question", "answer"] as const).map((key) => ({ key, header: t(`respond.file.${key}`) }));
  const body = isCsv
    ? `\uFEFF${stringify(rows, { header: true, columns, record_delimiter: "\r\n", escape_formulas: true })}`
    : JSON.stringify({ survey: questionnaire.title, sentra: questionnaire.sentra, ...own, answers: rows }, null, 2);
  return new Response(body, {
    headers: {
      "Content-Type": isCsv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="jawaban.${isCsv ? "csv" : "json"}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
